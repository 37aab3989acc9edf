import { useState } from "react";
import { Button, Modal, NativeSelect, Skeleton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { FaqColumns, ImportFaqPreview, ImportTotals } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import classes from "./ImportDialog.module.css";
import { useFaqAct } from "./use-faqs";

const MAX_CHARS = 900_000;
const columnNames = ["question", "answer", "title", "labels"] as const;

/** A spreadsheet's rows into entries: choose a file, see what would happen, then let it. */
export function ImportDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation(["faqs", "common"]);
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [problem, setProblem] = useState<"sheet" | "big" | null>(null);
  const close = () => {
    setFile(null);
    setProblem(null);
    onClose();
  };
  const read = async (chosen: File) => {
    const text = await chosen.text();
    // A workbook is a zip: its first letters say so whatever its name is.
    const wrong = text.startsWith("PK\u0003\u0004") ? "sheet" : text.length > MAX_CHARS ? "big" : null;
    setProblem(wrong);
    setFile(wrong === null ? { name: chosen.name, text } : null);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t("import.title")}
      size={760}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <p className={classes.hint}>{t("import.hint")}</p>
      <label className={classes.choose}>
        <IconUpload size={16} stroke={1.75} aria-hidden />
        {file?.name ?? t("import.choose")}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          aria-label={t("import.choose")}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            // The same file, corrected, must count as chosen anew.
            event.currentTarget.value = "";
            if (chosen) void read(chosen);
          }}
        />
      </label>
      {problem && (
        <p className={classes.problem} role="alert">
          {t(`import.problem.${problem}`)}
        </p>
      )}
      {file && <Preview key={file.name + file.text.length} text={file.text} onDone={close} />}
    </Modal>
  );
}

function Preview({ text, onDone }: { text: string; onDone: () => void }) {
  const { t } = useTranslation("faqs");
  const errorText = useErrorText();
  const [columns, setColumns] = useState<FaqColumns | undefined>(undefined);
  const preview = useQuery({
    queryKey: ["faq-import", text, columns],
    queryFn: () => api.post<ImportFaqPreview>("/faqs/import/preview", { text, columns }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const apply = useFaqAct((publish: boolean) =>
    api.post<ImportTotals>("/faqs/import/apply", { text, columns: columns ?? preview.data?.columns, publish }),
  );
  if (preview.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (preview.isError)
    return (
      <p className={classes.problem} role="alert">
        {errorText(preview.error)}
      </p>
    );
  const { headings, rows, totals } = preview.data;
  const chosen = columns ?? preview.data.columns;
  const start = (publish: boolean) =>
    apply.mutate(publish, {
      onSuccess: (done) => {
        notifications.show({ message: t("import.done", { add: done.add, change: done.change }), withBorder: true });
        onDone();
      },
    });
  const isNothing = totals.add + totals.change === 0;
  return (
    <>
      <div className={classes.columns}>
        {columnNames.map((name) => (
          <NativeSelect
            key={name}
            size="xs"
            label={t(`import.column.${name}`)}
            value={chosen[name] === null ? "" : String(chosen[name])}
            data={[
              { value: "", label: t("import.noColumn") },
              ...headings.map((heading, i) => ({ value: String(i), label: heading || String(i + 1) })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setColumns({ ...chosen, [name]: value === "" ? null : Number(value) });
            }}
          />
        ))}
      </div>
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
