import { CopyButton, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useChannelLabel } from "../../components/ChannelMark";
import { PersonAvatar } from "../../components/PersonAvatar";
import type { ChannelItem, HealthLevel } from "../../lib/contract";
import { sinceTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./HealthPage.module.css";

interface Props {
  channel: ChannelItem;
  now: Date;
  level: HealthLevel;
  /** What is wrong, in a few words; absent when nothing is. */
  state: string | undefined;
}

/** One connected account: state, last event, wrong signatures, and the webhook address to copy. */
export function ChannelRow({ channel, now, level, state }: Props) {
  const { t } = useTranslation("health");
  const reader = useReader();
  const channelLabel = useChannelLabel();
  const webhookUrl = new URL(channel.webhookPath, window.location.origin).href;
  const facts = [
    channelLabel(channel.type),
    channel.lastEventAt ? t("lastEvent", { time: sinceTime(new Date(channel.lastEventAt), now, reader) }) : t("noEvent"),
    ...(channel.badSignatures > 0 ? [t("badSignatures", { count: channel.badSignatures })] : []),
  ];
  return (
    <li className={classes.channel}>
      <PersonAvatar name={channel.name} seed={channel.id} channelType={channel.type} size={36} />
      <div className={classes.channelText}>
        <strong>{channel.name}</strong>
        <span className={classes.dim}>{facts.join(" · ")}</span>
      </div>
      <CopyButton value={webhookUrl} timeout={1500}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? "copied" : "copyWebhook")} openDelay={copied ? 0 : 350}>
            <UnstyledButton className={classes.webhook} onClick={copy} aria-label={t("copyWebhookOf", { name: channel.name })}>
              <code>{channel.webhookPath}</code>
              <IconCopy size={15} stroke={1.75} aria-hidden />
            </UnstyledButton>
          </Tooltip>
        )}
      </CopyButton>
      <span className={classes.state} data-state={channel.status === "disabled" ? "disabled" : level}>
        {channel.status === "disabled" ? t("channelStatus.disabled") : (state ?? t("channelStatus.active"))}
      </span>
    </li>
  );
}
