import { useState } from "react";
import { Drawer, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { ContactPanel } from "../features/contact/ContactPanel";
import { ConversationList } from "../features/conversations/ConversationList";
import { MessageThread, NoThread } from "../features/conversations/MessageThread";
import { useConversation } from "../features/conversations/use-conversation";
import { isInboxView } from "../features/conversations/views";
import { localStore } from "../lib/storage";
import classes from "./InboxPage.module.css";

const PANEL_KEY = "sao-contact-panel";

/** List, thread and contact side by side; fewer of them as the window gets narrower. */
export function InboxPage() {
  const { t } = useTranslation();
  const { view, conversationId } = useParams();
  if (!isInboxView(view)) return <Navigate to="/inbox/all" replace />;
  return (
    <>
      <VisuallyHidden component="h1">{t("common:nav.inbox")}</VisuallyHidden>
      <div className={classes.panes} data-thread={conversationId !== undefined || undefined}>
        <ConversationList view={view} selectedId={conversationId ?? null} />
        {conversationId ? (
          <OpenConversation key={conversationId} conversationId={conversationId} backTo={`/inbox/${view}`} />
        ) : (
          <NoThread />
        )}
      </div>
    </>
  );
}

function OpenConversation({ conversationId, backTo }: { conversationId: string; backTo: string }) {
  const { t } = useTranslation("contact");
  const { data: conversation, isError } = useConversation(conversationId);
  const isNarrow = useMediaQuery("(max-width: 1100px)", undefined, { getInitialValueInEffect: false });
  const [isPinned, setPinned] = useState(() => localStore.getItem(PANEL_KEY) !== "closed");
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const isShown = isNarrow ? isDrawerOpen : isPinned;
  const toggle = () => {
    if (isNarrow) return setDrawerOpen(!isDrawerOpen);
    localStore.setItem(PANEL_KEY, isPinned ? "closed" : "open");
    setPinned(!isPinned);
  };
  const panel = conversation && (
    <ContactPanel contactId={conversation.contact.id} conversationId={conversationId} assignee={conversation.assignee} />
  );
  return (
    <>
      <MessageThread conversationId={conversationId} backTo={backTo} isContactShown={isShown} onToggleContact={toggle} />
      {isNarrow ? (
        <Drawer
          opened={isDrawerOpen}
          onClose={() => setDrawerOpen(false)}
          position="right"
          size={340}
          title={t("title")}
          padding={0}
          classNames={{ header: classes.drawerHeader }}
          closeButtonProps={{ "aria-label": t("common:action.close") }}
        >
          {panel}
        </Drawer>
      ) : (
        isPinned &&
        !(isError && !conversation) && (
          <aside className={classes.contact} aria-label={t("title")}>
            {panel}
          </aside>
        )
      )}
    </>
  );
}
