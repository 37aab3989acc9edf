import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconUser, IconUserOff, IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PersonAvatar } from "../../components/PersonAvatar";
import { api } from "../../lib/api";
import type { AgentItem, ConversationDetail } from "../../lib/contract";
import { queryKeys } from "../../lib/query-keys";
import { useAgent } from "../../lib/session";
import classes from "./AssignMenu.module.css";

interface Props {
  assignee: ConversationDetail["assignee"];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onAssign: (agent: { id: string; name: string } | null) => void;
}

/** Whose conversation it is; yourself first, then colleagues with those online on top. */
export function AssignMenu({ assignee, isOpen, onOpenChange, onAssign }: Props) {
  const { t } = useTranslation("inbox");
  const me = useAgent();
  const agents = useQuery({
    queryKey: queryKeys.agents,
    queryFn: ({ signal }) => api.get<{ items: AgentItem[] } | AgentItem[]>("/agents", signal),
    enabled: isOpen,
    select: (answer) => (Array.isArray(answer) ? answer : answer.items),
  });
  const colleagues = (agents.data ?? [])
    .filter((agent) => agent.id !== me.id)
    .toSorted((a, b) => Number(b.online) - Number(a.online) || a.name.localeCompare(b.name, "vi"));
  const check = <IconCheck size={16} stroke={2} color="var(--sao-accent-text)" aria-hidden />;
  return (
    <Menu opened={isOpen} onChange={onOpenChange} width={248}>
      <Menu.Target>
        <UnstyledButton
          className={classes.chip}
          title={t("assign.title")}
          aria-label={assignee ? t("assign.to", { name: assignee.name }) : t("assign.nobody")}
        >
          {assignee ? <IconUser size={16} stroke={1.75} /> : <IconUserPlus size={16} stroke={1.75} />}
          <span className={classes.name}>{assignee?.name ?? t("assign.title")}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<PersonAvatar name={me.name} seed={me.id} size={24} />}
          rightSection={assignee?.id === me.id && check}
          onClick={() => onAssign({ id: me.id, name: me.name })}
        >
          {t("assign.me")}
        </Menu.Item>
        {colleagues.length > 0 && <Menu.Label>{t("assign.colleagues")}</Menu.Label>}
        {colleagues.map((agent) => (
          <Menu.Item
            key={agent.id}
            leftSection={<PersonAvatar name={agent.name} seed={agent.id} size={24} />}
            rightSection={
              assignee?.id === agent.id ? (
                check
              ) : (
                <span className={classes.presence} data-online={agent.online || undefined}>
                  {t(agent.online ? "assign.online" : "assign.away")}
                </span>
              )
            }
            onClick={() => onAssign({ id: agent.id, name: agent.name })}
          >
            {agent.name}
          </Menu.Item>
        ))}
        {agents.isError && <Menu.Label role="alert">{t("assign.failed")}</Menu.Label>}
        {assignee && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconUserOff size={16} stroke={1.75} />} onClick={() => onAssign(null)}>
              {t("assign.remove")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
