import { useCallback, useMemo, useRef, useState } from "react";
import { UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconMessage2Off, IconMessages, IconRobot, IconRotate, IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BackButton } from "../../components/BackButton";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { ApiError } from "../../lib/api";
import { conversationCommands, useOfferCommands, type Command } from "../../lib/commands";
import { allMessages } from "../../lib/message-pages";
import { withOutbox, type ThreadMessage } from "../../lib/outbox";
import { useOutbox } from "../../lib/outbox-provider";
import { useAgent } from "../../lib/session";
import { useShortcuts } from "../../lib/use-shortcuts";
import { Lightbox } from "./Lightbox";
import { MessageRows, ThreadSkeleton } from "./MessageRows";
import classes from "./MessageThread.module.css";
import { ReplyBox, type ReplyBoxHandle } from "./ReplyBox";
import { ThreadHeader } from "./ThreadHeader";
import type { ThreadTools } from "./thread-tools";
import { TypingLine } from "./TypingLine";
import { useConversation, useMarkRead, useMessages, useWatch } from "./use-conversation";
import { useConversationActions } from "./use-conversation-actions";

interface Props {
  conversationId: string;
  backTo: string;
  isContactShown: boolean;
  onToggleContact: () => void;
}

/** One conversation: header, whose turn it is, messages, reply box. Give it the conversation's id as `key`. */
export function MessageThread({ conversationId, backTo, isContactShown, onToggleContact }: Props) {
  const { t } = useTranslation("inbox");
  const me = useAgent();
  const outbox = useOutbox();
  const conversation = useConversation(conversationId);
  const messages = useMessages(conversationId);
  const actions = useConversationActions(conversationId);
  const replyBox = useRef<ReplyBoxHandle>(null);
  const [openMenu, setOpenMenu] = useState<"assign" | "snooze" | null>(null);
  const [picture, setPicture] = useState<string | null>(null);
  useWatch(conversationId);
  useMarkRead(conversation.data);

  const shown = useMemo(
    () => withOutbox(allMessages(messages.data), outbox.entries, conversationId, me),
    [messages.data, outbox.entries, conversationId, me],
  );
  const pictures = useMemo(
    () => shown.flatMap((message) => message.attachments.flatMap((item) => (item.kind === "image" ? [item.url] : []))),
    [shown],
  );

  const detail = conversation.data;
  const isResolved = detail?.status === "resolved";
  const { act } = actions;
  const resolve = useCallback(() => act({ name: isResolved ? "reopen" : "resolve" }), [act, isResolved]);
  useShortcuts({
    r: () => replyBox.current?.focus(false),
    n: () => replyBox.current?.focus(true),
    e: () => detail && resolve(),
    s: () => !isResolved && setOpenMenu("snooze"),
    a: () => !isResolved && setOpenMenu("assign"),
    Enter: () => replyBox.current?.focus(false),
  });
  useCommandsOf(detail, resolve, act, me, t);

  const tools = useMemo<ThreadTools>(
    () => ({
      openImage: setPicture,
      quote: (message: ThreadMessage) => replyBox.current?.quote(message),
      canReply: true,
      retry: actions.retryMessage,
      retryingId: actions.retryingId,
      retryLocal: outbox.retry,
      discardLocal: outbox.discard,
    }),
    [actions.retryMessage, actions.retryingId, outbox.retry, outbox.discard],
  );

  if (conversation.isError && !detail) {
    const isGone = conversation.error instanceof ApiError && conversation.error.status === 404;
    return (
      <div className={classes.thread}>
        {isGone ? (
          <EmptyState
            icon={<IconMessage2Off size={22} stroke={1.75} />}
            title={t("thread.gone.title")}
            hint={t("thread.gone.hint")}
            action={<BackButton to={backTo} label={t("thread.back")} />}
          />
        ) : (
          <ErrorState
            error={conversation.error}
            onRetry={() => void conversation.refetch()}
            other={<BackButton to={backTo} label={t("thread.back")} />}
          />
        )}
      </div>
    );
  }
  return (
    <section className={classes.thread} aria-label={detail?.contact.name}>
      {detail ? (
        <ThreadHeader
          conversation={detail}
          backTo={backTo}
          openMenu={openMenu}
          onOpenMenu={setOpenMenu}
          onAct={act}
          isContactShown={isContactShown}
          onToggleContact={onToggleContact}
        />
      ) : (
        <div className={classes.headerSpace} />
      )}
      {detail?.turn.owner === "bot" && !isResolved && (
        <div className={classes.turn}>
          <IconRobot size={16} stroke={1.75} aria-hidden />
          <span>{t("turn.bot")}</span>
          <span aria-hidden>·</span>
          <UnstyledButton className={classes.takeOver} onClick={() => act({ name: "take-over" })}>
            {t("turn.takeOver")}
          </UnstyledButton>
        </div>
      )}
      {messages.isPending || !detail ? (
        <ThreadSkeleton />
      ) : messages.isError && shown.length === 0 ? (
        <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />
      ) : shown.length === 0 ? (
        <EmptyState icon={<IconMessage2Off size={22} stroke={1.75} />} title={t("thread.empty")} />
      ) : (
        <MessageRows
          messages={shown}
          contactName={detail.contact.name}
          agentId={me.id}
          tools={tools}
          hasOlder={messages.hasNextPage}
          isLoadingOlder={messages.isFetchingNextPage}
          onLoadOlder={() => void messages.fetchNextPage()}
        />
      )}
      <TypingLine conversationId={conversationId} />
      {detail && <ReplyBox ref={replyBox} conversation={detail} lastContactText={lastContactText(shown)} />}
      <Lightbox urls={pictures} current={picture} onChange={setPicture} />
    </section>
  );
}

