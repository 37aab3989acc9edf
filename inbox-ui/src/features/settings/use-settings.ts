import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { AgentItem, AuditItem, TokenItem } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export function useAllAgents() {
  return useQuery({
    queryKey: queryKeys.allAgents,
    queryFn: ({ signal }) => api.get<Page<AgentItem>>("/agents?disabled=true", signal),
    select: (page) => page.items,
  });
}

export function useTokens() {
  return useQuery({
    queryKey: queryKeys.tokens,
    queryFn: ({ signal }) => api.get<Page<TokenItem>>("/tokens", signal),
    select: (page) => page.items,
  });
}

export function useAudit() {
  return useInfiniteQuery({
    queryKey: queryKeys.audit,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AuditItem>>(`/audit?limit=20${pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useRevokeToken() {
  return useAdminAct((id: string) => api.delete<null>(`/tokens/${encodeURIComponent(id)}`));
}

/** Whatever an admin changes here is in the audit log beside it. */
function useAdminAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: act,
    onError: (error) => notifyFailure(t("failed"), errorText(error)),
    onSettled: () => Promise.all([queryKeys.tokens, queryKeys.audit].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
