import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Skeleton } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ThreadMessage } from "../../lib/outbox";
import { useNow, useReader } from "../../lib/reader";
import { threadRows, type ThreadRow } from "../../lib/thread-rows";
import { MessageBubble } from "./MessageBubble";
import classes from "./MessageRows.module.css";
import { DayLine, EventLine, NoteLine } from "./ThreadLines";
import type { ThreadTools } from "./thread-tools";

/** Closer to the end than this counts as being there, in px. */
const END_PX = 60;
/** Older messages are fetched this long before the top is reached, in px. */
const AHEAD_PX = 800;

interface Props {
  messages: ThreadMessage[];
  contactName: string;
  agentId: string;
  tools: ThreadTools;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
}

/**
 * The thread. Its scroller counts from the bottom (column-reverse), so the browser itself keeps the newest message in view,
 * and nothing moves when older pages come in above.
 */
export function MessageRows({ messages, contactName, agentId, tools, hasOlder, isLoadingOlder, onLoadOlder }: Props) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const now = useNow(60_000);
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => threadRows(messages, { language: reader.language }), [messages, reader.language]);
  const [isAtEnd, setAtEnd] = useState(true);
  const [seenKey, setSeenKey] = useState<string | undefined>(undefined);
  const last = rows.at(-1);
  if (isAtEnd && seenKey !== last?.key) setSeenKey(last?.key);

  const toEnd = () => scroller.current?.scrollTo({ top: 0 });

  // What the agent has just sent is always brought into view.
  const ownKey = last && last.kind !== "day" && last.message.local ? last.key : null;
  useEffect(() => {
    if (ownKey !== null) scroller.current?.scrollTo({ top: 0 });
  }, [ownKey]);

  const loadOlder = useRef(onLoadOlder);
  loadOlder.current = onLoadOlder;
  const canLoad = hasOlder && !isLoadingOlder;
  useEffect(() => {
    if (!canLoad || !top.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && loadOlder.current(), {
      root: scroller.current,
      rootMargin: `${AHEAD_PX}px 0px 0px`,
    });
    observer.observe(top.current);
    return () => observer.disconnect();
  }, [canLoad]);

  const newCount = isAtEnd ? 0 : countNew(rows, seenKey);
  return (
    <div className={classes.rows}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        aria-label={t("thread.label", { name: contactName })}
        tabIndex={0}
        onScroll={(event) => setAtEnd(event.currentTarget.scrollTop > -END_PX)}
      >
        <div className={classes.content}>
          <div ref={top} />
          {hasOlder && <OlderSkeleton />}
          {rows.map((row) => (
            <Row key={row.key} row={row} now={now} contactName={contactName} agentId={agentId} tools={tools} />
          ))}
        </div>
      </div>
      {!isAtEnd && (
        <Button
          className={classes.toEnd}
          variant="default"
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={16} stroke={1.75} />}
          onClick={toEnd}
        >
          {newCount > 0 ? t("thread.newMessages", { count: newCount }) : t("thread.toEnd")}
        </Button>
      )}
    </div>
  );
}

function Row({ row, now, contactName, agentId, tools }: { row: ThreadRow; now: Date } & Pick<Props, "contactName" | "agentId" | "tools">) {
  switch (row.kind) {
    case "day":
      return <DayLine row={row} now={now} />;
    case "event":
      return <EventLine row={row} />;
    case "note":
      return <NoteLine row={row} tools={tools} />;
    case "message":
      return <MessageBubble row={row} contactName={contactName} agentId={agentId} tools={tools} />;
  }
}

/** Customers' messages below the last one that was in view. */
function countNew(rows: ThreadRow[], seenKey: string | undefined): number {
  const seen = rows.findIndex((row) => row.key === seenKey);
  return seen < 0 ? 0 : rows.slice(seen + 1).filter((row) => row.kind === "message" && row.side === "contact").length;
}

function OlderSkeleton() {
  return (
    <div className={classes.older} aria-hidden>
      <Skeleton height={36} width="42%" radius={14} />
      <Skeleton height={36} width="34%" radius={14} ml="auto" />
    </div>
  );
}

/** Where a thread's messages will stand. */
export function ThreadSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {[38, 52, 30, 46, 24].map((width, index) => (
        <Skeleton key={index} height={index % 2 ? 56 : 36} width={`${width}%`} radius={14} ml={index % 2 ? "auto" : 0} />
      ))}
    </div>
  );
}
