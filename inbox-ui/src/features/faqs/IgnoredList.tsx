import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../components/StateViews";
import { count, listTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { useAgent } from "../../lib/session";
import classes from "./IgnoredList.module.css";
import { faqApi, useFaqAct, useIgnored } from "./use-faqs";

/** What somebody chose never to see again, folded away below the list; nothing while there is none. */
export function IgnoredList() {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  const now = useNow(60_000);
  const canEdit = useAgent().role !== "agent";
  const ignored = useIgnored();
  const show = useFaqAct(faqApi.unignore);
  if (ignored.isError && !ignored.data) return <ErrorState error={ignored.error} onRetry={() => void ignored.refetch()} />;
  if (!ignored.data || ignored.data.items.length === 0) return null;
  const { items, isCut } = ignored.data;
  return (
    <details className={classes.ignored}>
      <summary>{t("ignored.title", { number: `${count(items.length, reader)}${isCut ? "+" : ""}` })}</summary>
      <ul>
        {items.map(({ question, texts, by, at }) => (
          <li key={question}>
            <div className={classes.question}>
              <span dir="auto">{question}</span>
              <span className={classes.sub}>
                {[listTime(new Date(at), now, reader), by, texts.length > 1 ? t("unanswered.ways", { count: texts.length }) : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            {canEdit && (
              <Button
                size="xs"
                variant="default"
                aria-label={t("ignored.showOf", { question })}
                loading={show.isPending && show.variables === texts}
                onClick={() => show.mutate(texts)}
              >
                {t("ignored.show")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isCut && <p>{t("ignored.cut")}</p>}
    </details>
  );
}
