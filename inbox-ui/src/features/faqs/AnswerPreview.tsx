import { useState } from "react";
import { NativeSelect } from "@mantine/core";
import { IconExternalLink, IconMessage, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { faqAnswerContent } from "../../../../src/contract/faq-answer-content";
import { degrade } from "../../../../src/core/degrade";
import { useChannelLabel } from "../../components/ChannelMark";
import type { Attachment, Button, FaqAnswer, FaqChannel } from "../../lib/contract";
import classes from "./AnswerPreview.module.css";

interface Props {
  answer: FaqAnswer;
  /** Those that get this answer. */
  channels: FaqChannel[];
}

/** The answer as the customer sees it: what a channel cannot show stands as text, by the same rules by which it is sent. */
export function AnswerPreview({ answer, channels }: Props) {
  const { t } = useTranslation("faqs");
  const channelLabel = useChannelLabel();
  const [chosen, setChosen] = useState<string | null>(null);
  const channel = channels.find(({ type }) => type === chosen) ?? channels[0];
  if (channel === undefined || answer.text.trim() === "") return null;
  const messages = degrade(faqAnswerContent(answer), channel);
  return (
    <section className={classes.preview} aria-label={t("preview.title")}>
      <div className={classes.head}>
        <span>{channels.length > 1 ? t("preview.on") : t("preview.onOne", { channel: channelLabel(channel.type) })}</span>
        {channels.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t("preview.channel")}
            value={channel.type}
            data={channels.map(({ type }) => ({ value: type, label: channelLabel(type) }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
      </div>
      {messages.map(({ text, attachments, buttons }, i) => (
        <div key={i} className={classes.message}>
          {attachments.some(({ kind }) => kind === "card") ? (
            <div className={classes.cards} tabIndex={0} role="group" aria-label={t("answer.card")}>
              {attachments.map((one, at) => one.kind === "card" && <Card key={at} card={one} />)}
            </div>
          ) : (
            attachments.map((one, at) => "url" in one && <img key={at} className={classes.picture} src={one.url} alt={one.kind} />)
          )}
          {(text !== undefined || buttons.length > 0) && (
            <div className={classes.bubble}>
              {text !== undefined && <p dir="auto">{text}</p>}
              <Buttons buttons={buttons} />
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

function Card({ card }: { card: Extract<Attachment, { kind: "card" }> }) {
  return (
    <div className={classes.card}>
      {card.imageUrl && <img src={card.imageUrl} alt="" />}
      <p dir="auto">
        <strong>{card.title}</strong>
        {card.subtitle}
      </p>
      <Buttons buttons={card.buttons} />
    </div>
  );
}

const ICONS = { url: IconExternalLink, phone: IconPhone, postback: IconMessage };

function Buttons({ buttons }: { buttons: Button[] }) {
  return buttons.map((button, i) => {
    const Icon = ICONS[button.type];
    return (
      <span key={i} className={classes.button}>
        <Icon size={14} stroke={1.75} aria-hidden />
        <span>{button.title}</span>
      </span>
    );
  });
}
