import { Button, Skeleton } from "@mantine/core";
import { IconCircleCheck, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ChannelMark } from "../../components/ChannelMark";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { exactTime, listTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./HealthPage.module.css";
import { useRawEvents, useReplay, type EventState } from "./use-health";

/** Stored events that failed or were left aside, each with its reason and "run again". */
export function RawEvents({ state, now }: { state: EventState; now: Date }) {
  const { t } = useTranslation("health");
  const reader = useReader();
  const query = useRawEvents(state);
  const replay = useReplay();
  const events = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <Skeleton height={14} my={20} width="60%" />;
  if (query.isError && events.length === 0) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (events.length === 0) return <EmptyState icon={<IconCircleCheck size={22} stroke={1.75} />} title={t(`noEvents.${state}`)} />;
  return (
    <>
      <ul className={classes.list}>
        {events.map((event) => (
          <li key={event.id} className={classes.event}>
            <ChannelMark type={event.channelType} />
            <div className={classes.channelText}>
              <strong>{event.kind}</strong>
              <span className={classes.reason}>{event.reason ?? t("reason.none")}</span>
              {event.body && (
                <details className={classes.body}>
                  <summary>{t("body")}</summary>
                  <pre>{event.body}</pre>
                </details>
              )}
            </div>
            <span className={classes.dim} title={exactTime(new Date(event.receivedAt), reader)}>
              {[
                listTime(new Date(event.receivedAt), now, reader),
                t("attempts", { count: event.attempts }),
                ...(event.duplicates > 0 ? [t("duplicates", { count: event.duplicates })] : []),
              ].join(" · ")}
            </span>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={16} stroke={1.75} />}
              loading={replay.isPending && replay.variables === event.id}
              onClick={() => replay.mutate(event.id)}
            >
              {t("replay")}
            </Button>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
