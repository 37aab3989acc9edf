import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { ChannelItem, RawEventItem } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

/** Health is looked at while something is wrong, so it renews itself. */
const RENEW_MS = 15_000;

export const eventStates = ["failed", "ignored"] as const;
export type EventState = (typeof eventStates)[number];

export function useChannels() {
  return useQuery({
    queryKey: queryKeys.channels,
    queryFn: ({ signal }) => api.get<{ items: ChannelItem[] } | ChannelItem[]>("/channels", signal),
    select: (answer) => (Array.isArray(answer) ? answer : answer.items),
    refetchInterval: RENEW_MS,
  });
}

interface RawEventPage {
  items: RawEventItem[];
  nextCursor: string | null;
}

export function useRawEvents(state: EventState) {
  return useInfiniteQuery({
    queryKey: queryKeys.rawEventList(state),
    queryFn: ({ pageParam, signal }) =>
      api.get<RawEventPage>(`/raw-events?state=${state}${pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Runs a stored event again; what it had already done is not done twice. */
export function useReplay() {
  const { t } = useTranslation("health");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (rawEventId: string) => api.post<RawEventItem>(`/raw-events/${rawEventId}/replay`),
    onError: (error) => notifyFailure(t("replayFailed"), errorText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.rawEvents }),
  });
}
