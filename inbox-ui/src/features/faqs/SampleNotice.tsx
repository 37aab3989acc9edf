import { useState } from "react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAgent } from "../../lib/session";
import classes from "./FaqsPage.module.css";
import { sampleApi, useFaqAct, useFaqSamples } from "./use-faqs";

/** Customers are answered with an example shop's entries until somebody says otherwise: says so, and takes them out or back. */
export function SampleNotice({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useTranslation("faqs");
  const samples = useFaqSamples().data;
  const canEdit = useAgent().role !== "agent";
  const [isJustRemoved, setJustRemoved] = useState(false);
  const remove = useFaqAct(sampleApi.remove, () => setJustRemoved(true));
  const restore = useFaqAct(sampleApi.restore, () => setJustRemoved(false));
  if (!samples) return null;
  const { untouched, removed } = samples;
  const canRestore = removed > 0 && (isEmpty || isJustRemoved);
  if (untouched === 0 && !canRestore) return null;
  return (
    <div className={classes.samples} role="status">
      <p>{untouched > 0 ? t("samples.used", { count: untouched }) : t("samples.removed", { count: removed })}</p>
      {canEdit && untouched > 0 && (
        <Button variant="default" size="xs" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {t("samples.remove")}
        </Button>
      )}
      {canEdit && untouched === 0 && (
        <Button variant="default" size="xs" loading={restore.isPending} onClick={() => restore.mutate(undefined)}>
          {t("samples.restore")}
        </Button>
      )}
    </div>
  );
}
