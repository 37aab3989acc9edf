import { ActionIcon, Button, Tooltip, UnstyledButton } from "@mantine/core";
import { IconArrowLeft, IconCheck, IconLayoutSidebarRight, IconRobot, IconRotate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useChannelLabel } from "../../components/ChannelMark";
import { PersonAvatar } from "../../components/PersonAvatar";
import type { ConversationDetail } from "../../lib/contract";
import { AssignMenu } from "./AssignMenu";
import { SnoozeMenu } from "./SnoozeMenu";
import classes from "./ThreadHeader.module.css";
import type { Action } from "./use-conversation-actions";

interface Props {
  conversation: ConversationDetail;
  backTo: string;
  openMenu: "assign" | "snooze" | null;
  onOpenMenu: (menu: "assign" | "snooze" | null) => void;
  onAct: (action: Action) => void;
  isContactShown: boolean;
  onToggleContact: () => void;
}

/** Who this is with, and what to do with the whole conversation. */
export function ThreadHeader({ conversation, backTo, openMenu, onOpenMenu, onAct, isContactShown, onToggleContact }: Props) {
  const { t } = useTranslation("inbox");
  const channelLabel = useChannelLabel();
  const { contact, status, turn } = conversation;
  const isResolved = status === "resolved";
  return (
    <header className={classes.header}>
      <ActionIcon
        component={Link}
        to={backTo}
        className={classes.back}
        variant="subtle"
        color="gray"
        size={40}
        aria-label={t("thread.back")}
      >
        <IconArrowLeft size={22} stroke={1.75} />
      </ActionIcon>
      <UnstyledButton className={classes.who} onClick={onToggleContact} aria-label={t("thread.showContact", { name: contact.name })}>
        <PersonAvatar name={contact.name} seed={contact.id} url={contact.avatarUrl} channelType={conversation.channelType} size={34} />
        <span className={classes.names}>
          <strong>
            <bdi>{contact.name}</bdi>
          </strong>
          <span>{[channelLabel(conversation.channelType), t(`status.${status}`), conversation.channelName].join(" · ")}</span>
        </span>
      </UnstyledButton>
      <div className={classes.actions}>
        {!isResolved && (
          <AssignMenu
            assignee={conversation.assignee}
            isOpen={openMenu === "assign"}
            onOpenChange={(isOpen) => onOpenMenu(isOpen ? "assign" : null)}
            onAssign={(agent) => onAct({ name: "assign", agent })}
          />
        )}
        {!isResolved && (
          <SnoozeMenu
            isOpen={openMenu === "snooze"}
            onOpenChange={(isOpen) => onOpenMenu(isOpen ? "snooze" : null)}
            onSnooze={(until) => onAct({ name: "snooze", until })}
          />
        )}
        {!isResolved && turn.owner !== "bot" && (
          <Tooltip label={t("action.returnToBot")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("action.returnToBot")}
              onClick={() => onAct({ name: "return-to-bot" })}
            >
              <IconRobot size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={t("thread.contact")}>
          <ActionIcon
            className={classes.contactToggle}
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("thread.contact")}
            aria-pressed={isContactShown}
            onClick={onToggleContact}
          >
            <IconLayoutSidebarRight size={20} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        {isResolved ? (
          <Button
            className={classes.main}
            variant="default"
            size="sm"
            leftSection={<IconRotate size={18} stroke={1.75} />}
            onClick={() => onAct({ name: "reopen" })}
          >
            {t("action.reopen")}
          </Button>
        ) : (
          <Button
            className={classes.main}
            size="sm"
            leftSection={<IconCheck size={18} stroke={2} />}
            rightSection={<kbd className={classes.key}>E</kbd>}
            aria-keyshortcuts="e"
            onClick={() => onAct({ name: "resolve" })}
          >
            {t("action.resolve")}
          </Button>
        )}
      </div>
    </header>
  );
}
