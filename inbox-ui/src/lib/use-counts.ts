import { useQuery } from "@tanstack/react-query";
import { api } from "./api";
import type { Counts } from "./contract";
import { queryKeys } from "./query-keys";

/** How many conversations each view holds, and how many are unread. */
export function useCounts() {
  return useQuery({ queryKey: queryKeys.counts, queryFn: ({ signal }) => api.get<Counts>("/counts", signal) });
}
