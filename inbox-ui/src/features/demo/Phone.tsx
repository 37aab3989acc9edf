import { useEffect, useRef } from "react";
import { VisuallyHidden } from "@mantine/core";
import { IconBattery3, IconChevronLeft, IconInfoCircle, IconList, IconPhone, IconWifi } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../../lib/format";
import { initials } from "../../lib/people";
import type { PhoneChannel, PhoneRequest, PhoneState } from "./demo-contract";
import { PhoneComposer } from "./PhoneComposer";
import { PhoneMessages } from "./PhoneMessages";
import { useReadWhenSeen } from "./use-read-when-seen";
import { useNow } from "./use-now";
import classes from "./phone.module.css";

interface Props {
  phone: PhoneState;
  pictures: string[];
  stickers: string[];
  onAct: (channel: PhoneChannel, request: PhoneRequest) => void;
}

/** One platform's chat on the customer's phone; what it shows is what the platform got. */
export function Phone({ phone, pictures, stickers, onAct }: Props) {
  const { t } = useTranslation("demo");
  const { channel } = phone;
  const channelName = t(`channel.${channel}`);
  const frame = useRef<HTMLElement>(null);
  const act = (request: PhoneRequest) => onAct(channel, request);
  useReadWhenSeen(frame, phone.items, (upTo) => act({ do: "read", upTo }));
  return (
    <>
      <section
        ref={frame}
        className={classes.phone}
        data-channel={channel}
        aria-label={t("phone.region", { channel: channelName })}
        role="region"
      >
        <PhoneTop phone={phone} />
        <PhoneLog phone={phone} onAct={act} />
        <PhoneComposer channel={channel} pictures={pictures} stickers={stickers} onAct={act} />
      </section>
      <div className={classes.caption}>
        <strong>{t(`phone.caption.${channel}`)}</strong>
        <span>
          {t("phone.role")} <span aria-hidden="true">·</span>{" "}
          <button type="button" title={t("phone.startOverHint", { channel: channelName })} onClick={() => act({ do: "start-over" })}>
            {t("phone.startOver")}
            <VisuallyHidden> {channelName}</VisuallyHidden>
          </button>
        </span>
      </div>
    </>
  );
}

function PhoneTop({ phone }: { phone: PhoneState }) {
  const { t } = useTranslation("demo");
  const now = useNow(15_000);
  return (
    <header className={classes.top}>
      <div className={classes.statusBar} aria-hidden="true">
        <span>{clockTime(now, { language: "vi" })}</span>
        <IconWifi size={15} stroke={2} />
        <IconBattery3 size={17} stroke={1.75} />
      </div>
      <div className={classes.nameBar}>
        <IconChevronLeft size={20} stroke={2} aria-hidden="true" />
        {phone.channel === "messenger" && (
          <span className={classes.avatar} aria-hidden="true">
            {initials(phone.businessName.replace(/\s+(Boutique|Shop)$/i, ""))}
          </span>
        )}
        <div className={classes.who}>
          <strong>{phone.businessName}</strong>
          <span>{t(`phone.subtitle.${phone.channel}`)}</span>
        </div>
        {phone.channel === "zalo" ? (
          <>
            <IconPhone size={18} stroke={1.75} aria-hidden="true" />
            <IconList size={18} stroke={1.75} aria-hidden="true" />
          </>
        ) : (
          <IconInfoCircle size={19} stroke={1.75} aria-hidden="true" />
        )}
      </div>
    </header>
  );
}

function PhoneLog({ phone, onAct }: { phone: PhoneState; onAct: (request: PhoneRequest) => void }) {
  const { t } = useTranslation("demo");
  const log = useRef<HTMLDivElement>(null);
  const lastId = phone.items.at(-1)?.id;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lastId]);
  return (
    <div ref={log} className={classes.log} role="log" tabIndex={0} aria-label={t("phone.log", { channel: t(`channel.${phone.channel}`) })}>
      {phone.items.length === 0 ? <Welcome phone={phone} onAct={onAct} /> : <div className={classes.fill} />}
      <PhoneMessages phone={phone} onAct={onAct} />
    </div>
  );
}

function Welcome({ phone, onAct }: { phone: PhoneState; onAct: (request: PhoneRequest) => void }) {
  const { t } = useTranslation("demo");
  return (
    <div className={classes.welcome}>
      <span className={classes.welcomeAvatar} aria-hidden="true">
        ML
      </span>
      <strong>{phone.businessName}</strong>
      <p>{t(`phone.welcome.${phone.channel}`)}</p>
      {!phone.isConnected && (
        <button type="button" onClick={() => onAct({ do: "connect" })}>
          {t(`phone.connect.${phone.channel}`)}
        </button>
      )}
    </div>
  );
}
