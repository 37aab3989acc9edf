import { useState } from "react";
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
  const [shown, setShown] = useState(faq.data);
  const [isTyped, setTyped] = useState(false);
  // What somebody else published meanwhile takes no words from under the hands.
  if (faq.data !== shown && !isTyped) setShown(faq.data);
  if (faq.isPending) {
    return (
      <div aria-hidden>
        {[60, 40, 90, 80].map((width) => (
          <Skeleton key={width} height={14} my={18} width={`${width}%`} />
        ))}
      </div>
    );
  }
  if (shown === undefined)
    return (
      <ErrorState error={faq.error} onRetry={() => void faq.refetch()} other={<BackButton to={`/faqs/${tab}`} label={t("backToList")} />} />
    );
  return (
    <EntryForm
      key={shown.revision}
      detail={shown}
      start={shown.content}
      tab={tab}
      isBehind={faq.data !== undefined && faq.data.revision !== shown.revision}
      onTyped={setTyped}
    />
  );
}
