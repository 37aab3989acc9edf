import { useEffect, useMemo, useRef, useState } from "react";
import { CloseButton, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconInbox, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Virtuoso, type VirtuosoHandle } from "react-virtuoso";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { allConversations } from "../../lib/conversation-cache";
import { useNow } from "../../lib/reader";
import { useAgent } from "../../lib/session";
import { useShortcuts } from "../../lib/use-shortcuts";
import classes from "./ConversationList.module.css";
import { ConversationRow } from "./ConversationRow";
import { FirstRun } from "./FirstRun";
import { useConversations } from "./use-conversations";
import { ViewTabs } from "./ViewTabs";
import type { InboxView } from "./views";

const ROW_PX = 64;

/** The list that agents work from: views, search, rows; j/k move through it. */
export function ConversationList({ view, selectedId }: { view: InboxView; selectedId: string | null }) {
  const { t } = useTranslation("inbox");
  const navigate = useNavigate();
  const agent = useAgent();
  const now = useNow();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<VirtuosoHandle>(null);
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const query = useConversations(view, search);
  const items = useMemo(() => allConversations(query.data), [query.data]);

  const index = items.findIndex((item) => item.id === selectedId);
  const move = (step: 1 | -1) => {
    const next = items[index < 0 ? 0 : index + step];
    if (!next) return;
    void navigate(`/inbox/${view}/${next.id}`, { replace: selectedId !== null });
    list.current?.scrollIntoView({ index: index < 0 ? 0 : index + step, behavior: "auto" });
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => index < 0 && move(1),
    "/": () => searchBox.current?.focus(),
  });

  // Coming from a link, the chosen conversation may lie below the fold.
  const hasItems = items.length > 0;
  useEffect(() => {
    if (index > 0) list.current?.scrollIntoView({ index, behavior: "auto" });
    // Only when the list first appears: afterwards the agent scrolls as they like.
  }, [hasItems, view]);

  return (
    <section className={classes.list} aria-label={t("list.label")}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t("list.title")}</h2>
        <TextInput
          ref={searchBox}
          className={classes.search}
          type="search"
          placeholder={t("list.search")}
          aria-label={t("list.search")}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          rightSection={
            typed === "" ? (
              <kbd className={classes.slash}>/</kbd>
            ) : (
              <CloseButton size="sm" aria-label={t("list.clearSearch")} onClick={() => setTyped("")} />
            )
          }
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              setTyped("");
              event.currentTarget.blur();
            }
            if (event.key === "Enter" && items[0]) void navigate(`/inbox/${view}/${items[0].id}`);
          }}
        />
        <ViewTabs view={view} />
      </header>
      <div className={classes.body}>
        {query.isPending ? (
          <RowSkeletons />
        ) : query.isError && !hasItems ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : !hasItems ? (
          search !== "" ? (
            <EmptyState icon={<IconSearchOff size={22} stroke={1.75} />} title={t("empty.search.title")} hint={t("empty.search.hint")} />
          ) : view === "all" ? (
            <FirstRun />
          ) : (
            <EmptyState icon={<IconInbox size={22} stroke={1.75} />} title={t(`empty.${view}.title`)} hint={t(`empty.${view}.hint`)} />
          )
        ) : (
          <Virtuoso
            key={`${view}:${search}`}
            ref={list}
            data={items}
            fixedItemHeight={ROW_PX}
            increaseViewportBy={ROW_PX * 6}
            computeItemKey={(_, item) => item.id}
            endReached={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()}
            itemContent={(_, item) => (
              <ConversationRow item={item} view={view} isSelected={item.id === selectedId} agentId={agent.id} now={now} />
            )}
            components={{ Footer: query.isFetchingNextPage ? RowSkeletons : undefined }}
          />
        )}
      </div>
    </section>
  );
}

function RowSkeletons() {
  return (
    <div aria-hidden className={classes.skeletons}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={classes.skeleton}>
          <Skeleton circle height={36} />
          <div className={classes.skeletonText}>
            <Skeleton height={11} width={`${45 + ((index * 17) % 30)}%`} />
            <Skeleton height={10} width={`${60 + ((index * 13) % 35)}%`} mt={9} />
          </div>
        </div>
      ))}
    </div>
  );
}
