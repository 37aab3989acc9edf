import { useEffect, useImperativeHandle, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent, type Ref } from "react";
import { ActionIcon, Button, Textarea, Tooltip, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconNote, IconPaperclip, IconSend2, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ConversationDetail } from "../../lib/contract";
import { afterSend, inMode, readDraft, writeDraft } from "../../lib/drafts";
import { useLive } from "../../lib/live";
import type { ThreadMessage } from "../../lib/outbox";
import { useOutbox } from "../../lib/outbox-provider";
import { useNow } from "../../lib/reader";
import { localStore } from "../../lib/storage";
import { EmojiPicker } from "./EmojiPicker";
import { FaqSuggestions } from "./FaqSuggestions";
import classes from "./ReplyBox.module.css";
import { UploadChips } from "./UploadChips";
import { MAX_FILES, useUploads } from "./use-uploads";
import { windowView } from "./window-meter";
import { WindowMeter } from "./WindowMeter";

/** As in the contract. */
const MAX_CHARS = 20_000;
/** Colleagues hear of typing at most this often, in ms. */
const TYPING_EVERY_MS = 3_000;

export interface ReplyBoxHandle {
  focus: (asNote: boolean) => void;
  quote: (message: ThreadMessage) => void;
}

interface Props {
  ref: Ref<ReplyBoxHandle>;
  conversation: ConversationDetail;
  /** The customer's question that nobody has answered yet. */
  lastContactText: string | null;
}

/** Where an answer or a note is written. What is typed is kept per conversation until it is sent. */
export function ReplyBox({ ref, conversation, lastContactText }: Props) {
  const { t } = useTranslation("inbox");
  const live = useLive();
  const outbox = useOutbox();
  const now = useNow();
  const isTouch = useMediaQuery("(hover: none) and (pointer: coarse)") ?? false;
  const [draft, setDraft] = useState(() => readDraft(localStore, conversation.id) ?? { text: "", note: false });
  const [quoted, setQuoted] = useState<ThreadMessage | null>(null);
  const [isDragging, setDragging] = useState(false);
  const files = useUploads();
  const box = useRef<HTMLTextAreaElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const lastTyping = useRef(0);

  const window = windowView(conversation.replyWindow, now);
  // A note has no files: those that are chosen wait for the answer.
  const chosen = draft.note ? [] : files.uploads;
  const isBusy = chosen.some((upload) => !upload.stored && upload.error === null);
  const isClosed = !draft.note && !window.canSend;
  const isEmpty = draft.text.trim() === "" && chosen.length === 0;
  const canSend = !isEmpty && !isBusy && !isClosed && chosen.every((upload) => upload.stored);

  useEffect(() => writeDraft(localStore, conversation.id, draft, Date.now()), [conversation.id, draft]);

  const focus = () => box.current?.focus();
  useImperativeHandle(ref, () => ({
    focus(asNote) {
      setDraft((known) => inMode(known, asNote));
      focus();
    },
    quote(message) {
      setQuoted(message);
      setDraft((known) => inMode(known, false));
      focus();
    },
  }));

  const write = (text: string) => {
    setDraft((known) => ({ ...known, text: text.slice(0, MAX_CHARS) }));
    if (draft.note || Date.now() - lastTyping.current < TYPING_EVERY_MS) return;
    lastTyping.current = Date.now();
    live.sayTyping(conversation.id);
  };

  const insert = (piece: string) => {
    const area = box.current;
    const from = area?.selectionStart ?? draft.text.length;
    const to = area?.selectionEnd ?? from;
    write(draft.text.slice(0, from) + piece + draft.text.slice(to));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + piece.length, from + piece.length);
    });
  };

  const send = () => {
    if (!canSend) return;
    outbox.send({
      clientId: crypto.randomUUID(),
      conversationId: conversation.id,
      text: draft.text.trim(),
      note: draft.note,
      files: chosen.flatMap((upload) => (upload.stored ? [upload.stored] : [])),
      replyTo: quoted && !draft.note ? { id: quoted.id, text: quoted.text } : null,
      at: new Date().toISOString(),
    });
    setDraft(afterSend);
    if (!draft.note) {
      setQuoted(null);
      files.clear();
    }
    focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method (Telex, Pinyin) is composing, Enter belongs to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey && !isTouch) {
      event.preventDefault();
      send();
    }
    if (event.key === "Escape") event.currentTarget.blur();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (draft.note || event.clipboardData.files.length === 0) return;
    event.preventDefault();
    files.add(event.clipboardData.files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    if (!draft.note) files.add(event.dataTransfer.files);
  };

  return (
    <div
      className={classes.box}
      data-note={draft.note || undefined}
      data-dragging={(isDragging && !draft.note) || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setDragging(false)}
      onDrop={onDrop}
    >
      <div className={classes.tabs} role="tablist" aria-label={t("reply.mode")}>
        {[false, true].map((note) => (
          <UnstyledButton
            key={String(note)}
            role="tab"
            aria-selected={draft.note === note}
            className={classes.tab}
            onClick={() => {
              setDraft((known) => inMode(known, note));
              focus();
            }}
          >
            {t(note ? "reply.note" : "reply.reply")}
          </UnstyledButton>
        ))}
      </div>
      {!draft.note && lastContactText !== null && draft.text === "" && conversation.turn.owner !== "bot" && !isClosed && (
        <FaqSuggestions
          question={lastContactText}
          onPick={(answer) => {
            write(answer);
            focus();
          }}
        />
      )}
      {quoted && !draft.note && (
        <div className={classes.quoted}>
          <span dir="auto">{quoted.text || t("message.quotedAttachment")}</span>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("reply.removeQuote")} onClick={() => setQuoted(null)}>
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      )}
      {!draft.note && <UploadChips uploads={files.uploads} onRemove={files.remove} onRetry={files.retry} />}
      <Textarea
        ref={box}
        className={classes.area}
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={12}
        dir="auto"
        value={draft.text}
        placeholder={t(draft.note ? "reply.notePlaceholder" : "reply.placeholder")}
        aria-label={t(draft.note ? "reply.notePlaceholder" : "reply.placeholder")}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className={classes.foot}>
        {!draft.note && (
          <>
            <input
              ref={filePicker}
              type="file"
              multiple
              hidden
              onChange={(event) => {
                if (event.currentTarget.files) files.add(event.currentTarget.files);
                event.currentTarget.value = "";
              }}
            />
            <Tooltip label={t("reply.attach")}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t("reply.attach")}
                disabled={files.uploads.length >= MAX_FILES}
                onClick={() => filePicker.current?.click()}
              >
                <IconPaperclip size={20} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        <EmojiPicker onPick={insert} />
        <span className={classes.space} />
        {draft.note ? <span className={classes.noteHint}>{t("reply.noteHint")}</span> : <WindowMeter view={window} />}
        <Button
          className={classes.send}
          size="sm"
          disabled={!canSend}
          leftSection={draft.note ? <IconNote size={17} stroke={1.75} /> : <IconSend2 size={17} stroke={1.75} />}
          onClick={send}
        >
          {t(draft.note ? "reply.saveNote" : "reply.send")}
        </Button>
      </div>
      {isDragging && !draft.note && <div className={classes.drop}>{t("reply.drop")}</div>}
    </div>
  );
}
