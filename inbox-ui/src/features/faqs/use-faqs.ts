import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ApiError } from "../../lib/api";
import type {
  FaqChannel,
  FaqContent,
  FaqDetail,
  FaqList,
  FaqOverlaps,
  FaqPolicyPreview,
  FaqPolicyResponse,
  FaqSamples,
  FaqVersionItem,
  FaqWord,
  FaqWordsHistory,
  FaqWordsResponse,
  IgnoredList,
  PreviewUnansweredResponse,
  PublishDraftsResponse,
  SaveFaqPolicyRequest,
  TestFaqResponse,
  UnansweredList,
} from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";

export type FaqTab = "live" | "unanswered" | "drafts" | "overlaps" | "words" | "policy";

export const emptyContent: FaqContent = {
  title: "",
  questions: [],
  answer: { text: "", image: null, buttons: [], cards: [] },
  channelAnswers: {},
  wordings: [],
  labels: [],
  validFrom: null,
  validUntil: null,
  isEnabled: true,
};

export function useFaqs(show: "published" | "drafts" | "all", search: string, label: string | null) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.faqs, "list", show, search, label],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ show });
      if (search !== "") query.set("q", search);
      if (label !== null) query.set("label", label);
      if (pageParam !== null) query.set("cursor", pageParam);
      return api.get<FaqList>(`/faqs?${query.toString()}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useFaq(id: string) {
  return useQuery({
    queryKey: [...queryKeys.faqs, "entry", id],
    queryFn: ({ signal }) => api.get<FaqDetail>(`/faqs/${encodeURIComponent(id)}`, signal),
  });
}

export function useUnanswered() {
  return useQuery({
    queryKey: [...queryKeys.faqs, "unanswered"],
    queryFn: ({ signal }) => api.get<UnansweredList>("/faqs/unanswered", signal),
    // Regrouped for every look would be work for nothing: an edit refreshes it anyway.
    staleTime: 60_000,
  });
}

export function useIgnored() {
  return useQuery({
    queryKey: [...queryKeys.faqs, "ignored"],
    queryFn: ({ signal }) => api.get<IgnoredList>("/faqs/unanswered/ignored", signal),
    staleTime: 60_000,
  });
}

export function usePreview(texts: string[], faqId: string | null) {
  return useQuery({
    queryKey: [...queryKeys.faqs, "preview", texts, faqId],
    queryFn: () => api.post<PreviewUnansweredResponse>("/faqs/unanswered/preview", { texts, faqId }),
    enabled: texts.length > 0,
    staleTime: 60_000,
  });
}

export function useOverlaps(faqId: string | null) {
  return useQuery({
    queryKey: [...queryKeys.faqs, "overlaps", faqId],
    queryFn: ({ signal }) => api.get<FaqOverlaps>(`/faqs/overlaps${faqId === null ? "" : `?faqId=${encodeURIComponent(faqId)}`}`, signal),
    staleTime: 60_000,
  });
}

export function useFaqHistory(id: string) {
  return useQuery({
    queryKey: [...queryKeys.faqs, "history", id],
    queryFn: ({ signal }) => api.get<{ items: FaqVersionItem[] }>(`/faqs/${encodeURIComponent(id)}/history`, signal),
    select: (page) => page.items,
  });
}

export function useFaqSamples() {
  return useQuery({
    queryKey: [...queryKeys.faqs, "samples"],
    queryFn: ({ signal }) => api.get<FaqSamples>("/faqs/samples", signal),
    staleTime: 60_000,
  });
}

export function useFaqWords() {
  return useQuery({
    queryKey: [...queryKeys.faqs, "words"],
    queryFn: ({ signal }) => api.get<FaqWordsResponse>("/faqs/words", signal),
  });
}

export function useFaqWordsHistory() {
  return useQuery({
    queryKey: [...queryKeys.faqs, "words-history"],
    queryFn: ({ signal }) => api.get<FaqWordsHistory>("/faqs/words/history", signal),
    select: (page) => page.items,
  });
}

export function useFaqPolicy() {
  return useQuery({
    queryKey: [...queryKeys.faqs, "policy"],
    queryFn: ({ signal }) => api.get<FaqPolicyResponse>("/faqs/policy", signal),
  });
}

/** What thresholds would have done with what customers wrote. */
export function useFaqPolicyPreview(askAt: number, answerAt: number) {
  return useQuery({
    // Apart from the rest of the FAQ: replaying up to 2 000 messages is not for every edit.
    queryKey: ["faq-policy-preview", askAt, answerAt],
    queryFn: () => api.post<FaqPolicyPreview>("/faqs/policy/preview", { askAt, answerAt }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function useFaqChannels() {
  return useQuery({
    queryKey: ["faq-channels"],
    queryFn: ({ signal }) => api.get<{ items: FaqChannel[] }>("/faqs/channels", signal),
    select: (page) => page.items,
    staleTime: Infinity,
  });
}

export function useTestFaq(text: string, set: "published" | "draft") {
  return useQuery({
    queryKey: [...queryKeys.faqs, "test", text, set],
    queryFn: () => api.post<TestFaqResponse>("/faqs/test", { text, set }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}

/**
 * One act on the FAQ; everything shown about it is fetched again afterwards.
 *
 * @param after runs before that, so also when what was acted on leaves the page with it
 * @param showsMeanwhile the page itself says that somebody else was faster
 */
export function useFaqAct<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  after?: (answer: Answer) => void,
  { showsMeanwhile = false }: { showsMeanwhile?: boolean } = {},
) {
  const { t } = useTranslation("faqs");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => {
      if (isDetail(answer)) queryClient.setQueryData([...queryKeys.faqs, "entry", answer.id], answer);
      after?.(answer);
    },
    onError: (error) => {
      const isMeanwhile = error instanceof ApiError && error.code === "FAQ_EDITED_MEANWHILE";
      if (isMeanwhile && showsMeanwhile) return;
      notifyFailure(t("failed"), isMeanwhile ? t("meanwhile") : errorText(error));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.faqs }),
  });
}

function isDetail(answer: unknown): answer is FaqDetail {
  return typeof answer === "object" && answer !== null && "revision" in answer;
}

export const wordApi = {
  save: (list: { items: FaqWord[]; synonyms: string[][]; number: number }) => api.post<FaqWordsResponse>("/faqs/words", list),
};

export const sampleApi = {
  remove: () => api.post<FaqSamples>("/faqs/samples/remove", {}),
  restore: () => api.post<FaqSamples>("/faqs/samples/restore", {}),
};

export const policyApi = {
  save: (policy: SaveFaqPolicyRequest) => api.post<FaqPolicyResponse>("/faqs/policy", policy),
};

export const faqApi = {
  create: (content: FaqContent, publish: boolean) => api.post<FaqDetail>("/faqs", { content, publish }),
  edit: (id: string, content: FaqContent, revision: string, publish: boolean) =>
    api.patch<FaqDetail>(`/faqs/${encodeURIComponent(id)}`, { content, revision, publish }),
  publishDrafts: (upTo: string | null) => api.post<PublishDraftsResponse>("/faqs/drafts/publish", upTo === null ? {} : { upTo }),
  addExamples: (id: string, questions: string[]) => api.post<FaqDetail>(`/faqs/${encodeURIComponent(id)}/examples`, { questions }),
  discard: (id: string) => api.post<FaqDetail>(`/faqs/${encodeURIComponent(id)}/discard`),
  restore: (id: string, number: number) => api.post<FaqDetail>(`/faqs/${encodeURIComponent(id)}/restore`, { number }),
  delete: (id: string) => api.delete<null>(`/faqs/${encodeURIComponent(id)}`),
  ignore: (texts: string[]) => api.post<null>("/faqs/unanswered/ignore", { texts }),
  unignore: (texts: string[]) => api.post<null>("/faqs/unanswered/unignore", { texts }),
};
