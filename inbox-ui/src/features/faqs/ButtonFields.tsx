import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FaqButton } from "../../lib/contract";
import classes from "./EntryForm.module.css";
import { asAddress, buttonProblems } from "./faq-text";
import { useTold } from "./told";

interface Props {
  buttons: FaqButton[];
  canEdit: boolean;
  onChange: (buttons: FaqButton[]) => void;
}

const KINDS = ["url", "phone", "text"] as const;

/** Buttons that open a page, call, or say their words for the customer. */
export function ButtonFields({ buttons, canEdit, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const isTold = useTold() !== null;
  const wrong = (button: FaqButton) => (isTold ? buttonProblems(button) : {});
  const set = (at: number, button: FaqButton) => onChange(buttons.map((old, i) => (i === at ? button : old)));
  return buttons.map((button, i) => (
    <div key={i} className={classes.button} data-kind={button.type}>
      <NativeSelect
        size="xs"
        aria-label={t("answer.buttonKind", { number: i + 1 })}
        value={button.type}
        data={KINDS.map((value) => ({ value, label: t(`answer.kind.${value}`) }))}
        onChange={(event) => set(i, emptyButton(event.currentTarget.value as FaqButton["type"], button.title))}
      />
      <TextInput
        size="xs"
        // Only one that was just added is empty: no draft keeps such a button.
        autoFocus={button.title === ""}
        maxLength={60}
        placeholder={t(button.type === "text" ? "answer.textHint" : "answer.buttonTitle")}
        aria-label={t("answer.buttonTitleOf", { number: i + 1 })}
        value={button.title}
        error={wrong(button).title && t("missing.button")}
        onChange={(event) => set(i, { ...button, title: event.currentTarget.value })}
      />
      {button.type !== "text" && (
        <TextInput
          size="xs"
          inputMode={button.type === "url" ? "url" : "tel"}
          maxLength={button.type === "url" ? 2_000 : 30}
          placeholder={button.type === "url" ? "https://" : "0912 345 678"}
          aria-label={t("answer.buttonTargetOf", { number: i + 1 })}
          value={button.type === "url" ? button.url : button.phone}
          error={wrong(button).target && t(`missing.${wrong(button).target!}`)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set(i, button.type === "url" ? { ...button, url: value } : { ...button, phone: value });
          }}
          onBlur={() => button.type === "url" && set(i, { ...button, url: asAddress(button.url) })}
        />
      )}
      {canEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t("answer.removeButton", { number: i + 1 })}
          onClick={() => onChange(buttons.filter((_, at) => at !== i))}
        >
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      )}
    </div>
  ));
}

export function emptyButton(type: FaqButton["type"], title = ""): FaqButton {
  if (type === "url") return { type, title, url: "" };
  return type === "phone" ? { type, title, phone: "" } : { type, title };
}
