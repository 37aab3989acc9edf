import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { LeadItem } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

export const leadStatuses = ["new", "contacted", "won", "lost"] as const satisfies LeadItem["status"][];
export type LeadFilter = LeadItem["status"] | "any";

interface LeadPage {
  items: LeadItem[];
  nextCursor: string | null;
}

export function leadQuery(filter: LeadFilter, search: string): URLSearchParams {
  const query = new URLSearchParams();
  if (filter !== "any") query.set("status", filter);
  if (search !== "") query.set("q", search);
  return query;
}

export function useLeads(filter: LeadFilter, search: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.leadList(filter, search),
    queryFn: ({ pageParam, signal }) => {
      const query = leadQuery(filter, search);
      if (pageParam !== null) query.set("cursor", pageParam);
      return api.get<LeadPage>(`/leads?${query.toString()}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Shown at once; taken back when the server refuses. */
export function useChangeLeadStatus() {
  const { t } = useTranslation("leads");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ id, status }: { id: string; status: LeadItem["status"] }) => api.patch<LeadItem>(`/leads/${id}`, { status }),
    onMutate: ({ id, status }) =>
      queryClient.setQueriesData<InfiniteData<LeadPage>>(
        { queryKey: queryKeys.leads },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({ ...page, items: page.items.map((lead) => (lead.id === id ? { ...lead, status } : lead)) })),
          },
      ),
    onError: (error) => notifyFailure(t("changeFailed"), errorText(error)),
    onSettled: () => {
      for (const queryKey of [queryKeys.leads, queryKeys.contacts]) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
