import { useState } from "react";
import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FaqList, PublishDraftsResponse } from "../../lib/contract";
import { notifyDone, notifyFailure } from "../../lib/notify";
import { missingKey } from "./faq-text";
import classes from "./PublishDrafts.module.css";
import { faqApi, useFaqAct } from "./use-faqs";
import { useFocusOnOpen } from "./use-focus-on-open";
import { useIsHere } from "./use-is-here";

/** Publishes all drafts at once, after saying what that means; what had to be left out is named with the reason. */
export function PublishDrafts({ list, isOffered }: { list: FaqList | undefined; isOffered: boolean }) {
  const { t } = useTranslation(["faqs", "common"]);
  const drafts = list?.counts.drafts ?? 0;
  /** What was asked about when the dialog opened: what comes in meanwhile is not meant. */
  const [asked, setAsked] = useState({ count: drafts, newestAt: list?.newestDraftAt ?? null });
  const [isOpen, setOpen] = useState(false);
  const isHere = useIsHere();
  const publish = useFaqAct(
    () => faqApi.publishDrafts(asked.newestAt),
    ({ published, leftOut }) => {
      setOpen(leftOut.length > 0);
      // Who has left the tab meanwhile hears of them too.
      if (leftOut.length > 0 && !isHere.current)
        notifyFailure(t("publishAll.leftOut", { count: leftOut.length }), leftOut.map(({ title }) => title || t("untitled")).join(", "));
      if (leftOut.length === 0) notifyDone(t("publishAll.done", { count: published }));
    },
  );
  const done = publish.data && publish.data.leftOut.length > 0 ? publish.data : null;
  return (
    <>
      {drafts > 1 && isOffered && (
        <div className={classes.bar}>
          <p>{t("publishAll.why")}</p>
          <Button
            variant="default"
            loading={publish.isPending && !isOpen}
            onClick={() => {
              publish.reset();
              setAsked({ count: drafts, newestAt: list?.newestDraftAt ?? null });
              setOpen(true);
            }}
          >
            {t("publishAll.open", { count: drafts })}
          </Button>
        </div>
      )}
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={
          !done
            ? t("publishAll.title", { count: asked.count })
            : done.published > 0
              ? t("publishAll.done", { count: done.published })
              : t("publishAll.none")
        }
        closeButtonProps={{ "aria-label": t("common:action.close") }}
      >
        {done ? (
          <LeftOut entries={done.leftOut} onClose={() => setOpen(false)} />
        ) : (
          <>
            <p className={classes.hint}>{t("publishAll.hint")}</p>
            <div className={classes.buttons}>
              <Button variant="default" onClick={() => setOpen(false)}>
                {t("cancel")}
              </Button>
              <Button loading={publish.isPending} onClick={() => publish.mutate(undefined)}>
                {t("publishAll.confirm", { count: asked.count })}
              </Button>
            </div>
          </>
        )}
      </Modal>
    </>
  );
}

function LeftOut({ entries, onClose }: { entries: PublishDraftsResponse["leftOut"]; onClose: () => void }) {
  const { t } = useTranslation(["faqs", "common"]);
  const close = useFocusOnOpen<HTMLButtonElement>();
  return (
    <div role="status">
      <p className={classes.hint}>{t("publishAll.leftOut", { count: entries.length })}</p>
      <ul className={classes.entries}>
        {entries.map(({ id, title, why, fields }) => (
          <li key={id}>
            {why === "gone" ? (
              <span dir="auto">{title || t("untitled")}</span>
            ) : (
              <Link to={`/faqs/drafts/${id}`} dir="auto" onClick={onClose}>
                {title || t("untitled")}
              </Link>
            )}
            <p>
              {why === "incomplete"
                ? [...new Set(fields.map(missingKey))].map((key) => t(`missing.${key}`)).join(" ")
                : t(`publishAll.${why}`)}
            </p>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button ref={close} onClick={onClose}>
          {t("common:action.close")}
        </Button>
      </div>
    </div>
  );
}
