import { Button, Modal, Skeleton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { useFocusReturned } from "../../components/use-focus-returned";
import { exactTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./EntryForm.module.css";
import { faqApi, useFaqAct, useFaqHistory } from "./use-faqs";
import { versionChanges, type VersionChanges } from "./version-changes";

interface Props {
  id: string;
  canEdit: boolean;
  /** Something is typed or kept as a draft, which would go. */
  replaces: boolean;
  onRestored: () => void;
  onClose: () => void;
}

/** What was published before; one click makes it the draft again. */
export function HistoryDialog({ id, canEdit, replaces, onRestored, onClose }: Props) {
  const { t } = useTranslation(["faqs", "common"]);
  const reader = useReader();
  useFocusReturned();
  const history = useFaqHistory(id);
  const restore = useFaqAct(
    (number: number) => faqApi.restore(id, number),
    () => {
      onRestored();
      onClose();
    },
  );
  return (
    <Modal opened onClose={onClose} title={t("history.title")} size="lg" closeButtonProps={{ "aria-label": t("common:action.close") }}>
      {canEdit && replaces && history.data && history.data.length > 1 && <p className={classes.ask}>{t("history.replaces")}</p>}
      {history.isPending ? (
        <Skeleton height={14} my={16} width="70%" />
      ) : history.isError ? (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      ) : history.data.length === 0 ? (
        <EmptyState icon={<IconHistory size={22} stroke={1.75} />} title={t("history.none")} />
      ) : (
        <ol className={classes.versions}>
          {history.data.map((version, i, all) => (
            <li key={version.number}>
              <div className={classes.version}>
                <strong>
                  {[t("history.version", { number: version.number }), t(`history.what.${version.what}`), version.by]
                    .filter(Boolean)
                    .join(" · ")}
                </strong>
                <span>{exactTime(new Date(version.at), reader)}</span>
                {all[i + 1] && <Changes {...versionChanges(all[i + 1]!.content, version.content)} />}
                <p dir="auto">{version.content.answer.text}</p>
                <span>{t("examples", { count: version.content.questions.length })}</span>
              </div>
              {canEdit && i > 0 && (
                <Button
                  size="xs"
                  variant="default"
                  loading={restore.isPending && restore.variables === version.number}
                  onClick={() => restore.mutate(version.number)}
                >
                  {t("history.restore")}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Modal>
  );
}

function Changes({ parts, added, removed }: VersionChanges) {
  const { t } = useTranslation("faqs");
  const changed = [
    ...parts.map((part) => t(`history.part.${part}`)),
    ...(added > 0 ? [t("history.added", { count: added })] : []),
    ...(removed > 0 ? [t("history.removed", { count: removed })] : []),
  ];
  return changed.length > 0 && <span>{t("history.changed", { parts: changed.join(", ") })}</span>;
}
