import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { ChannelItem, HealthAnswer, RawEventItem } from "../../lib/contract";
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

export function useHealth() {
  return useQuery({
    queryKey: queryKeys.health,
    queryFn: ({ signal }) => api.get<HealthAnswer>("/health", signal),
    refetchInterval: RENEW_MS,
  });
}

/** Looks again, and asks the platforms too. */
export function useSelfCheck() {
  const { t } = useTranslation("health");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => api.get<HealthAnswer>("/health?fresh=true"),
    onSuccess: async (answer) => {
      queryClient.setQueryData(queryKeys.health, answer);
      await queryClient.invalidateQueries({ queryKey: queryKeys.channels });
    },
    onError: (error) => notifyFailure(t("checkFailed"), errorText(error)),
  });
}

/** What the server says it lacks, asked without a login: for when nothing else answers. */
export function useMissing(isAsked: boolean) {
  return useQuery({
    queryKey: queryKeys.readiness,
    queryFn: async ({ signal }) => ((await (await fetch("/readyz", { signal })).json()) as { missing: string[] }).missing,
    enabled: isAsked,
    refetchInterval: RENEW_MS,
    retry: false,
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
    onSettled: () => Promise.all([queryKeys.rawEvents, queryKeys.health].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
