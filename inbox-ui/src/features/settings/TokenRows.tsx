import { Skeleton } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { exactTime, sinceTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { ConfirmButton } from "./ConfirmButton";
import classes from "./SettingsPage.module.css";
import { useRevokeToken, useTokens } from "./use-settings";

/** What scripts come in with; a token itself is never shown again. */
export function TokenRows() {
  const { t } = useTranslation(["settings", "common"]);
  const reader = useReader();
  const now = useNow();
  const tokens = useTokens();
  const revoke = useRevokeToken();
  if (tokens.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (tokens.isError) return <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />;
  if (tokens.data.length === 0)
    return <EmptyState icon={<IconKey size={22} stroke={1.75} />} title={t("token.none")} hint={t("token.noneHint")} />;
  return (
    <ul className={classes.list}>
      {tokens.data.map((token) => (
        <li key={token.id} className={classes.row}>
          <div className={classes.text}>
            <strong>{token.name}</strong>
            <span className={classes.dim}>{t(`common:role.${token.role}`)}</span>
          </div>
          <span className={classes.dim} title={exactTime(new Date(token.lastUsedAt ?? token.createdAt), reader)}>
            {token.lastUsedAt === null ? t("token.unused") : t("token.used", { time: sinceTime(new Date(token.lastUsedAt), now, reader) })}
          </span>
          <ConfirmButton
            label={t("token.revoke")}
            of={token.name}
            confirm={t("token.confirm")}
            isBusy={revoke.isPending && revoke.variables === token.id}
            onConfirm={() => revoke.mutate(token.id)}
          />
        </li>
      ))}
    </ul>
  );
}
