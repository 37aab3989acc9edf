import { useEffect, useState } from "react";
import { SegmentedControl } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { phoneChannels, troubleKinds, type PhoneChannel, type Trouble, type TroubleKind } from "./demo-contract";
import { troubleText } from "./trouble-text";
import classes from "./demo.module.css";

interface Props {
  troubles: Trouble[];
  phone: PhoneChannel;
  onPhone: (phone: PhoneChannel) => void;
  onCause: (kind: TroubleKind) => void;
}

/** Buttons that break something on purpose, and what became of it. */
export function TroublePanel({ troubles, phone, onPhone, onCause }: Props) {
  const { t } = useTranslation("demo");
  const isRunning = (kind: TroubleKind) => troubles.some((trouble) => trouble.kind === kind && trouble.state === "running");
  return (
    <section className={classes.card} aria-labelledby="trouble-title">
      <h3 id="trouble-title">{t("trouble.title")}</h3>
      <p className={classes.dim}>{t("trouble.explain")}</p>
      <SegmentedControl
        className={classes.phoneChoice}
        size="xs"
        fullWidth
        aria-label={t("trouble.phone")}
        value={phone}
        onChange={(value) => onPhone(value)}
        data={phoneChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
      />
      <div className={classes.troubles}>
        {troubleKinds.map((kind) => (
          <button key={kind} type="button" className={classes.chip} disabled={isRunning(kind)} onClick={() => onCause(kind)}>
            {t(`trouble.${kind}`)}
          </button>
        ))}
      </div>
      <ul className={classes.results} aria-live="polite">
        {troubles.map((trouble) => (
          <TroubleLine key={trouble.id} trouble={trouble} />
        ))}
      </ul>
    </section>
  );
}

const icons = { running: IconLoader2, done: IconCircleCheck, failed: IconAlertTriangle };

function TroubleLine({ trouble }: { trouble: Trouble }) {
  const { t, i18n } = useTranslation("demo");
  const seconds = useSecondsUntil(trouble.state === "running" ? trouble.until : null);
  const Icon = icons[trouble.state];
  return (
    <li data-state={trouble.state}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{troubleText(t, i18n.language, trouble, seconds)}</span>
    </li>
  );
}

/** Whole seconds left, counted down; 0 once the time has come or when there is none. */
function useSecondsUntil(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const left = until ? Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)) : 0;
  useEffect(() => {
    if (!until || left === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until, left === 0]);
  return left;
}
