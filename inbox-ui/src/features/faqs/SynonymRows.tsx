import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
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
    <section className={classes.part} aria-labelledby="own-synonyms">
      <h2 id="own-synonyms">{t("synonyms.title")}</h2>
      <p className={classes.hint}>{t("synonyms.hint")}</p>
      <ol className={classes.words}>
        {groups.map((line, i) => (
          <li key={i}>
            <TextInput
              className={classes.full}
              maxLength={800}
              readOnly={!canEdit}
              placeholder={t("synonyms.placeholder")}
              aria-label={t("synonyms.group", { number: i + 1 })}
              error={problems[i] ? t(`synonyms.problem.${problems[i]}`) : undefined}
              value={line}
              onChange={(event) => onChange(groups.map((group, at) => (at === i ? event.currentTarget.value : group)))}
            />
            {canEdit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={t("synonyms.remove", { number: i + 1 })}
                onClick={() => onChange(groups.filter((_, at) => at !== i))}
              >
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {canEdit && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          disabled={groups.length >= 100}
          onClick={() => onChange([...groups, ""])}
        >
          {t("synonyms.add")}
        </Button>
      )}
    </section>
  );
}
