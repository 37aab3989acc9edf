import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ImportTotals } from "../../lib/contract";
import classes from "./ImportDialog.module.css";
import { useFocusOnOpen } from "./use-focus-on-open";

/** What was imported waits for somebody to publish it: says so, and leads there. */
export function ImportedDrafts({ totals, onClose }: { totals: ImportTotals; onClose: () => void }) {
  const { t } = useTranslation(["faqs", "common"]);
  const next = useFocusOnOpen<HTMLAnchorElement>();
  return (
    <div role="status">
      <p>{t("import.done", totals)}</p>
      <p className={classes.hint}>{t("import.draftsHint")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("common:action.close")}
        </Button>
        <Button component={Link} ref={next} to="/faqs/drafts" onClick={onClose}>
          {t("import.toDrafts")}
        </Button>
      </div>
    </div>
  );
}
