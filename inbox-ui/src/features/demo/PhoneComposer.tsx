import { useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { IconCirclePlus, IconFileText, IconMapPin, IconMoodSmile, IconPhoto, IconSend2, IconThumbUp, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PhoneChannel, PhoneRequest } from "./demo-contract";
import classes from "./phone.module.css";

interface Props {
  channel: PhoneChannel;
  pictures: string[];
  stickers: string[];
  onAct: (request: PhoneRequest) => void;
}

type Tray = "stickers" | "pictures" | "more";

/** Where the customer writes, with trays of stickers, pictures and more. */
export function PhoneComposer({ channel, pictures, stickers, onAct }: Props) {
  const { t } = useTranslation("demo");
  const [text, setText] = useState("");
  const [tray, setTray] = useState<Tray | null>(null);
  const trayId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  /** The focus goes back to the button that opened the tray, else it would be lost with what disappears. */
  const closeTray = () => {
    if (tray !== null) opener.current?.focus();
    setTray(null);
  };
  const send = (request: PhoneRequest) => {
    closeTray();
    onAct(request);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = text.trim();
    if (trimmed === "") return;
    setText("");
    send({ do: "send", text: trimmed });
  };
  const toggle = (name: Tray, label: string, Icon: Icon) => (
    <button
      type="button"
      aria-label={label}
      aria-expanded={tray === name}
      aria-controls={trayId}
      onClick={(event) => {
        opener.current = event.currentTarget;
        setTray(tray === name ? null : name);
      }}
    >
      <Icon size={20} stroke={1.75} />
    </button>
  );
  const smiley = toggle("stickers", t("phone.stickers"), IconMoodSmile);
  const photo = toggle("pictures", t("phone.pictures"), IconPhoto);
  const plus = toggle("more", t("phone.more"), IconCirclePlus);
  const input = (
    <input
      className={classes.input}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={() => setTray(null)}
      placeholder={t(`phone.placeholder.${channel}`)}
      aria-label={t("phone.write", { channel: t(`channel.${channel}`) })}
      autoComplete="off"
      enterKeyHint="send"
      maxLength={2000}
    />
  );
  const sendButton = (
    <button type="submit" aria-label={t("phone.send")} className={classes.send}>
      <IconSend2 size={20} stroke={1.75} />
    </button>
  );
  const thumb = (
    <button type="button" aria-label={t("phone.thumb")} onClick={() => send({ do: "send-sticker", key: "ok" })}>
      <IconThumbUp size={20} stroke={1.75} />
    </button>
  );
  const isWriting = text.trim() !== "";
  return (
    <div onKeyDown={(event) => event.key === "Escape" && closeTray()}>
      <div id={trayId} className={classes.tray} hidden={tray === null}>
        {tray === "stickers" && (
          <TrayGrid label={t("phone.stickers")}>
            {stickers.map((key) => (
              <button
                key={key}
                type="button"
                aria-label={t("phone.sticker", { name: t(`sticker.${key}`) })}
                onClick={() => send({ do: "send-sticker", key })}
              >
                <img src={`/demo/media/${key}`} alt="" />
              </button>
            ))}
          </TrayGrid>
        )}
        {tray === "pictures" && (
          <TrayGrid label={t("phone.pictures")}>
            {pictures.map((key) => (
              <button key={key} type="button" aria-label={t(`picture.${key}`)} onClick={() => send({ do: "send-picture", key })}>
                <img src={`/demo/media/${key}`} alt="" />
              </button>
            ))}
          </TrayGrid>
        )}
        {tray === "more" && (
          <div className={classes.trayList} role="group" aria-label={t("phone.more")}>
            <button type="button" onClick={() => send({ do: "send-file" })}>
              <IconFileText size={18} stroke={1.75} aria-hidden="true" /> {t("phone.sendFile")}
            </button>
            <button type="button" onClick={() => send({ do: "send-location" })}>
              <IconMapPin size={18} stroke={1.75} aria-hidden="true" /> {t("phone.sendLocation")}
            </button>
          </div>
        )}
      </div>
      <form className={classes.composer} onSubmit={submit}>
        {channel === "zalo" ? (
          <>
            {smiley}
            {input}
            {isWriting ? (
              sendButton
            ) : (
              <>
                {photo}
                {plus}
              </>
            )}
          </>
        ) : (
          <>
            {plus}
            {photo}
            {input}
            {smiley}
            {isWriting ? sendButton : thumb}
          </>
        )}
      </form>
    </div>
  );
}

function TrayGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.trayGrid} role="group" aria-label={label}>
      {children}
    </div>
  );
}
