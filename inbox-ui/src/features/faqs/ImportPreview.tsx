import { useState } from "react";
import { Button, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { FaqColumns, ImportFaqPreview, ImportTotals } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { ImportColumns } from "./ImportColumns";
import classes from "./ImportDialog.module.css";
import type { ImportSource } from "./read-import-file";
import { useFaqAct } from "./use-faqs";

/** What importing would do, row by row, and the buttons that let it. */
export function ImportPreview({ source, onDone }: { source: ImportSource; onDone: (totals: ImportTotals, isPublished: boolean) => void }) {
  const { t } = useTranslation("faqs");
  const errorText = useErrorText();
  const [columns, setColumns] = useState<FaqColumns | undefined>(undefined);
  const file = source.table === undefined ? { text: source.text } : { table: source.table };
  const preview = useQuery({
    queryKey: ["faq-import", source, columns],
    queryFn: () => api.post<ImportFaqPreview>("/faqs/import/preview", { ...file, columns }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const apply = useFaqAct((publish: boolean) =>
    api.post<ImportTotals>("/faqs/import/apply", { ...file, columns: columns ?? preview.data?.columns, publish }),
  );
  if (preview.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (preview.isError)
    return (
      <p className={classes.problem} role="alert">
        {errorText(preview.error)}
      </p>
    );
  const { headings, rows, rowCount, totals } = preview.data;
  const start = (publish: boolean) => apply.mutate(publish, { onSuccess: (done) => onDone(done, publish) });
  const chosen = columns ?? preview.data.columns;
  const lacking = chosen.question === null ? "question" : chosen.answer === null ? "answer" : null;
  const isNothing = totals.add + totals.change === 0;
  return (
    <>
      <ImportColumns headings={headings} columns={chosen} onChange={setColumns} />
      {lacking && (
        <p className={classes.problem} role="alert">
          {t(`import.lacking.${lacking}`)}
        </p>
      )}
      <p className={classes.totals} role="status">
        {t("import.totals", totals)}
      </p>
      <div className={classes.rows} tabIndex={0} role="region" aria-label={t("import.rows")}>
        <table>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>
                  <span className={classes.action} data-action={row.action}>
                    {t(`import.action.${row.action}`)}
                  </span>
                </td>
                <td dir="auto">
                  <strong>{row.question || "–"}</strong>
                  <span>{row.reason ? t(`import.reason.${row.reason}`) : row.answer}</span>
                  {row.action === "change" && row.before !== null && row.before !== row.answer && row.answer !== "" && (
                    <del>{row.before}</del>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rowCount > rows.length && <p className={classes.hint}>{t("import.moreRows", { count: rowCount - rows.length })}</p>}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" disabled={isNothing} loading={apply.isPending && !apply.variables} onClick={() => start(false)}>
          {t("import.asDrafts")}
        </Button>
        <Button disabled={isNothing} loading={apply.isPending && apply.variables} onClick={() => start(true)}>
          {t("import.apply")}
        </Button>
      </div>
    </>
  );
}
