import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useChannelLabel } from "../../components/ChannelMark";
import type { ChannelItem, HealthCheck, HealthStep } from "../../lib/contract";
import { worstOf, type CheckText } from "./check-text";
import page from "./HealthPage.module.css";
import classes from "./MessagePath.module.css";

const steps = ["webhook", "signature", "store", "bot", "gate", "access", "send"] as const satisfies HealthStep[];
const icons = { ok: IconCheck, warn: IconAlertTriangle, problem: IconX };

interface Props {
  channels: readonly ChannelItem[];
  shown: ChannelItem;
  checks: readonly HealthCheck[];
  textOf: (check: HealthCheck) => CheckText;
  onShow: (channelId: string) => void;
}

/** The stations of a message on one channel, each with how it is there. */
export function MessagePath({ channels, shown, checks, textOf, onShow }: Props) {
  const { t } = useTranslation("health");
  const channelLabel = useChannelLabel();
  const ofChannel = checks.filter(({ channelId }) => channelId === null || channelId === shown.id);
  return (
    <section className={page.card} aria-labelledby="health-path">
      <div className={page.cardHead}>
        <h2 id="health-path">{t("path", { name: shown.name })}</h2>
        {channels.length > 1 ? (
          <div className={page.filters} role="group" aria-label={t("channels")}>
            {channels.map((channel) => (
              <UnstyledButton
                key={channel.id}
                className={page.filter}
                aria-pressed={channel.id === shown.id}
                onClick={() => onShow(channel.id)}
              >
                {channelLabel(channel.type)}
                {channels.filter(({ type }) => type === channel.type).length > 1 && ` · ${channel.name}`}
              </UnstyledButton>
            ))}
          </div>
        ) : (
          <span className={page.dim}>{channelLabel(shown.type)}</span>
        )}
      </div>
      <ol className={classes.path}>
        {steps.map((step) => {
          const check = worstOf(ofChannel.filter((candidate) => candidate.step === step));
          const level = check?.level ?? "ok";
          const Icon = icons[level];
          return (
            <li key={step} className={classes.step} data-level={check ? level : "none"}>
              <span className={classes.icon} role="img" aria-label={check ? t(`level.${level}`) : t("level.none")}>
                <Icon size={20} stroke={1.75} aria-hidden />
              </span>
              <span className={classes.name}>{t(`step.${step}`, { channel: channelLabel(shown.type) })}</span>
              <span className={classes.fact}>{check ? textOf(check).short : t("level.none")}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
