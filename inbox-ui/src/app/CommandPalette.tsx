import { useEffect, useMemo, useState } from "react";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, useSpotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { IconLanguage, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Kbd, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { PersonAvatar } from "../components/PersonAvatar";
import { api } from "../lib/api";
import { conversationCommands, useCommands } from "../lib/commands";
import type { ConversationItem } from "../lib/contract";
import { fold } from "../lib/fold";
import { changeLanguage } from "../lib/i18n";
import { queryKeys } from "../lib/query-keys";
import { useAgent } from "../lib/session";
import classes from "./CommandPalette.module.css";
import { destinations } from "./navigation";

const [store, palette] = createSpotlight();
export const openPalette = () => palette.open();

interface Entry {
  id: string;
  label: string;
  hint?: string;
  icon: React.ReactNode;
  run: () => void;
}

/** Ctrl/⌘+K: go anywhere, act on the open conversation, or find a customer. */
export function CommandPalette() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const agent = useAgent();
  const { setColorScheme } = useMantineColorScheme();
  const [query, setQuery] = useState("");
  const [search] = useDebouncedValue(query.trim(), 180);
  const commands = useCommands(conversationCommands);
  const found = useQuery({
    queryKey: queryKeys.palette(search),
    queryFn: ({ signal }) => api.get<{ items: ConversationItem[] }>(`/search?view=all&limit=8&q=${encodeURIComponent(search)}`, signal),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });

  const actions = useMemo<Entry[]>(() => {
    const other = i18n.language === "vi" ? "en" : "vi";
    return [
      ...commands.map((command) => ({
        id: command.id,
        label: command.label,
        hint: command.key,
        icon: <command.icon size={18} stroke={1.75} />,
        run: command.run,
      })),
      ...destinations(agent.role).map((item) => ({
        id: item.key,
        label: t("palette.goTo", { place: t(`nav.${item.key}`) }),
        icon: <item.icon size={18} stroke={1.75} />,
        run: () => void navigate(item.to),
      })),
      { id: "light", label: t("palette.light"), icon: <IconSun size={18} stroke={1.75} />, run: () => setColorScheme("light") },
      { id: "dark", label: t("palette.dark"), icon: <IconMoon size={18} stroke={1.75} />, run: () => setColorScheme("dark") },
      {
        id: "language",
        label: t("palette.language", { language: t(`language.${other}`) }),
        icon: <IconLanguage size={18} stroke={1.75} />,
        run: () => void changeLanguage(other),
      },
    ];
  }, [agent.role, commands, i18n.language, navigate, setColorScheme, t]);

  const shownActions = actions.filter((entry) => fold(entry.label).includes(fold(query.trim())));
  const people = search.length > 1 ? (found.data?.items ?? []) : [];
  useFirstSelected(`${search}:${people.map((item) => item.id).join()}:${shownActions.length}`);
  const isEmpty = shownActions.length === 0 && people.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      size="lg"
      centered={false}
      yOffset="12dvh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { "aria-label": t("keys.palette") } }}
      classNames={{
        actionsGroup: classes.group,
        action: classes.action,
        actionSection: classes.section,
        actionDescription: classes.description,
      }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<IconSearch size={18} stroke={1.75} />}
      />
      <Spotlight.ActionsList>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.conversations")}>
            {people.map((item) => (
              <Spotlight.Action
                key={item.id}
                leftSection={
                  <PersonAvatar
                    name={item.contact.name}
                    seed={item.contact.id}
                    url={item.contact.avatarUrl}
                    channelType={item.channelType}
                    size={28}
                  />
                }
                label={item.contact.name}
                description={item.lastMessage?.text}
                onClick={() => void navigate(`/inbox/all/${item.id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {shownActions.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.actions")}>
            {shownActions.map((entry) => (
              <Spotlight.Action
                key={entry.id}
                leftSection={entry.icon}
                label={entry.label}
                rightSection={entry.hint && <Kbd size="xs">{entry.hint}</Kbd>}
                onClick={entry.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {isEmpty && <Spotlight.Empty>{t(found.isFetching ? "palette.searching" : "palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Enter takes the first entry: the list is told so whenever it changes, as it selects nothing by itself. */
function useFirstSelected(listKey: string): void {
  const { listId, opened } = useSpotlight(store);
  useEffect(() => {
    if (!opened) return;
    const list = document.getElementById(listId);
    list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
    list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [listKey, listId, opened]);
}
