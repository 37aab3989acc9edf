import { ActionIcon, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronUp, IconSquareRoundedPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FaqCard } from "../../lib/contract";
import { ButtonFields, emptyButton } from "./ButtonFields";
import classes from "./EntryForm.module.css";
import { moved } from "./faq-text";
import { ImageChip, ImageShown } from "./ImageField";
import { useTold } from "./told";

interface Props {
  cards: FaqCard[];
  canEdit: boolean;
  onChange: (cards: FaqCard[]) => void;
}

const MAX_BUTTONS = 3;

/** Cards: a picture, a title, a line below it, up to three buttons. */
export function CardFields({ cards, canEdit, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const isTold = useTold() !== null;
  return cards.map((card, i) => {
    const set = (part: Partial<FaqCard>) => onChange(cards.map((old, at) => (at === i ? { ...old, ...part } : old)));
    return (
      <fieldset key={i} className={classes.card}>
        <legend>{t("answer.cardNumber", { number: i + 1 })}</legend>
        {canEdit && (
          <div className={classes.cardTools}>
            {i > 0 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                aria-label={t("answer.cardUp", { number: i + 1 })}
                onClick={() => onChange(moved(cards, i, i - 1))}
              >
                <IconChevronUp size={14} stroke={1.75} />
              </ActionIcon>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t("answer.removeCard", { number: i + 1 })}
              onClick={() => onChange(cards.filter((_, at) => at !== i))}
            >
              <IconX size={14} stroke={1.75} />
            </ActionIcon>
          </div>
        )}
        <TextInput
          size="xs"
          autoFocus={card.title === ""}
          maxLength={80}
          placeholder={t("answer.cardTitle")}
          aria-label={`${t("answer.cardTitle")} · ${i + 1}`}
          value={card.title}
          error={isTold && card.title.trim() === "" && t("missing.card")}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          maxLength={80}
          placeholder={t("answer.cardSubtitle")}
          aria-label={`${t("answer.cardSubtitle")} · ${i + 1}`}
          value={card.subtitle}
          onChange={(event) => set({ subtitle: event.currentTarget.value })}
        />
        {card.image && <ImageShown image={card.image} canEdit={canEdit} onRemove={() => set({ image: null })} />}
        <ButtonFields buttons={card.buttons} canEdit={canEdit} onChange={(buttons) => set({ buttons })} />
        {canEdit && (
          <div className={classes.channels}>
            {!card.image && <ImageChip onChange={(image) => set({ image })} />}
            {card.buttons.length < MAX_BUTTONS && (
              <UnstyledButton className={classes.chip} onClick={() => set({ buttons: [...card.buttons, emptyButton("url")] })}>
                <IconSquareRoundedPlus size={14} stroke={1.75} aria-hidden />
                {t("answer.button")}
              </UnstyledButton>
            )}
          </div>
        )}
      </fieldset>
    );
  });
}

export const EMPTY_CARD: FaqCard = { title: "", subtitle: "", image: null, buttons: [] };
