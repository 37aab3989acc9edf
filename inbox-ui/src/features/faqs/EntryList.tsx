import { useState } from "react";
import { Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconMessages, IconPencil, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { MoreButton } from "../../components/MoreButton";
import { EmptyState, ErrorState } from "../../components/StateViews";
import type { FaqItem } from "../../lib/contract";
import { count } from "../../lib/format";
import { useReader } from "../../lib/reader";
import { useAgent } from "../../lib/session";
import { isWellAccepted, shareText } from "./faq-text";
import classes from "./FaqsPage.module.css";
import { PublishDrafts } from "./PublishDrafts";
import { SampleNotice } from "./SampleNotice";
import { Trend } from "./Trend";
import { useFaqs } from "./use-faqs";

/** Entries, the most asked first. */
export function EntryList({ tab }: { tab: "live" | "drafts" }) {
  const { t } = useTranslation("faqs");
  const { id } = useParams();
  const [typed, setTyped] = useState("");
  const [label, setLabel] = useState<string | null>(null);
  const [search] = useDebouncedValue(typed.trim(), 200);
  const query = useFaqs(tab === "live" ? "published" : "drafts", search, label);
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const labels = query.data?.pages[0]?.labels ?? [];
  const canEdit = useAgent().role !== "agent";
  const isFiltered = search !== "" || label !== null;
  return (
    <>
      {tab === "live" && <SampleNotice isEmpty={query.data?.pages[0]?.counts.published === 0} />}
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          type="search"
          placeholder={t("search")}
          aria-label={t("search")}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {labels.length > 0 && (
          <NativeSelect
            className={classes.labelFilter}
            aria-label={t("label.filter")}
            value={label ?? ""}
            data={[{ value: "", label: t("label.all") }, ...labels]}
            onChange={(event) => setLabel(event.currentTarget.value || null)}
          />
        )}
      </div>
      {/* Not beside an open entry: what is typed there would be left behind. */}
      {tab === "drafts" && canEdit && <PublishDrafts list={query.data?.pages[0]} isOffered={!isFiltered && id === undefined} />}
      {query.isPending ? (
        <RowsSkeleton />
      ) : query.isError && entries.length === 0 ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : entries.length === 0 ? (
        isFiltered ? (
          <EmptyState icon={<IconSearchOff size={22} stroke={1.75} />} title={t("none.title")} hint={t("none.hint")} />
        ) : tab === "drafts" ? (
          <EmptyState icon={<IconPencil size={22} stroke={1.75} />} title={t("noDrafts.title")} hint={t("noDrafts.hint")} />
        ) : (
          <EmptyState
            icon={<IconMessages size={22} stroke={1.75} />}
            title={t("empty.title")}
            hint={t("empty.hint")}
            action={
              <Button component={Link} to="/faqs/live/new" size="xs">
                {t("add")}
              </Button>
            }
          />
        )
      ) : (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("column.question")}</th>
                <th scope="col" className={classes.labelCell}>
                  {t("column.labels")}
                </th>
                <th scope="col" className={classes.number} title={t("column.askedHint")}>
                  {t("column.asked")}
                </th>
                <th scope="col" className={classes.number} title={t("column.acceptedHint")}>
                  {t("column.accepted")}
                </th>
                <th scope="col" className={classes.trendCell}>
                  {t("column.trend")}
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.id} entry={entry} tab={tab} isHere={entry.id === id} />
              ))}
            </tbody>
          </table>
          <MoreButton pages={query} label={t("more")} />
        </>
      )}
    </>
  );
}

function Row({ entry, tab, isHere }: { entry: FaqItem; tab: string; isHere: boolean }) {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  const navigate = useNavigate();
  const isWell = isWellAccepted(entry.figures);
  const to = `/faqs/${tab}/${entry.id}`;
  return (
    <tr data-here={isHere || undefined} onClick={() => void navigate(to)}>
      <th scope="row" className={classes.name}>
        <Link to={to} onClick={(event) => event.stopPropagation()} aria-current={isHere || undefined}>
          <span className={classes.title}>
            <span dir="auto">{entry.title || t("untitled")}</span>
            {entry.isSample && <span className={classes.off}>{t("samples.mark")}</span>}
            {entry.state === "off" && <span className={classes.off}>{t(`off.${entry.offReason ?? "disabled"}`)}</span>}
            {entry.hasDraft && <span className={classes.draft}>{t(entry.state === "draft" ? "state.draft" : "state.edited")}</span>}
          </span>
          <span className={classes.sub} dir="auto">
            {entry.question === entry.title ? t("examples", { count: entry.questionCount }) : entry.question}
          </span>
        </Link>
      </th>
      <td className={classes.labelCell}>
        {entry.labels.slice(0, 2).map((label) => (
          <span key={label} className={classes.label}>
            {label}
          </span>
        ))}
        {entry.labels.length > 2 && <span className={classes.label}>{`+${entry.labels.length - 2}`}</span>}
      </td>
      <td className={classes.number}>{count(entry.figures.asked, reader)}</td>
      <td className={classes.number} data-share={isWell === null ? undefined : isWell ? "good" : "poor"}>
        {shareText(entry.figures)}
      </td>
      <td className={classes.trendCell}>
        <Trend weeks={entry.trend} />
      </td>
    </tr>
  );
}

export function RowsSkeleton() {
  return (
    <div aria-hidden className={classes.skeleton}>
      {Array.from({ length: 7 }, (_, index) => (
        <Skeleton key={index} height={14} my={23} width={`${92 - (index % 3) * 9}%`} />
      ))}
    </div>
  );
}
