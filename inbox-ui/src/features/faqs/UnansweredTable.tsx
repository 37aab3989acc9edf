import { IconChecks, IconMessages } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { count, listTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { RowsSkeleton } from "./EntryList";
import classes from "./FaqsPage.module.css";
import { Trend } from "./Trend";
import { useUnanswered } from "./use-faqs";

/** What customers asked in vain, like questions together. */
export function UnansweredTable() {
  const { t } = useTranslation("faqs");
  const { id } = useParams();
  const reader = useReader();
  const now = useNow(60_000);
  const navigate = useNavigate();
  const groups = useUnanswered();
  if (groups.isPending) return <RowsSkeleton />;
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (groups.data.items.length === 0)
    return groups.data.hasCustomers ? (
      <EmptyState icon={<IconChecks size={22} stroke={1.75} />} title={t("unanswered.none")} hint={t("unanswered.noneHint")} />
    ) : (
      <EmptyState icon={<IconMessages size={22} stroke={1.75} />} title={t("unanswered.quiet")} hint={t("unanswered.noneHint")} />
    );
  return (
    <>
      <p className={classes.hint}>{t("unanswered.hint", { count: groups.data.messages })}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("column.question")}</th>
            <th scope="col" className={classes.number}>
              {t("column.count")}
            </th>
            <th scope="col" className={classes.number}>
              {t("column.lastWeek")}
            </th>
            <th scope="col" className={classes.trendCell}>
              {t("column.trend")}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.data.items.map((group) => (
            <tr key={group.id} data-here={group.id === id || undefined} onClick={() => void navigate(`/faqs/unanswered/${group.id}`)}>
              <th scope="row" className={classes.name}>
                <Link
                  to={`/faqs/unanswered/${group.id}`}
                  onClick={(event) => event.stopPropagation()}
                  aria-current={group.id === id || undefined}
                >
                  <span className={classes.title}>
                    <span dir="auto">{group.question}</span>
                  </span>
                  <span className={classes.sub}>
                    {[
                      listTime(new Date(group.lastAt), now, reader),
                      group.texts.length > 1 ? t("unanswered.ways", { count: group.texts.length }) : "",
                      group.wrongly ? t("unanswered.wrongly", { title: group.wrongly.title }) : "",
                      group.suggestion ? t("unanswered.like", { title: group.suggestion.title }) : "",
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </Link>
              </th>
              <td className={classes.number}>{count(group.count, reader)}</td>
              <td className={classes.number}>
                {count(group.lastWeek, reader)}
                <span className={classes.trendBelow}>
                  <Trend weeks={group.trend} />
                </span>
              </td>
              <td className={classes.trendCell}>
                <Trend weeks={group.trend} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.data.isCut && <p className={classes.hint}>{t("unanswered.cut")}</p>}
    </>
  );
}
