import { useState } from "react";
import { Button, Skeleton, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconDownload, IconSearch, IconSearchOff, IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { MoreButton } from "../../components/MoreButton";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { useNow } from "../../lib/reader";
import { LeadRow } from "./LeadRow";
import classes from "./LeadsPage.module.css";
import { leadQuery, leadStatuses, useLeads, type LeadFilter } from "./use-leads";

/** People who left their details, newest first, with how far the sale has come. */
export function LeadsPage() {
  const { t } = useTranslation("leads");
  const now = useNow(60_000);
  const [filter, setFilter] = useState<LeadFilter>("any");
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const query = useLeads(filter, search);
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];
  const csv = leadQuery(filter, "").toString();
  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <h1>{t("title")}</h1>
          <Button
            component="a"
            href={`/api/v1/leads.csv${csv && `?${csv}`}`}
            download
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.75} />}
            data-disabled={leads.length === 0 || undefined}
          >
            {t("export")}
          </Button>
        </header>
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
          <div className={classes.filters} role="group" aria-label={t("filter")}>
            {(["any", ...leadStatuses] as const).map((status) => (
              <UnstyledButton key={status} className={classes.filter} aria-pressed={filter === status} onClick={() => setFilter(status)}>
                {status === "any" ? t("any") : t(`common:leadStatus.${status}`)}
              </UnstyledButton>
            ))}
          </div>
        </div>
        {query.isPending ? (
          <TableSkeleton />
        ) : query.isError && leads.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : leads.length === 0 ? (
          search !== "" || filter !== "any" ? (
            <EmptyState icon={<IconSearchOff size={22} stroke={1.75} />} title={t("none.title")} hint={t("none.hint")} />
          ) : (
            <EmptyState icon={<IconUserPlus size={22} stroke={1.75} />} title={t("empty.title")} hint={t("empty.hint")} />
          )
        ) : (
          <>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("column.name")}</th>
                  <th scope="col">{t("column.phone")}</th>
                  <th scope="col">{t("column.channel")}</th>
                  <th scope="col">{t("column.time")}</th>
                  <th scope="col">{t("column.status")}</th>
                  <th scope="col">
                    <span className={classes.hidden}>{t("column.conversation")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {leads.map((lead) => (
                  <LeadRow key={lead.id} lead={lead} now={now} />
                ))}
              </tbody>
            </table>
            <MoreButton pages={query} label={t("more")} />
          </>
        )}
      </div>
    </div>
  );
}

function TableSkeleton() {
  return (
    <div aria-hidden className={classes.skeleton}>
      {Array.from({ length: 7 }, (_, index) => (
        <Skeleton key={index} height={14} my={21} width={`${92 - (index % 3) * 9}%`} />
      ))}
    </div>
  );
}
