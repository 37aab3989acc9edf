import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { AgentItem, AgentLinkResponse } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

const at = (id: string): string => `/agents/${encodeURIComponent(id)}`;

export const peopleApi = {
  invite: (wanted: Pick<AgentItem, "name" | "email" | "role">) => api.post<AgentLinkResponse>("/agents", wanted),
  change: (id: string, wanted: Partial<Pick<AgentItem, "name" | "role">>) => api.patch<AgentItem>(at(id), wanted),
  link: (id: string) => api.post<AgentLinkResponse>(`${at(id)}/password-link`),
  disable: (id: string) => api.post<AgentItem>(`${at(id)}/disable`),
  enable: (id: string) => api.post<AgentItem>(`${at(id)}/enable`),
  withdraw: (id: string) => api.delete<null>(at(id)),
};

/** Whatever an admin changes here is in the audit log beside it, and who may have conversations may have changed. */
const TOUCHED = [queryKeys.agents, queryKeys.session, queryKeys.audit, queryKeys.conversationLists, queryKeys.counts];

/** @param explain says a failure beside its field; what it leaves (false) is said as a notice */
export function usePeopleAct<Answer>(
  act: () => Promise<Answer>,
  onDone: (answer: Answer) => void = () => undefined,
  explain: (error: Error) => boolean = () => false,
) {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation<Answer, Error, undefined>({
    mutationFn: act,
    onSuccess: onDone,
    onError: (error) => {
      if (!explain(error)) notifyFailure(t("failed"), errorText(error));
    },
    onSettled: () => Promise.all(TOUCHED.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
