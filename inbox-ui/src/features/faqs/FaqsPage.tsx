import { useEffect, useRef, useState } from "react";
import { ActionIcon, Button, Drawer, Tooltip, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDownload, IconMessageQuestion, IconPlus, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, NavLink, useParams } from "react-router";
import { useAgent } from "../../lib/session";
import { EntryEditor } from "./EntryEditor";
import { EntryList } from "./EntryList";
import classes from "./FaqsPage.module.css";
import { IgnoredList } from "./IgnoredList";
import { ImportDialog } from "./ImportDialog";
import { OverlapList } from "./OverlapList";
import { PolicyForm } from "./PolicyForm";
import { TestBox } from "./TestBox";
import { UnansweredDetail } from "./UnansweredDetail";
import { UnansweredTable } from "./UnansweredTable";
import { WordList } from "./WordList";
import { useFaqs, useUnanswered, type FaqTab } from "./use-faqs";
import { useFocusKept } from "./use-focus-kept";

const tabs: FaqTab[] = ["live", "unanswered", "drafts", "overlaps", "words", "policy"];

/** What the bot knows, what it was asked in vain, and a box to try it like a customer. */
export function FaqsPage() {
  const { t } = useTranslation(["faqs", "common"]);
  const { tab, id } = useParams();
  const [isImporting, setImporting] = useState(false);
  const [imports, setImports] = useState(0);
  const [isTrying, setTrying] = useState(false);
  const isNarrow = useMediaQuery("(max-width: 1100px)", undefined, { getInitialValueInEffect: false });
  const canEdit = useAgent().role !== "agent";
  const page = useFocusKept(id === undefined ? null : `/faqs/${tab}/${id}`);
  const here = tabs.find((one) => one === tab);
  if (here === undefined) return <Navigate to="/faqs/live" replace />;
  return (
    <div ref={page} className={classes.page} data-open={id !== undefined || undefined}>
      {/* On a narrow screen an open entry covers the list, and the list's own title with it. */}
      {isNarrow && id !== undefined && <VisuallyHidden component="h1">{t("title")}</VisuallyHidden>}
      <div className={classes.list}>
        <header className={classes.head}>
          <h1>{t("title")}</h1>
          <div className={classes.actions}>
            <Button
              component="a"
              href="/api/v1/faqs.csv"
              download
              variant="default"
              className={classes.export}
              leftSection={<IconDownload size={18} stroke={1.75} />}
            >
              {t("export")}
            </Button>
            {isNarrow && (
              <Tooltip label={t("test.title")}>
                <ActionIcon variant="default" size={36} aria-label={t("test.title")} onClick={() => setTrying(true)}>
                  <IconMessageQuestion size={18} stroke={1.75} />
                </ActionIcon>
              </Tooltip>
            )}
            {canEdit && (
              <>
                <Button variant="default" leftSection={<IconUpload size={18} stroke={1.75} />} onClick={() => setImporting(true)}>
                  {t("import.open")}
                </Button>
                <Button component={Link} to="/faqs/live/new" leftSection={<IconPlus size={18} stroke={1.75} />}>
                  {t("add")}
                </Button>
              </>
            )}
          </div>
        </header>
        <Tabs />
        <TabList tab={here} imports={imports} />
      </div>
      {!(isNarrow && id === undefined) && (
        <aside className={classes.side} aria-label={t("side")}>
          {id === undefined ? (
            <TestBox />
          ) : here === "unanswered" ? (
            <UnansweredDetail id={id} />
          ) : (
            <EntryEditor id={id} tab={here} key={id} />
          )}
        </aside>
      )}
      <Drawer
        opened={isNarrow && isTrying}
        onClose={() => setTrying(false)}
        position="bottom"
        size="80%"
        title={t("test.title")}
        closeButtonProps={{ "aria-label": t("common:action.close") }}
      >
        <TestBox isAlone />
      </Drawer>
      {canEdit && <ImportDialog isOpen={isImporting} onClose={() => setImporting(false)} onImported={() => setImports(imports + 1)} />}
    </div>
  );
}

function TabList({ tab, imports }: { tab: FaqTab; imports: number }) {
  switch (tab) {
    case "unanswered":
      return (
        <>
          <UnansweredTable />
          <IgnoredList />
        </>
      );
    case "overlaps":
      return <OverlapList />;
    case "words":
      return <WordList />;
    case "policy":
      return <PolicyForm />;
    default:
      // What was just imported is not left out by an old search.
      return <EntryList tab={tab} key={`${tab} ${imports}`} />;
  }
}

function Tabs() {
  const { t } = useTranslation("faqs");
  const counts = useFaqs("published", "", null).data?.pages[0]?.counts;
  const groups = useUnanswered().data?.items.length;
  const nav = useRef<HTMLElement>(null);
  const { tab } = useParams();
  useEffect(() => {
    // On a phone the tabs are wider than the page. What this returns is no clean-up: newer browsers answer with a promise.
    void nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tab, groups]);
  return (
    <nav ref={nav} className={classes.tabs} aria-label={t("title")}>
      <NavLink to="/faqs/live" className={classes.tab}>
        {t("tab.live")} {counts?.published ?? ""}
      </NavLink>
      <NavLink to="/faqs/unanswered" className={classes.tab}>
        {t("tab.unanswered")}
        {groups !== undefined && groups > 0 && <span className={classes.badge}>{t("groups", { count: groups })}</span>}
      </NavLink>
      <NavLink to="/faqs/drafts" className={classes.tab}>
        {t("tab.drafts")} {counts?.drafts ?? ""}
      </NavLink>
      <NavLink to="/faqs/overlaps" className={classes.tab}>
        {t("tab.overlaps")}
      </NavLink>
      <NavLink to="/faqs/words" className={classes.tab}>
        {t("tab.words")}
      </NavLink>
      <NavLink to="/faqs/policy" className={classes.tab}>
        {t("tab.policy")}
      </NavLink>
    </nav>
  );
}
