import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../lib/live";
import { useAgent } from "../../lib/session";
import classes from "./TypingLine.module.css";

/** A colleague's typing is shown until this long after the last sign of it, in ms. */
const FADE_MS = 5_000;

/** "Hải Nam đang viết…", so that two agents do not answer the same customer. */
export function TypingLine({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation("inbox");
  const live = useLive();
  const me = useAgent();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.onTyping((event) => {
      if (event.conversationId !== conversationId || event.agentId === me.id) return;
      setName(event.agentName);
      clearTimeout(timer);
      timer = setTimeout(() => setName(null), FADE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, conversationId, me.id]);
  return (
    <div className={classes.line} aria-live="polite">
      {name && t("thread.typing", { name })}
    </div>
  );
}
