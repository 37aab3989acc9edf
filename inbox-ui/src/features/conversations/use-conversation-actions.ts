import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ApiError } from "../../lib/api";
import type { ConversationDetail, ConversationItem, MessageItem } from "../../lib/contract";
import { findConversation, patchConversation, storeConversation } from "../../lib/conversation-cache";
import { useErrorText } from "../../lib/error-text";
import { replaceMessage, type MessagePages } from "../../lib/message-pages";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";
import { refreshMessages } from "../../lib/refresh";
import { useAgent } from "../../lib/session";

export type Action =
  | { name: "take-over" }
  | { name: "resolve" }
  | { name: "reopen" }
  | { name: "return-to-bot" }
  | { name: "assign"; agent: { id: string; name: string } | null }
  | { name: "snooze"; until: Date };

/** The header's actions: shown at once, taken back with the reason when the server refuses. */
export function useConversationActions(conversationId: string) {
  const { t } = useTranslation("inbox");
  const queryClient = useQueryClient();
  const agent = useAgent();
  const errorText = useErrorText();

  const act = useMutation({
    mutationFn: (action: Action) =>
      api.post<ConversationItem | ConversationDetail>(`/conversations/${conversationId}/${action.name}`, requestBody(action)),
    onMutate: async (action) => {
      await queryClient.cancelQueries({ queryKey: queryKeys.conversation(conversationId) });
      const before = findConversation(queryClient, conversationId);
      if (before) patchConversation(queryClient, conversationId, expectedChange(action, before, agent));
      return { before };
    },
    onSuccess: (answer) => storeConversation(queryClient, answer),
    onError: (error, action, context) => {
      const before = context?.before;
      if (before)
        patchConversation(queryClient, conversationId, {
          status: before.status,
          turn: before.turn,
          assignee: before.assignee,
          resolvedAt: before.resolvedAt,
        });
      const holder = error instanceof ApiError && error.code === "TAKEN_OVER" ? error.details["agentName"] : null;
      notifyFailure(
        t(`action.failed.${action.name}`),
        typeof holder === "string" && holder !== "" ? t("turn.takenOverBy", { name: holder }) : errorText(error),
      );
    },
    onSettled: () => {
      void refreshMessages(queryClient, conversationId);
      for (const queryKey of [queryKeys.conversation(conversationId), queryKeys.conversationLists, queryKeys.counts])
        void queryClient.invalidateQueries({ queryKey });
    },
  });

  const retry = useMutation({
    mutationFn: (messageId: string) => api.post<MessageItem>(`/conversations/${conversationId}/messages/${messageId}/retry`),
    onSuccess: (message) =>
      queryClient.setQueryData<MessagePages>(queryKeys.messages(conversationId), (data) => data && replaceMessage(data, message)),
    onError: (error) => notifyFailure(t("action.failed.retry"), errorText(error)),
  });

  return { act: act.mutate, isActing: act.isPending, retryMessage: retry.mutate, retryingId: retry.isPending ? retry.variables : null };
}

function requestBody(action: Action): unknown {
  if (action.name === "assign") return { agentId: action.agent?.id ?? null };
  if (action.name === "snooze") return { until: action.until.toISOString() };
  return {};
}

/** What the server will most likely answer. */
function expectedChange(action: Action, before: ConversationItem, me: { id: string; name: string }): Partial<ConversationItem> {
  const myself = { id: me.id, name: me.name };
  switch (action.name) {
    case "take-over":
      return { status: "open", turn: { ...before.turn, owner: "agent" }, assignee: myself };
    case "resolve":
      return { status: "resolved" };
    case "reopen":
      return { status: "open", resolvedAt: null };
    case "return-to-bot":
      return { status: "bot", turn: { ...before.turn, owner: "bot" }, assignee: null };
    case "assign":
      return {
        assignee: action.agent,
        turn: action.agent ? { ...before.turn, owner: "agent" } : before.turn,
        status: before.status === "bot" && action.agent ? "open" : before.status,
      };
    case "snooze":
      return before.turn.owner === "agent"
        ? { status: "pending" }
        : { status: "pending", turn: { ...before.turn, owner: "agent" }, assignee: myself };
  }
}
