import { useEffect, useState } from "react";
import { IconCloudCheck, IconCloudOff, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../lib/connection";
import { useOutbox } from "../lib/outbox-provider";
import classes from "./ConnectionBanner.module.css";

/** A short break says nothing; what lasts longer than this (ms) is told. */
const QUIET_MS = 1_200;
const RESTORED_MS = 3_000;

/** Says when what is on screen may be old, that answers are kept, and when all is well again. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const connection = useConnection();
  const waiting = useOutbox().entries.filter((entry) => entry.state !== "refused").length;
  const [shown, setShown] = useState<"none" | "offline" | "reconnecting" | "restored">("none");

  useEffect(() => {
    if (connection === "offline" || connection === "reconnecting") {
      const timer = setTimeout(() => setShown(connection), shown === "none" ? QUIET_MS : 0);
      return () => clearTimeout(timer);
    }
    if (connection === "online" && (shown === "offline" || shown === "reconnecting")) setShown("restored");
    return undefined;
  }, [connection, shown]);

  useEffect(() => {
    if (shown !== "restored") return;
    const timer = setTimeout(() => setShown("none"), RESTORED_MS);
    return () => clearTimeout(timer);
  }, [shown]);

  const Icon = shown === "offline" ? IconCloudOff : shown === "reconnecting" ? IconRefresh : IconCloudCheck;
  return (
    <div role="status" aria-live="polite">
      {shown !== "none" && (
        <div className={classes.banner} data-state={shown}>
          <Icon size={16} stroke={1.75} aria-hidden className={classes.icon} />
          <span>
            {t(`connection.${shown}`)}
            {shown !== "restored" && ` ${waiting > 0 ? t("connection.kept", { count: waiting }) : t("connection.willKeep")}`}
          </span>
        </div>
      )}
    </div>
  );
}
