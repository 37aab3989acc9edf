import { Button, Skeleton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState, ErrorState } from "../../components/StateViews";
import type { AuditItem } from "../../lib/contract";
import { exactTime, listTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import classes from "./SettingsPage.module.css";
import { useAudit } from "./use-settings";

/** Who did what, newest first. */
export function AuditRows() {
  const { t } = useTranslation(["settings", "common"]);
  const reader = useReader();
  const now = useNow();
  const audit = useAudit();
  const entries = audit.data?.pages.flatMap((page) => page.items) ?? [];
  if (audit.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (audit.isError && entries.length === 0) return <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />;
  if (entries.length === 0) return <EmptyState icon={<IconHistory size={22} stroke={1.75} />} title={t("audit.none")} />;
  const who = ({ actor }: AuditItem) => actor.name || t(`audit.by.${actor.kind}`);
  const change = ({ action, details: { from, to } }: AuditItem) => {
    if (typeof from !== "string" || typeof to !== "string") return null;
    return action === "agent.role-changed" ? `${t(`common:role.${from}`)} → ${t(`common:role.${to}`)}` : `${from} → ${to}`;
  };
  return (
    <>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <div className={classes.text}>
              <strong>{t(`audit.action.${entry.action}`)}</strong>
              <span className={classes.dim}>
                {[who(entry), entry.target?.name || loginName(entry), change(entry), entry.ip].filter((part) => part).join(" · ")}
              </span>
            </div>
            <time className={classes.dim} dateTime={entry.at} title={exactTime(new Date(entry.at), reader)}>
              {listTime(new Date(entry.at), now, reader)}
            </time>
          </li>
        ))}
      </ul>
      {audit.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          size="xs"
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {t("audit.more")}
        </Button>
      )}
    </>
  );
}

/** The address somebody failed to sign in with, also when no account has it. */
function loginName({ details }: AuditItem): string | null {
  return typeof details["email"] === "string" ? details["email"] : null;
}
