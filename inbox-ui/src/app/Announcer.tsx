import { useEffect, useState } from "react";
import { VisuallyHidden } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { findConversation } from "../lib/conversation-cache";
import { useLive } from "../lib/live";
import { useCounts } from "../lib/use-counts";
import { pageOf } from "./navigation";

/** Tells a screen reader of customers' messages, and the browser's tab which page this is and how many conversations are unread. */
export function Announcer() {
  const { t } = useTranslation();
  const live = useLive();
  const queryClient = useQueryClient();
  const unread = useCounts().data?.unread ?? 0;
  const [said, setSaid] = useState("");
  const key = pageOf(useLocation().pathname);
  const page = key === null ? t("notFound.title") : t(`nav.${key}`);

  useEffect(() => {
    document.title = unread > 0 ? t("title.unread", { count: unread, page }) : t("title.page", { page });
  }, [unread, page, t]);

  useEffect(
    () =>
      live.onMessage((event) => {
        if (event.author !== "contact") return;
        const known = findConversation(queryClient, event.conversationId);
        setSaid(known ? t("announce.from", { name: known.contact.name }) : t("announce.new"));
      }),
    [live, queryClient, t],
  );
  return (
    <VisuallyHidden role="log" aria-live="polite">
      {said}
    </VisuallyHidden>
  );
}
