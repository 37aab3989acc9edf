import type { ReactNode } from "react";
import { Button } from "@mantine/core";
import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../lib/error-text";
import classes from "./StateViews.module.css";

/** What will appear here, and the one action that makes it happen. */
export function EmptyState({
  icon,
  title,
  hint,
  action,
  isPageTitle = false,
}: {
  icon: ReactNode;
  title: string;
  hint?: string;
  action?: ReactNode;
  isPageTitle?: boolean;
}) {
  return (
    <div className={classes.state}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      {isPageTitle ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {hint && <p className={classes.hint}>{hint}</p>}
      {action}
    </div>
  );
}

/** What went wrong in plain words, and the way to try again. */
export function ErrorState({ error, onRetry, other }: { error: unknown; onRetry: () => void; other?: ReactNode }) {
  const { t } = useTranslation();
  const text = useErrorText();
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} data-tone="danger" aria-hidden>
        <IconPlugConnectedX size={22} stroke={1.75} />
      </span>
      <p className={classes.title}>{t("state.failed")}</p>
      <p className={classes.hint}>{text(error)}</p>
      <Button variant="default" size="xs" leftSection={<IconRefresh size={16} stroke={1.75} />} onClick={onRetry}>
        {t("action.retry")}
      </Button>
      {other}
    </div>
  );
}
