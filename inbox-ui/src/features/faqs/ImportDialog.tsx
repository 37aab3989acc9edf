import { useRef, useState } from "react";
import { Modal, NativeSelect, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ImportTotals } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyDone } from "../../lib/notify";
import classes from "./ImportDialog.module.css";
import { ImportedDrafts } from "./ImportedDrafts";
import { ImportPreview } from "./ImportPreview";
import { readImportFile, type ImportSource } from "./read-import-file";

/** A spreadsheet's rows into entries: choose a file, see what would happen, then let it. */
export function ImportDialog({ isOpen, onClose, onImported }: { isOpen: boolean; onClose: () => void; onImported: () => void }) {
  const { t } = useTranslation(["faqs", "common"]);
  const errorText = useErrorText();
  const isPhone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false });
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState<ImportSource | null>(null);
  const [sheet, setSheet] = useState<number | null>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ImportTotals | null>(null);
  // Reading takes a moment, in which another file or sheet can be chosen: only the last choice counts.
  const choice = useRef(0);
  const close = () => {
    choice.current += 1;
    setReading(false);
    setFile(null);
    setSource(null);
    setProblem(null);
    setDrafts(null);
    onClose();
  };
  const finish = (totals: ImportTotals, isPublished: boolean) => {
    onImported();
    if (!isPublished) return setDrafts(totals);
    notifyDone(t("import.done", totals));
    close();
  };
  const read = async (chosen: File, wanted?: number) => {
    const own = ++choice.current;
    setFile(chosen);
    setSheet(wanted ?? null);
    setProblem(null);
    setReading(true);
    if (wanted === undefined) setSource(null);
    try {
      const answer = await readImportFile(chosen, wanted);
      if (own !== choice.current) return;
      if (typeof answer === "string") setProblem(t(`import.problem.${answer}`));
      else setSource(answer);
    } catch (error) {
      if (own !== choice.current) return;
      setSource(null);
      setProblem(errorText(error));
    } finally {
      if (own === choice.current) setReading(false);
    }
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t("import.title")}
      size={760}
      fullScreen={isPhone}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      {drafts ? (
        <ImportedDrafts totals={drafts} onClose={close} />
      ) : (
        <>
          <p className={classes.hint}>{t("import.hint")}</p>
          <div className={classes.file}>
            <label className={classes.choose} aria-busy={isReading}>
              <IconUpload size={16} stroke={1.75} aria-hidden />
              <span>{file?.name ?? t("import.choose")}</span>
              <input
                type="file"
                accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt,text/csv,text/tab-separated-values"
                aria-label={t("import.choose")}
                onChange={(event) => {
                  const chosen = event.currentTarget.files?.[0];
                  // The same file, corrected, must count as chosen anew.
                  event.currentTarget.value = "";
                  if (chosen) void read(chosen);
                }}
              />
            </label>
            {file && source && source.sheets.length > 1 && (
              <NativeSelect
                aria-label={t("import.sheet")}
                value={String(sheet ?? source.sheet)}
                data={source.sheets.map((name, i) => ({ value: String(i), label: name }))}
                onChange={(event) => void read(file, Number(event.currentTarget.value))}
              />
            )}
          </div>
          {problem && (
            <p className={classes.problem} role="alert">
              {problem}
            </p>
          )}
          {isReading && <Skeleton height={14} my={20} width="60%" />}
          {source && !isReading && (
            <ImportPreview key={`${source.name} ${source.sheet} ${source.text?.length ?? ""}`} source={source} onDone={finish} />
          )}
        </>
      )}
    </Modal>
  );
}
