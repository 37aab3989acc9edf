import { useRef, useState } from "react";
import { Button, Skeleton, UnstyledButton } from "@mantine/core";
import { IconCircleCheck, IconPlugOff, IconStethoscope } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { EmptyState, ErrorState } from "../../components/StateViews";
import type { ChannelItem, HealthAnswer } from "../../lib/contract";
import { sinceTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { useAgent } from "../../lib/session";
import { ChannelRow } from "./ChannelRow";
import { byUrgency, useCheckText, worstOf } from "./check-text";
import { CheckCard } from "./CheckCard";
import { FigureTiles } from "./FigureTiles";
import classes from "./HealthPage.module.css";
import { MessagePath } from "./MessagePath";
import { RawEvents } from "./RawEvents";
import { ServerAway } from "./ServerAway";
import { ServerFacts } from "./ServerFacts";
import { eventStates, useChannels, useHealth, useSelfCheck, type EventState } from "./use-health";

/** For admins: why messages do not flow, in plain words, and what to do. */
export function HealthPage() {
  const { t } = useTranslation("health");
  const agent = useAgent();
  const reader = useReader();
  const now = useNow(10_000);
  const channels = useChannels();
  const health = useHealth();
  const selfCheck = useSelfCheck();
  const [state, setState] = useState<EventState>("failed");
  const events = useRef<HTMLElement>(null);
  if (agent.role !== "admin") return <Navigate to="/inbox/all" replace />;
  const showEvents = (): void => {
    setState("failed");
    events.current?.scrollIntoView({ block: "start" });
    events.current?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <h1>{t("title")}</h1>
          <div className={classes.headEnd}>
            {health.data && (
              <span className={classes.dim} role="status">
                {t("updated", { time: sinceTime(new Date(health.dataUpdatedAt), now, reader) })}
              </span>
            )}
            <Button
              variant="default"
              size="xs"
              leftSection={<IconStethoscope size={16} stroke={1.75} />}
              loading={selfCheck.isPending}
              onClick={() => selfCheck.mutate()}
            >
              {t("selfCheck")}
            </Button>
          </div>
        </header>
        {health.isError && <ServerAway error={health.error} onRetry={() => void health.refetch()} />}
        {health.data ? (
          <Overview health={health.data} channels={channels.data ?? []} now={now} onShowEvents={showEvents} />
        ) : (
          health.isPending && <Skeleton height={180} radius={12} />
        )}
        <div className={classes.columns}>
          <Channels query={channels} health={health.data} now={now} />
          {health.data && <Server health={health.data} channels={channels.data ?? []} now={now} />}
        </div>
        <section className={classes.card} ref={events} tabIndex={-1} aria-labelledby="health-events">
          <div className={classes.cardHead}>
            <h2 id="health-events">{t("events")}</h2>
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

interface OverviewProps {
  health: HealthAnswer;
  channels: ChannelItem[];
  now: Date;
  onShowEvents: () => void;
}

function Overview({ health, channels, now, onShowEvents }: OverviewProps) {
  const { t } = useTranslation("health");
  const textOf = useCheckText(channels, now);
  const [chosen, setChosen] = useState<string | null>(null);
  const wrong = health.checks.filter(({ level }) => level !== "ok").sort(byUrgency);
  const worstChannel = wrong.find(({ channelId }) => channelId !== null)?.channelId;
  const shown = channels.find(({ id }) => id === (chosen ?? worstChannel)) ?? channels[0];
  return (
    <>
      {wrong.length === 0 ? (
        <p className={classes.allFine}>
          <IconCircleCheck size={20} stroke={1.75} aria-hidden />
          {t("allFine")}
        </p>
      ) : (
        (["problem", "warn"] as const).map((level) => (
          <ul key={level} className={classes.checks} data-level={level} aria-label={t(`level.${level}`)}>
            {wrong
              .filter((check) => check.level === level)
              .map((check) => (
                <CheckCard
                  key={check.id}
                  check={check}
                  text={textOf(check)}
                  channel={channels.find(({ id }) => id === check.channelId)}
                  onShowEvents={onShowEvents}
                />
              ))}
          </ul>
        ))
      )}
      {shown && <MessagePath channels={channels} shown={shown} checks={health.checks} textOf={textOf} onShow={setChosen} />}
      <FigureTiles figures={health.figures} />
    </>
  );
}

function Channels({ query, health, now }: { query: ReturnType<typeof useChannels>; health: HealthAnswer | undefined; now: Date }) {
  const { t } = useTranslation("health");
  const textOf = useCheckText(query.data ?? [], now);
  return (
    <section className={classes.card} aria-labelledby="health-channels">
      <h2 id="health-channels">{t("channels")}</h2>
      {query.isPending ? (
        <Skeleton height={14} my={20} width="70%" />
      ) : query.isError && !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data.length === 0 ? (
        <EmptyState icon={<IconPlugOff size={22} stroke={1.75} />} title={t("noChannels.title")} hint={t("noChannels.hint")} />
      ) : (
        <ul className={classes.list}>
          {query.data.map((channel) => {
            const worst = worstOf(health?.checks.filter(({ channelId }) => channelId === channel.id) ?? []);
            const state = worst && worst.level !== "ok" ? textOf(worst).short : undefined;
            return <ChannelRow key={channel.id} channel={channel} now={now} level={worst?.level ?? "ok"} state={state} />;
          })}
        </ul>
      )}
    </section>
  );
}

function Server({ health, channels, now }: { health: HealthAnswer; channels: ChannelItem[]; now: Date }) {
  const textOf = useCheckText(channels, now);
  return <ServerFacts health={health} textOf={textOf} />;
}
