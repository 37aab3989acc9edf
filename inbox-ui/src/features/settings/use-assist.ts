import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ApiError } from "../../lib/api";
import type { AssistAnswer, AssistProblem, EditAssistRequest, TestAssistResponse } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

export function useAssist() {
  return useQuery({
    queryKey: queryKeys.assist,
    queryFn: ({ signal }) => api.get<AssistAnswer>("/assist", signal),
  });
}

export function useSaveAssist() {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (change: EditAssistRequest) => api.patch<AssistAnswer>("/assist", change),
    onSuccess: (answer) => queryClient.setQueryData(queryKeys.assist, answer),
    onError: (error) => {
      if (refusedAddress(error) === null) notifyFailure(t("failed"), errorText(error));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.audit }),
  });
}

export function useTestAssist() {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (given: { baseUrl: string; model: string; apiKey?: string }) => api.post<TestAssistResponse>("/assist/test", given),
    onError: (error) => notifyFailure(t("failed"), errorText(error)),
    // The try has cost something.
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.assist }),
  });
}

/** Why the server does not store the address, which is said at its field. */
export function refusedAddress(error: unknown): AssistProblem | null {
  if (!(error instanceof ApiError) || error.code !== "ASSIST_INVALID") return null;
  return (error.details["problem"] as AssistProblem | undefined) ?? null;
}
