import { Textarea, UnstyledButton } from "@mantine/core";
import { IconId, IconSquareRoundedPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FaqAnswer, FaqChannel } from "../../lib/contract";
import { ButtonFields, emptyButton } from "./ButtonFields";
import { CardFields, EMPTY_CARD } from "./CardFields";
import classes from "./EntryForm.module.css";
import { ImageChip, ImageShown } from "./ImageField";
import { useTold } from "./told";

interface Props {
  answer: FaqAnswer;
  /** A channel's own that says what all channels get. */
  isCopy: boolean;
  /** Of the channels that will get it: the tightest limit is said. */
  limits: FaqChannel[];
  canEdit: boolean;
  onChange: (answer: FaqAnswer) => void;
}

const MAX_BUTTONS = 5;
const MAX_CARDS = 10;

/** One answer: a text, a picture, buttons, cards. */
export function AnswerField({ answer, isCopy, limits, canEdit, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const isTold = useTold() === "publish";
  const isLacking = isTold && answer.text.trim() === "";
  const maxChars = Math.min(5_000, ...limits.map((channel) => channel.maxTextChars));
  const maxButtons = Math.min(MAX_BUTTONS, ...limits.map((channel) => channel.maxButtons));
  return (
    <>
      <Textarea
        label={t("field.answer")}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5_000}
        value={answer.text}
        error={isLacking ? t("missing.answer") : isTold && isCopy && t("missing.sameAnswer")}
        description={answer.text.length > maxChars ? t("answer.split", { max: maxChars }) : undefined}
        onChange={(event) => onChange({ ...answer, text: event.currentTarget.value })}
      />
      {answer.image && <ImageShown image={answer.image} canEdit={canEdit} onRemove={() => onChange({ ...answer, image: null })} />}
      <ButtonFields buttons={answer.buttons} canEdit={canEdit} onChange={(buttons) => onChange({ ...answer, buttons })} />
      {answer.buttons.length > maxButtons && <p className={classes.hint}>{t("answer.manyButtons", { max: maxButtons })}</p>}
      <CardFields cards={answer.cards} canEdit={canEdit} onChange={(cards) => onChange({ ...answer, cards })} />
      {canEdit && (
        <div className={classes.channels}>
          {!answer.image && <ImageChip onChange={(image) => onChange({ ...answer, image })} />}
          {answer.buttons.length < MAX_BUTTONS && (
            <UnstyledButton
              className={classes.chip}
              onClick={() => onChange({ ...answer, buttons: [...answer.buttons, emptyButton("url")] })}
            >
              <IconSquareRoundedPlus size={14} stroke={1.75} aria-hidden />
              {t("answer.button")}
            </UnstyledButton>
          )}
          {answer.cards.length < MAX_CARDS && (
            <UnstyledButton className={classes.chip} onClick={() => onChange({ ...answer, cards: [...answer.cards, EMPTY_CARD] })}>
              <IconId size={14} stroke={1.75} aria-hidden />
              {t("answer.card")}
            </UnstyledButton>
          )}
        </div>
      )}
    </>
  );
}
