import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FaqColumns } from "../../lib/contract";
import classes from "./ImportDialog.module.css";

const NAMES = ["question", "answer", "title", "labels"] as const;

interface Props {
  headings: string[];
  columns: FaqColumns;
  onChange: (columns: FaqColumns) => void;
}

/** Which column is what; columns that ask the same in other words count as questions too. */
export function ImportColumns({ headings, columns, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const taken = new Set(NAMES.flatMap((name) => columns[name] ?? []));
  const free = headings.flatMap((heading, i) => (heading !== "" && !taken.has(i) ? [{ heading, i }] : []));
  return (
    <>
      <div className={classes.columns}>
        {NAMES.map((name) => (
          <NativeSelect
            key={name}
            size="xs"
            label={t(`import.column.${name}`)}
            value={columns[name] === null ? "" : String(columns[name])}
            data={[
              { value: "", label: t("import.noColumn") },
              ...headings.map((heading, i) => ({ value: String(i), label: heading || String(i + 1) })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const column = value === "" ? null : Number(value);
              onChange({ ...columns, moreQuestions: columns.moreQuestions.filter((at) => at !== column), [name]: column });
            }}
          />
        ))}
      </div>
      {free.length > 0 && columns.question !== null && (
        <fieldset className={classes.more}>
          <legend>{t("import.moreQuestions")}</legend>
          {free.map(({ heading, i }) => (
            <label key={i}>
              <input
                type="checkbox"
                checked={columns.moreQuestions.includes(i)}
                onChange={(event) => {
                  const others = columns.moreQuestions.filter((at) => at !== i);
                  onChange({ ...columns, moreQuestions: event.currentTarget.checked ? [...others, i].sort((a, b) => a - b) : others });
                }}
              />
              <span dir="auto">{heading}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
