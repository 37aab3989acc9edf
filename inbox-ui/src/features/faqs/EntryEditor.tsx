import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { BackButton } from "../../components/BackButton";
import { ErrorState } from "../../components/StateViews";
import type { FaqContent } from "../../lib/contract";
import { EntryForm } from "./EntryForm";
import { emptyContent, useFaq } from "./use-faqs";

/** An entry, or a new one: what a link brought along is filled in. */
export function EntryEditor({ id, tab }: { id: string; tab: string }) {
  const given = useLocation().state as { content?: Partial<FaqContent> } | null;
  if (id === "new") return <EntryForm detail={null} start={{ ...emptyContent, ...given?.content }} tab={tab} />;
  return <Known id={id} tab={tab} />;
}

function Known({ id, tab }: { id: string; tab: string }) {
  const { t } = useTranslation("faqs");
  const faq = useFaq(id);
  if (faq.isPending) {
    return (
      <div aria-hidden>
        {[60, 40, 90, 80].map((width) => (
          <Skeleton key={width} height={14} my={18} width={`${width}%`} />
        ))}
      </div>
    );
  }
  if (faq.isError)
    return (
      <ErrorState error={faq.error} onRetry={() => void faq.refetch()} other={<BackButton to={`/faqs/${tab}`} label={t("backToList")} />} />
    );
  // A version of its own for each state on the server: what was typed stays until then.
  return <EntryForm key={faq.data.revision} detail={faq.data} start={faq.data.content} tab={tab} />;
}
