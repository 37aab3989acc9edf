import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RowList } from "./RowList";
import type { GroupProblem } from "./word-form";
import classes from "./WordList.module.css";

interface Props {
  /** A line for each group, commas between its words. */
  groups: string[];
  problems: readonly (GroupProblem | null)[];
  canEdit: boolean;
  onChange: (groups: string[]) => void;
}

/** Words that mean one thing in this shop, a group a line. */
export function SynonymRows({ groups, problems, canEdit, onChange }: Props) {
  const { t } = useTranslation("faqs");
  return (
    <RowList
      id="own-synonyms"
      title={t("synonyms.title")}
      hint={t("synonyms.hint")}
      mostRows={100}
      canEdit={canEdit}
      addText={t("synonyms.add")}
      removeText={(number) => t("synonyms.remove", { number })}
      onAdd={() => onChange([...groups, ""])}
      onRemove={(at) => onChange(groups.filter((_, i) => i !== at))}
      rows={groups.map((line, i) => (
        <TextInput
          key={i}
          className={classes.full}
          maxLength={800}
          readOnly={!canEdit}
          placeholder={t("synonyms.placeholder")}
          aria-label={t("synonyms.group", { number: i + 1 })}
          error={problems[i] ? t(`synonyms.problem.${problems[i]}`) : undefined}
          value={line}
          onChange={(event) => onChange(groups.map((group, at) => (at === i ? event.currentTarget.value : group)))}
        />
      ))}
    />
  );
}
