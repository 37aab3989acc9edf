import { useEffect, useState } from "react";
import { VisuallyHidden } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { findConversation } from "../lib/conversation-cache";
import { useLive } from "../lib/live";
import { useCounts } from "../lib/use-counts";

/** Tells a screen reader of customers' messages, and the browser's tab how many conversations are unread. */
export function Announcer() {
  const { t } = useTranslation();
  const live = useLive();
  const queryClient = useQueryClient();
  const unread = useCounts().data?.unread ?? 0;
  const [said, setSaid] = useState("");

  useEffect(() => {
    document.title = unread > 0 ? t("title.unread", { count: unread }) : t("title.plain");
  }, [unread, t]);

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
