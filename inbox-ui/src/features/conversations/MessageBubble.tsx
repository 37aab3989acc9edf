import { memo } from "react";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconRobot } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { clockTime, exactTime } from "../../lib/format";
import { isOnlyEmoji } from "../../lib/linkify";
import type { ThreadMessage } from "../../lib/outbox";
import { useReader } from "../../lib/reader";
import type { ThreadRow } from "../../lib/thread-rows";
import { Attachments } from "./Attachments";
import { CardButtons } from "./CardButtons";
import { DeliveryLine } from "./DeliveryLine";
import classes from "./MessageBubble.module.css";
import { RichText } from "./RichText";
import type { ThreadTools } from "./thread-tools";

interface Props {
  row: Extract<ThreadRow, { kind: "message" }>;
  contactName: string;
  agentId: string;
  tools: ThreadTools;
}

/** One message as a bubble, its cards and chips, and below the last of a group who wrote it, when, and how it stands. */
export const MessageBubble = memo(function MessageBubble({ row, contactName, agentId, tools }: Props) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const { message } = row;
  const at = new Date(message.at);
  const tone = message.author === "contact" ? "contact" : message.author === "bot" ? "bot" : "agent";
  const needsLine =
    row.endsGroup || message.delivery?.status === "failed" || message.delivery?.status === "unknown" || message.local?.state === "refused";
  return (
    <article
      className={classes.row}
      data-side={row.side}
      data-starts={row.startsGroup || undefined}
      aria-label={t("message.label", { author: authorName(message, contactName, t), time: exactTime(at, reader) })}
    >
      <div className={classes.stack}>
        {message.replyTo && (
          <div className={classes.quote} dir="auto">
            {message.replyTo.text || t("message.quotedAttachment")}
          </div>
        )}
        {message.text !== "" && (
          // A tap gives focus, which brings up "quote" where nothing can hover.
          <div
            className={classes.bubble}
            tabIndex={-1}
            data-tone={tone}
            data-emoji={isOnlyEmoji(message.text) || undefined}
            title={exactTime(at, reader)}
          >
            <RichText text={message.text} />
          </div>
        )}
        {message.phrasedFrom && (
          <p className={classes.source} dir="auto">
            {t("message.phrasedFrom", { questions: message.phrasedFrom.map(({ question }) => question).join(" · ") })}
          </p>
        )}
        <Attachments items={message.attachments} onOpenImage={tools.openImage} />
        <CardButtons buttons={message.buttons} look="chips" />
        {message.quickReplies.length > 0 && (
          <CardButtons buttons={message.quickReplies.map((reply) => ({ type: "postback", ...reply }))} look="chips" />
        )}
        {message.reaction && (
          <span className={classes.reaction} aria-label={t("message.reaction", { emoji: message.reaction })} role="img">
            {message.reaction}
          </span>
        )}
        {!message.local && tools.canReply && (
          <Tooltip label={t("message.quote")}>
            <ActionIcon
              className={classes.quoteButton}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t("message.quote")}
              onClick={() => tools.quote(message)}
            >
              <IconArrowBackUp size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {needsLine && (
        <footer className={classes.meta}>
          {message.author === "bot" && (
            <>
              <IconRobot size={14} stroke={1.75} aria-hidden /> {t("author.bot")} ·{" "}
            </>
          )}
          {message.author === "contact" && (
            <>
              <bdi>{contactName}</bdi> ·{" "}
            </>
          )}
          {message.author === "agent" && message.agent?.id !== agentId && `${message.agent?.name ?? t("author.elsewhere")} · `}
          {clockTime(at, reader)}
          {message.editedAt && ` · ${t("message.edited")}`} <DeliveryLine message={message} tools={tools} />
        </footer>
      )}
    </article>
  );
});

function authorName(message: ThreadMessage, contactName: string, t: (key: string) => string): string {
  if (message.author === "contact") return contactName;
  if (message.author === "bot") return t("author.bot");
  return message.agent?.name ?? t("author.elsewhere");
}