/** Offers this conversation's actions to the palette. */
function useCommandsOf(
  detail: ReturnType<typeof useConversation>["data"],
  resolve: () => void,
  act: ReturnType<typeof useConversationActions>["act"],
  me: { id: string; name: string },
  t: (key: string) => string,
): void {
  const status = detail?.status;
  const owner = detail?.turn.owner;
  const isMine = detail?.assignee?.id === me.id;
  const commands = useMemo<Command[]>(() => {
    if (!status) return [];
    if (status === "resolved") return [{ id: "reopen", label: t("action.reopen"), key: "E", icon: IconRotate, run: resolve }];
    const found: Command[] = [{ id: "resolve", label: t("action.resolve"), key: "E", icon: IconCheck, run: resolve }];
    if (!isMine)
      found.push({
        id: "assign-me",
        label: t("assign.me"),
        icon: IconUserCheck,
        run: () => act({ name: "assign", agent: { id: me.id, name: me.name } }),
      });
    if (owner === "bot")
      found.push({ id: "take-over", label: t("turn.takeOver"), icon: IconArrowBackUp, run: () => act({ name: "take-over" }) });
    else found.push({ id: "return-to-bot", label: t("action.returnToBot"), icon: IconRobot, run: () => act({ name: "return-to-bot" }) });
    return found;
  }, [status, owner, isMine, resolve, act, me.id, me.name, t]);
  useOfferCommands(conversationCommands, commands);
}

/** The question that is still open: the customer's last text, unless somebody has answered since. */
function lastContactText(messages: ThreadMessage[]): string | null {
  const last = messages.findLast((message) => message.kind === "message");
  return last?.author === "contact" && last.text !== "" ? last.text : null;
}

/** Nothing chosen yet. */
export function NoThread() {
  const { t } = useTranslation("inbox");
  return (
    <div className={classes.thread}>
      <EmptyState icon={<IconMessages size={22} stroke={1.75} />} title={t("thread.none.title")} hint={t("thread.none.hint")} />
    </div>
  );
}
