import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState, ErrorState } from "../../components/StateViews";
import { RowsSkeleton } from "./EntryList";
import classes from "./FaqsPage.module.css";
import { useOverlaps } from "./use-faqs";

/** Entries that customers' words easily mix up, with the examples that show it. */
export function OverlapList() {
  const { t } = useTranslation("faqs");
  const pairs = useOverlaps(null);
  if (pairs.isPending) return <RowsSkeleton />;
  if (pairs.isError) return <ErrorState error={pairs.error} onRetry={() => void pairs.refetch()} />;
  if (pairs.data.items.length === 0)
    return <EmptyState icon={<IconArrowsSplit2 size={22} stroke={1.75} />} title={t("overlap.none")} hint={t("overlap.noneHint")} />;
  return (
    <>
      <p className={classes.hint}>{t("overlap.hint")}</p>
      <ul className={classes.pairs}>
        {pairs.data.items.map(({ a, b, examples }) => {
          const name = (id: string) => (id === a.id ? a.title : b.title);
          return (
            <li key={`${a.id}-${b.id}`} className={classes.pair}>
              <h2>
                <Link to={`/faqs/overlaps/${a.id}`}>{a.title}</Link>
                <span>{t("overlap.and")}</span>
                <Link to={`/faqs/overlaps/${b.id}`}>{b.title}</Link>
              </h2>
              <ul>
                {examples.map((example) => (
                  <li key={example.text} dir="auto">
                    {t("overlap.example", {
                      text: example.text,
                      of: name(example.of),
                      takenFor: name(example.takenFor),
                    })}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {pairs.data.isBigger && <p className={classes.hint}>{t("overlap.more")}</p>}
    </>
  );
}
