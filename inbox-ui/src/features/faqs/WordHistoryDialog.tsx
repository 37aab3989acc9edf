import { Button, Modal, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../components/StateViews";
import { useFocusReturned } from "../../components/use-focus-returned";
import type { FaqWordsHistory } from "../../lib/contract";
import { exactTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./EntryForm.module.css";
import { useFaqWordsHistory } from "./use-faqs";

/** The lists of before; one click brings one back into the form, to be looked at and saved. */
export function WordHistoryDialog({
  onClose,
  onRestore,
}: {
  onClose: () => void;
  onRestore: ((list: FaqWordsHistory["items"][number]) => void) | null;
}) {
  const { t } = useTranslation(["faqs", "common"]);
  const reader = useReader();
  useFocusReturned();
  const history = useFaqWordsHistory();
  return (
    <Modal opened onClose={onClose} title={t("history.title")} size="lg" closeButtonProps={{ "aria-label": t("common:action.close") }}>
      {history.isPending ? (
        <Skeleton height={14} my={16} width="70%" />
      ) : history.isError ? (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <ol className={classes.versions}>
          {history.data.map((list, i) => (
            <li key={list.number}>
              <div className={classes.version}>
                <strong>{[t("history.version", { number: list.number }), list.by].filter(Boolean).join(" · ")}</strong>
                <span>{exactTime(new Date(list.at), reader)}</span>
                <p dir="auto">{linesOf(list).join("\n") || t("words.none")}</p>
              </div>
              {onRestore && i > 0 && (
                <Button size="xs" variant="default" onClick={() => onRestore(list)}>
                  {t("words.restore")}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Modal>
  );
}

function linesOf({ items, synonyms }: FaqWordsHistory["items"][number]): string[] {
  return [...items.map(({ short, full }) => `${short} → ${full}`), ...synonyms.map((group) => group.join(" = "))];
}
