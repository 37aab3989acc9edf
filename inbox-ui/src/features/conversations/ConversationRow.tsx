import { memo } from "react";
import { IconAlertCircle, IconClockHour4, IconHelpCircle, IconRobot } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PersonAvatar } from "../../components/PersonAvatar";
import type { ConversationItem, SearchItem } from "../../lib/contract";
import { readDraft } from "../../lib/drafts";
import { exactTime, listTime } from "../../lib/format";
import { hueOf } from "../../lib/people";
import { useReader } from "../../lib/reader";
import { localStore } from "../../lib/storage";
import classes from "./ConversationRow.module.css";
import { isWaiting, oneLine, previewAuthor } from "./preview";

type Item = ConversationItem & Partial<Pick<SearchItem, "match">>;

interface Props {
  item: Item;
  view: string;
  isSelected: boolean;
  agentId: string;
  now: Date;
}

/** One conversation in the list: 64 px, two lines. */
export const ConversationRow = memo(function ConversationRow({ item, view, isSelected, agentId, now }: Props) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const isUnread = item.unreadCount > 0;
  const at = item.lastMessage ? new Date(item.lastMessage.at) : null;
  return (
    <Link
      to={`/inbox/${view}/${item.id}`}
      className={classes.row}
      data-selected={isSelected || undefined}
      data-unread={isUnread || undefined}
      aria-current={isSelected ? "true" : undefined}
      draggable={false}
    >
      <PersonAvatar name={item.contact.name} seed={item.contact.id} url={item.contact.avatarUrl} channelType={item.channelType} />
      <span className={classes.text}>
        <span className={classes.line}>
          <span className={classes.name}>
            <bdi>{item.contact.name}</bdi>
          </span>
          {isWaiting(item) && (
            <span className={classes.waiting}>
              <IconClockHour4 size={12} stroke={2} aria-hidden />
              {t("row.waiting")}
            </span>
          )}
          {at && (
            <time className={classes.time} dateTime={item.lastMessage!.at} title={exactTime(at, reader)}>
              {listTime(at, now, reader)}
            </time>
          )}
        </span>
        <span className={classes.line}>
          <Preview item={item} agentId={agentId} isSelected={isSelected} />
          {item.tags.slice(0, 3).map((tag) => (
            <span key={tag} className={classes.tag} style={{ background: `var(--sao-on-hue-${hueOf(tag)})` }} title={tag} />
          ))}
          {item.assignee && <PersonAvatar name={item.assignee.name} seed={item.assignee.id} size={18} tone="agent" />}
          {isUnread && (
            <span className={classes.unread} aria-label={t("row.unread", { count: item.unreadCount })}>
              {item.unreadCount > 99 ? "99+" : item.unreadCount}
            </span>
          )}
        </span>
      </span>
    </Link>
  );
});

function Preview({ item, agentId, isSelected }: { item: Item; agentId: string; isSelected: boolean }) {
  const { t } = useTranslation("inbox");
  const last = item.lastMessage;
  // Found by what was written: that is what the row shows.
  if (item.match?.kind === "message") {
    return (
      <span className={classes.preview}>
        <bdi>{oneLine(item.match.text)}</bdi>
      </span>
    );
  }
  const draft = isSelected ? null : readDraft(localStore, item.id);
  if (draft) {
    return (
      <span className={classes.preview}>
        <span className={classes.draft}>{t("row.draft")}</span> <bdi>{oneLine(draft.text || (draft.other ?? ""))}</bdi>
      </span>
    );
  }
  if (!last) return <span className={classes.preview}>{t("row.noMessages")}</span>;
  const author = previewAuthor(item, last, agentId);
  const body =
    oneLine(last.text) ||
    (last.attachmentKind ? t(`attachment.${last.attachmentKind}`, { defaultValue: t("attachment.unsupported") }) : "…");
  return (
    <span className={classes.preview}>
      {last.delivery === "failed" && (
        <span className={classes.failed}>
          <IconAlertCircle size={14} stroke={1.9} aria-hidden />
          {t("row.failed")}
          <span className={classes.dot}> · </span>
        </span>
      )}
      {last.delivery === "unknown" && (
        <span className={classes.unsure}>
          <IconHelpCircle size={14} stroke={1.9} aria-hidden />
          {t("row.unknown")}
          <span className={classes.dot}> · </span>
        </span>
      )}
      {author === "bot" && <IconRobot size={15} stroke={1.75} className={classes.mark} role="img" aria-label={t("author.bot")} />}
      {author === "you" && `${t("author.you")} `}
      {author === "colleague" && `${t("author.colleague")} `}
      <bdi>{body}</bdi>
    </span>
  );
}
