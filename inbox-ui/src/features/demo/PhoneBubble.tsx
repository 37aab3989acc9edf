import { VisuallyHidden } from "@mantine/core";
import { IconFileText, IconMapPin } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Attachment, Button } from "../../lib/contract";
import type { PhoneItem, PhoneRequest, PhoneState } from "./demo-contract";
import { ownPath } from "./own-path";
import classes from "./phone.module.css";

interface Props {
  item: PhoneItem;
  phone: PhoneState;
  onAct: (request: PhoneRequest) => void;
}

/** One message with everything it carries. */
export function PhoneBubble({ item, phone, onAct }: Props) {
  const { t } = useTranslation("demo");
  const { content, from } = item;
  const hasBubble = Boolean(content.text) || content.buttons.length > 0;
  return (
    <div className={classes.message} data-from={from} data-receipt={from === "business" ? item.receipt : undefined}>
      <VisuallyHidden>
        {t("phone.said", { name: from === "business" ? phone.businessName : t("phone.you", { name: phone.contactName }) })}
      </VisuallyHidden>
      {content.attachments.map((attachment, i) => (
        <PhoneAttachment key={i} attachment={attachment} onAct={onAct} />
      ))}
      {hasBubble && (
        <div className={classes.bubble} dir="auto">
          {content.text && <p>{content.text}</p>}
          <Buttons buttons={content.buttons} onAct={onAct} />
        </div>
      )}
    </div>
  );
}

function Buttons({ buttons, onAct }: { buttons: Button[]; onAct: (request: PhoneRequest) => void }) {
  if (buttons.length === 0) return null;
  return (
    <div className={classes.buttons}>
      {buttons.map((button, i) => {
        if (button.type === "url") {
          return (
            <a key={i} href={button.url} target="_blank" rel="noreferrer">
              {button.title}
            </a>
          );
        }
        if (button.type === "phone") {
          return (
            <a key={i} href={`tel:${button.phone}`}>
              {button.title}
            </a>
          );
        }
        return (
          <button key={i} type="button" onClick={() => onAct({ do: "tap", title: button.title, payload: button.payload })}>
            {button.title}
          </button>
        );
      })}
    </div>
  );
}

function PhoneAttachment({ attachment, onAct }: { attachment: Attachment; onAct: (request: PhoneRequest) => void }) {
  const { t } = useTranslation("demo");
  switch (attachment.kind) {
    case "image":
      return (
        <img
          className={classes.image}
          src={ownPath(attachment.thumbnailUrl ?? attachment.url)}
          alt={attachment.name ?? t("phone.image")}
          loading="lazy"
        />
      );
    case "sticker": {
      const name = attachment.url?.match(/\/demo\/media\/([\w-]+)/)?.[1];
      const label = t("phone.sticker", { name: name ? t(`sticker.${name}`) : attachment.stickerId });
      return attachment.url ? (
        <img className={classes.sticker} src={ownPath(attachment.url)} alt={label} />
      ) : (
        <p className={classes.bubble}>{label}</p>
      );
    }
    case "file":
    case "audio":
    case "video":
      return (
        <a className={classes.file} href={ownPath(attachment.url)} target="_blank" rel="noreferrer">
          <IconFileText size={20} stroke={1.75} aria-hidden="true" />
          <span>{attachment.name ?? t("phone.file")}</span>
        </a>
      );
    case "location":
      return (
        <p className={classes.file}>
          <IconMapPin size={20} stroke={1.75} aria-hidden="true" />
          <span>{attachment.label ?? `${t("phone.location")} ${attachment.latitude.toFixed(4)}, ${attachment.longitude.toFixed(4)}`}</span>
        </p>
      );
    case "link":
      return (
        <a className={classes.file} href={attachment.url} target="_blank" rel="noreferrer">
          <span>{attachment.title ?? attachment.url}</span>
        </a>
      );
    case "card":
      return (
        <div className={classes.bubble}>
          {attachment.imageUrl && <img className={classes.image} src={ownPath(attachment.imageUrl)} alt="" />}
          <p>
            <strong>{attachment.title}</strong>
            {attachment.subtitle && `\n${attachment.subtitle}`}
          </p>
          <Buttons buttons={attachment.buttons} onAct={onAct} />
        </div>
      );
    case "contact":
      return <p className={classes.bubble}>{[attachment.name, attachment.phone].filter(Boolean).join(" · ")}</p>;
    case "unsupported":
      return <p className={classes.bubble}>{t("phone.unsupported")}</p>;
  }
}
