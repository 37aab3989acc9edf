import { useState } from "react";
import { Skeleton, UnstyledButton } from "@mantine/core";
import { IconPlugConnectedX, IconPlugOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { sinceTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { useAgent } from "../../lib/session";
import { ChannelRow, useChannelReason } from "./ChannelRow";
import classes from "./HealthPage.module.css";
import { RawEvents } from "./RawEvents";
import { eventStates, useChannels, type EventState } from "./use-health";

/** For admins: whether every channel delivers, and what came in but could not be used. */
export function HealthPage() {
  const { t } = useTranslation("health");
  const agent = useAgent();
  const reader = useReader();
  const now = useNow(10_000);
  const reasonText = useChannelReason();
  const channels = useChannels();
  const [state, setState] = useState<EventState>("failed");
  if (agent.role !== "admin") return <Navigate to="/inbox/all" replace />;
  const broken = channels.data?.filter((channel) => channel.status === "needs-reconnect") ?? [];
  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <h1>{t("title")}</h1>
          {channels.dataUpdatedAt > 0 && (
            <span className={classes.dim}>{t("updated", { time: sinceTime(new Date(channels.dataUpdatedAt), now, reader) })}</span>
          )}
        </header>
        {broken.map((channel) => (
          <div key={channel.id} className={classes.alarm} role="alert">
            <IconPlugConnectedX size={22} stroke={1.75} aria-hidden />
            <div>
              <strong>{t("broken", { name: channel.name })}</strong>
              <p>{reasonText(channel.statusReason)}</p>
            </div>
          </div>
        ))}
        <section className={classes.card}>
          <h2>{t("channels")}</h2>
          {channels.isPending ? (
            <Skeleton height={14} my={20} width="70%" />
          ) : channels.isError && !channels.data ? (
            <ErrorState error={channels.error} onRetry={() => void channels.refetch()} />
          ) : channels.data.length === 0 ? (
            <EmptyState icon={<IconPlugOff size={22} stroke={1.75} />} title={t("noChannels.title")} hint={t("noChannels.hint")} />
          ) : (
            <ul className={classes.list}>
              {channels.data.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} now={now} />
              ))}
            </ul>
          )}
        </section>
        <section className={classes.card}>
          <div className={classes.cardHead}>
            <h2>{t("events")}</h2>
            <div className={classes.filters} role="group" aria-label={t("filter")}>
              {eventStates.map((candidate) => (
                <UnstyledButton
                  key={candidate}
                  className={classes.filter}
                  aria-pressed={state === candidate}
                  onClick={() => setState(candidate)}
                >
                  {t(`state.${candidate}`)}
                </UnstyledButton>
              ))}
            </div>
          </div>
          <p className={classes.dim}>{t(`stateHint.${state}`)}</p>
          <RawEvents state={state} now={now} />
        </section>
      </div>
    </div>
  );
}
