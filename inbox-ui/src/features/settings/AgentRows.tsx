import { Button, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PersonAvatar } from "../../components/PersonAvatar";
import { ErrorState } from "../../components/StateViews";
import { useAgent } from "../../lib/session";
import { ConfirmButton } from "./ConfirmButton";
import classes from "./SettingsPage.module.css";
import { useAllAgents, useSetDisabled } from "./use-settings";

/** Every account, who is here, and the way to shut one out. */
export function AgentRows() {
  const { t } = useTranslation(["settings", "common"]);
  const me = useAgent();
  const agents = useAllAgents();
  const setDisabled = useSetDisabled();
  if (agents.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (agents.isError) return <ErrorState error={agents.error} onRetry={() => void agents.refetch()} />;
  const isBusy = (id: string) => setDisabled.isPending && setDisabled.variables.id === id;
  return (
    <ul className={classes.list}>
      {agents.data.map((agent) => (
        <li key={agent.id} className={classes.row} data-off={agent.isDisabled || undefined}>
          <PersonAvatar name={agent.name} seed={agent.id} size={32} />
          <div className={classes.text}>
            <strong>{agent.name}</strong>
            <span className={classes.dim}>{[agent.email, t(`common:role.${agent.role}`)].join(" · ")}</span>
          </div>
          <span className={classes.dim}>{t(agent.isDisabled ? "agent.disabled" : agent.online ? "agent.online" : "agent.away")}</span>
          {agent.id === me.id ? (
            <span className={classes.dim}>{t("agent.you")}</span>
          ) : agent.isDisabled ? (
            <Button
              size="xs"
              variant="default"
              loading={isBusy(agent.id)}
              onClick={() => setDisabled.mutate({ id: agent.id, isDisabled: false })}
              aria-label={`${t("agent.enable")}: ${agent.name}`}
            >
              {t("agent.enable")}
            </Button>
          ) : (
            <ConfirmButton
              label={t("agent.disable")}
              of={agent.name}
              confirm={t("agent.confirm")}
              isBusy={isBusy(agent.id)}
              onConfirm={() => setDisabled.mutate({ id: agent.id, isDisabled: true })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
