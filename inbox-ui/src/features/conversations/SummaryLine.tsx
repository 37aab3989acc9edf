import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { MessageItem } from "../../lib/contract";
import { exactTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./ThreadLines.module.css";

/** What the conversation was about when it was handed off; agents see it, customers do not. */
export function SummaryLine({ message }: { message: MessageItem }) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const given = message.event?.data["lines"];
  const lines = Array.isArray(given) ? given.filter((line) => typeof line === "string") : [];
  if (lines.length === 0) return null;
  return (
    <aside className={classes.summary} title={exactTime(new Date(message.at), reader)} aria-label={t("event.summary.plain")}>
      <strong>
        <IconSparkles size={16} stroke={1.75} aria-hidden />
        {t("event.summary.plain")}
      </strong>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </aside>
  );
}
