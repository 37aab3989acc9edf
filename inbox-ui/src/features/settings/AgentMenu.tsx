import { useState } from "react";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconLink, IconLock, IconLockOpen, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AgentItem, AgentLinkResponse } from "../../lib/contract";
import { ConfirmDialog } from "./ConfirmDialog";
import { peopleApi, usePeopleAct } from "./use-people";

interface Props {
  agent: AgentItem;
  isMe: boolean;
  onEdit: () => void;
  onLink: (link: AgentLinkResponse) => void;
}

/** What an admin can do with one account. */
export function AgentMenu({ agent, isMe, onEdit, onLink }: Props) {
  const { t } = useTranslation("settings");
  const [asked, setAsked] = useState<"disable" | "withdraw" | null>(null);
  const done = () => setAsked(null);
  const link = usePeopleAct(() => peopleApi.link(agent.id), onLink);
  const enable = usePeopleAct(() => peopleApi.enable(agent.id));
  const disable = usePeopleAct(() => peopleApi.disable(agent.id), done);
  const withdraw = usePeopleAct(() => peopleApi.withdraw(agent.id), done);
  const icon = { size: 16, stroke: 1.75 };
  return (
    <>
      <Menu width={240} position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            loading={link.isPending || enable.isPending}
            aria-label={t("agent.menu", { name: agent.name })}
          >
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
            {t(isMe ? "agent.rename" : "agent.edit")}
          </Menu.Item>
          {!agent.isDisabled && (
            <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => link.mutate(undefined)}>
              {t(agent.isInvited ? "agent.newInvitation" : "agent.resetPassword")}
            </Menu.Item>
          )}
          {agent.isDisabled && (
            <Menu.Item leftSection={<IconLockOpen {...icon} />} onClick={() => enable.mutate(undefined)}>
              {t("agent.enable")}
            </Menu.Item>
          )}
          {agent.isInvited && (
            <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => setAsked("withdraw")}>
              {t("agent.withdraw")}
            </Menu.Item>
          )}
          {!agent.isInvited && !agent.isDisabled && !isMe && (
            <Menu.Item color="red" leftSection={<IconLock {...icon} />} onClick={() => setAsked("disable")}>
              {t("agent.disable")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked && (
        <ConfirmDialog
          title={t(`agent.${asked}Title`, { name: agent.name })}
          hint={t(`agent.${asked}Hint`)}
          confirm={t(`agent.${asked}Confirm`)}
          isBusy={disable.isPending || withdraw.isPending}
          onConfirm={() => (asked === "disable" ? disable : withdraw).mutate(undefined)}
          onClose={done}
        />
      )}
    </>
  );
}
