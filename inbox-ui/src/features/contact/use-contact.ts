import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import type { ContactDetail } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

export type ContactChange = Partial<Pick<ContactDetail, "name" | "phone" | "email" | "tags">>;

export function useContact(contactId: string) {
  return useQuery({
    queryKey: queryKeys.contact(contactId),
    queryFn: ({ signal }) => api.get<ContactDetail>(`/contacts/${contactId}`, signal),
  });
}

/** Saves single fields as they are edited; what the server refuses goes back to what it was. */
export function useChangeContact(contactId: string) {
  const { t } = useTranslation("contact");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const queryKey = queryKeys.contact(contactId);
  return useMutation({
    mutationFn: (change: ContactChange) => api.patch<ContactDetail>(`/contacts/${contactId}`, change),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<ContactDetail>(queryKey);
      if (before) queryClient.setQueryData<ContactDetail>(queryKey, { ...before, ...change });
      return { before };
    },
    onSuccess: () => {
      for (const stale of [queryKeys.conversationLists, queryKeys.conversations]) void queryClient.invalidateQueries({ queryKey: stale });
    },
    onError: (error, _change, context) => {
      if (context?.before) queryClient.setQueryData(queryKey, context.before);
      notifyFailure(t("changeFailed"), errorText(error));
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey }),
  });
}
