import {
  IconAlertTriangle,
  IconArrowRight,
  IconCheck,
  IconClockPause,
  IconHandStop,
  IconNote,
  IconRobot,
  IconRotate,
  IconStar,
  IconUserCheck,
  IconUserPlus,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { clockTime, dayTitle, exactTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import type { ThreadRow } from "../../lib/thread-rows";
import { DeliveryLine } from "./DeliveryLine";
import { eventText } from "./event-text";
import { RichText } from "./RichText";
import { SummaryLine } from "./SummaryLine";
import classes from "./ThreadLines.module.css";
import type { ThreadTools } from "./thread-tools";

type RowOf<K extends ThreadRow["kind"]> = Extract<ThreadRow, { kind: K }>;

export function DayLine({ row, now }: { row: RowOf<"day">; now: Date }) {
  return (
    <div className={classes.day} role="separator">
      {dayTitle(row.at, now, useReader())}
    </div>
  );
}

const icons: Record<string, Icon> = {
  handoff: IconArrowRight,
  "taken-over": IconHandStop,
  assigned: IconUserCheck,
  resolved: IconCheck,
  reopened: IconRotate,
  snoozed: IconClockPause,
  "returned-to-bot": IconRobot,
  feedback: IconStar,
  "lead-saved": IconUserPlus,
  "flow-error": IconAlertTriangle,
};

/** What the system did, as a small centred sentence. */
export function EventLine({ row }: { row: RowOf<"event"> }) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const { event, at } = row.message;
  if (!event) return null;
  if (event.name === "summary") return <SummaryLine message={row.message} />;
  const EventIcon = icons[event.name];
  return (
    <div className={classes.event} title={exactTime(new Date(at), reader)}>
      {EventIcon && <EventIcon size={14} stroke={1.75} aria-hidden />}
      <span dir="auto">{eventText(event, t, (iso) => exactTime(new Date(iso), reader))}</span>
    </div>
  );
}

/** An internal note: full width, in amber, so that nobody takes it for an answer. */
export function NoteLine({ row, tools }: { row: RowOf<"note">; tools: ThreadTools }) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const { message } = row;
  return (
    <article className={classes.note} aria-label={t("message.noteLabel", { author: message.agent?.name ?? "" })}>
      <header className={classes.noteHead}>
        <IconNote size={16} stroke={1.75} aria-hidden />
        <strong>{message.agent?.name ?? t("author.note")}</strong>
        <time dateTime={message.at}>{clockTime(new Date(message.at), reader)}</time>
        {message.local && <DeliveryLine message={message} tools={tools} />}
      </header>
      <RichText text={message.text} mentions />
    </article>
  );
}
