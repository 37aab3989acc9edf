import { useState } from "react";
import { TextInput, UnstyledButton } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hueOf } from "../../lib/people";
import classes from "./TagEditor.module.css";

/** As in the contract. */
const MAX_TAG_CHARS = 40;

/** Labels of the customer: click the cross to remove, type and press Enter to add. */
export function TagEditor({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation("contact");
  const [draft, setDraft] = useState<string | null>(null);
  const add = () => {
    const tag = draft?.trim() ?? "";
    setDraft(null);
    if (tag !== "" && !tags.some((known) => known.toLowerCase() === tag.toLowerCase())) onChange([...tags, tag]);
  };
  return (
    <div className={classes.tags}>
      {tags.map((tag) => (
        <span
          key={tag}
          className={classes.tag}
          style={{ background: `var(--sao-hue-${hueOf(tag)})`, color: `var(--sao-on-hue-${hueOf(tag)})` }}
        >
          <span className={classes.name}>{tag}</span>
          <UnstyledButton
            className={classes.remove}
            aria-label={t("tag.remove", { tag })}
            onClick={() => onChange(tags.filter((known) => known !== tag))}
          >
            <IconX size={12} stroke={2} />
          </UnstyledButton>
        </span>
      ))}
      {draft === null ? (
        <UnstyledButton className={classes.add} onClick={() => setDraft("")}>
          <IconPlus size={14} stroke={1.75} aria-hidden />
          {t("tag.add")}
        </UnstyledButton>
      ) : (
        <TextInput
          className={classes.input}
          size="xs"
          autoFocus
          maxLength={MAX_TAG_CHARS}
          aria-label={t("tag.add")}
          placeholder={t("tag.placeholder")}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
            if (event.key === "Escape") setDraft(null);
          }}
        />
      )}
    </div>
  );
}
