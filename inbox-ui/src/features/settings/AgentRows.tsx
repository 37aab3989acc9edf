import { Skeleton } from "@mantine/core";
import { ErrorState } from "../../components/StateViews";
import type { AgentItem, AgentLinkResponse } from "../../lib/contract";
import { useAgent } from "../../lib/session";
import { AgentRow } from "./AgentRow";
import classes from "./SettingsPage.module.css";
import { useAllAgents } from "./use-settings";

interface Props {
  onEdit: (agent: AgentItem) => void;
  onLink: (link: AgentLinkResponse) => void;
}

/** Every account: who works here first, then who was invited, then who was shut out. */
export function AgentRows({ onEdit, onLink }: Props) {
  const me = useAgent();
  const agents = useAllAgents();
  if (agents.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (agents.isError) return <ErrorState error={agents.error} onRetry={() => void agents.refetch()} />;
  const place = (agent: AgentItem) => (agent.isDisabled ? 2 : agent.isInvited ? 1 : 0);
  return (
    <ul className={`${classes.list} ${classes.people}`}>
      {[...agents.data]
        .sort((one, other) => place(one) - place(other))
        .map((agent) => (
          <AgentRow key={agent.id} agent={agent} isMe={agent.id === me.id} onEdit={() => onEdit(agent)} onLink={onLink} />
        ))}
    </ul>
  );
}
