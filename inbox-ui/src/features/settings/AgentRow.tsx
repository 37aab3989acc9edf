import { useTranslation } from "react-i18next";
import { PersonAvatar } from "../../components/PersonAvatar";
import type { AgentItem, AgentLinkResponse } from "../../lib/contract";
import { exactTime, sinceTime, timeLeft } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { AgentMenu } from "./AgentMenu";
import classes from "./SettingsPage.module.css";

interface Props {
  agent: AgentItem;
  isMe: boolean;
  onEdit: () => void;
  onLink: (link: AgentLinkResponse) => void;
}

export function AgentRow({ agent, isMe, onEdit, onLink }: Props) {
  const { t } = useTranslation(["settings", "common"]);
  return (
    <li className={classes.row} data-off={agent.isDisabled || undefined}>
      <PersonAvatar name={agent.name} seed={agent.id} size={32} />
      <div className={classes.text}>
        <strong>
          {agent.name}
          {isMe && <span className={classes.you}>{t("agent.you")}</span>}
        </strong>
        <span className={classes.dim}>{agent.email}</span>
      </div>
      <div className={classes.facts}>
        <span className={classes.role}>{t(`common:role.${agent.role}`)}</span>
        <AgentState agent={agent} />
      </div>
      <div>
        <AgentMenu agent={agent} isMe={isMe} onEdit={onEdit} onLink={onLink} />
      </div>
    </li>
  );
}

function AgentState({ agent }: { agent: AgentItem }) {
  const { t } = useTranslation("settings");
  const reader = useReader();
  const now = useNow();
  if (agent.isDisabled) return <span className={classes.state}>{t("agent.disabled")}</span>;
  if (agent.isInvited) {
    // With a minute to spare, so that a link made just now has all of its days.
    const left = agent.linkEndsAt ? timeLeft(addMinute(new Date(agent.linkEndsAt)), now) : null;
    return (
      <span className={classes.state} data-tone="warning">
        {left ? t("agent.invited", { left: t(`left.${left.unit}`, { count: left.value }) }) : t("agent.lapsed")}
      </span>
    );
  }
  if (agent.online)
    return (
      <span className={classes.state} data-tone="here">
        {t("agent.online")}
      </span>
    );
  if (!agent.lastSeenAt) return <span className={classes.state}>{t("agent.never")}</span>;
  const at = new Date(agent.lastSeenAt);
  return (
    <time className={classes.state} dateTime={agent.lastSeenAt} title={exactTime(at, reader)}>
      {t("agent.seen", { time: sinceTime(at, now, reader) })}
    </time>
  );
}

function addMinute(at: Date): Date {
  return new Date(at.getTime() + 60_000);
}
