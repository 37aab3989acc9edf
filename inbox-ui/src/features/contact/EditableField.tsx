import { useState } from "react";
import { CopyButton, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./EditableField.module.css";

interface Props {
  label: string;
  value: string | null;
  /** How the value is shown and copied. */
  display?: string;
  type: "tel" | "email";
  onSave: (value: string | null) => void;
}

/** A value that a click copies and a pencil edits; Enter or leaving saves, Escape takes it back. */
export function EditableField({ label, value, display, type, onSave }: Props) {
  const { t } = useTranslation("contact");
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (save: boolean) => {
    const next = draft?.trim() ?? "";
    setDraft(null);
    if (save && draft !== null && next !== (value ?? "")) onSave(next === "" ? null : next);
  };
  return (
    <div className={classes.field}>
      <dt>{label}</dt>
      <dd>
        {draft !== null ? (
          <TextInput
            size="xs"
            type={type}
            autoFocus
            aria-label={label}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={() => finish(true)}
            onKeyDown={(event) => {
              if (event.key === "Enter") finish(true);
              if (event.key === "Escape") finish(false);
            }}
          />
        ) : value ? (
          <>
            <CopyButton value={value} timeout={1500}>
              {({ copied, copy }) => (
                <Tooltip label={t(copied ? "copied" : "copy")} openDelay={copied ? 0 : 350}>
                  <UnstyledButton className={classes.value} onClick={copy} aria-label={t("copyOf", { label, value: display ?? value })}>
                    {display ?? value}
                  </UnstyledButton>
                </Tooltip>
              )}
            </CopyButton>
            <UnstyledButton className={classes.edit} aria-label={t("edit", { label })} onClick={() => setDraft(value)}>
              <IconPencil size={15} stroke={1.75} />
            </UnstyledButton>
          </>
        ) : (
          <UnstyledButton className={classes.add} onClick={() => setDraft("")}>
            {t("add")}
          </UnstyledButton>
        )}
      </dd>
    </div>
  );
}
