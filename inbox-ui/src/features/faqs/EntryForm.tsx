import { useEffect, useRef, useState } from "react";
import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { LeaveGuard, leaving } from "../../components/LeaveGuard";
import type { FaqContent, FaqDetail } from "../../lib/contract";
import { listTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import { useAgent } from "../../lib/session";
import { AnswerFields } from "./AnswerFields";
import { EntryFigures } from "./EntryFigures";
import classes from "./EntryForm.module.css";
import { EntryMenu } from "./EntryMenu";
import { EntrySettings } from "./EntrySettings";
import { brokenOf, isBlank, missingOf } from "./faq-text";
import { HistoryDialog } from "./HistoryDialog";
import { QuestionFields } from "./QuestionFields";
import { QuestionSuggestions } from "./QuestionSuggestions";
import { TestBox } from "./TestBox";
import { ToldContext, type Told } from "./told";
import { emptyContent, faqApi, useFaqAct } from "./use-faqs";
import { useFocusOnOpen } from "./use-focus-on-open";

interface Props {
  detail: FaqDetail | null;
  start: FaqContent;
  tab: string;
  /** Somebody else has saved the entry since. */
  isBehind?: boolean;
  /** False lets what the server has take the place of what was typed. */
  onTyped?: (isTyped: boolean) => void;
}

/** Everything about one entry; the bot uses it once it is published. */
export function EntryForm({ detail, start, tab, isBehind = false, onTyped }: Props) {
  const { t } = useTranslation("faqs");
  const navigate = useNavigate();
  const reader = useReader();
  const now = useNow(60_000);
  const canEdit = useAgent().role !== "agent";
  const [content, setContent] = useState(start);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [told, setTold] = useState<Told>(null);
  // Counts tries in vain: each leads to the first wrong field.
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  const firstField = useFocusOnOpen<HTMLInputElement>();
  // An answer that a link brought along was typed before, and is nowhere yet.
  const before = detail === null ? { ...emptyContent, questions: start.questions } : start;
  const isTyped = JSON.stringify(content) !== JSON.stringify(before);
  const isDirty = detail === null || isTyped;
  const broken = brokenOf(content);
  const missing = told === "publish" ? [...missingOf(content), ...broken] : told === "draft" ? broken : [];
  const change = (part: Partial<FaqContent>) => setContent((old) => ({ ...old, ...part }));
  const save = useFaqAct(
    ({ publish }: { publish: boolean }) => {
      // An example that was emptied is one taken out.
      const given = { ...content, questions: content.questions.filter((question) => !isBlank(question)) };
      return detail === null ? faqApi.create(given, publish) : faqApi.edit(detail.id, given, detail.revision, publish);
    },
    (saved) => {
      onTyped?.(false);
      if (detail === null) void navigate(`/faqs/${tab}/${saved.id}`, { replace: true, state: leaving });
    },
  );
  const submit = (publish: boolean) => {
    if (broken.length > 0 || (publish && missingOf(content).length > 0)) {
      setTold(publish ? "publish" : "draft");
      setTries((count) => count + 1);
      return;
    }
    setTold(null);
    save.mutate({ publish });
  };
  useEffect(() => onTyped?.(isTyped), [isTyped]);
  useEffect(() => {
    if (tries > 0) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }, [tries]);
  const state = detail === null ? "new" : detail.state === "live" && detail.hasDraft ? "edited" : detail.state;
  return (
    <form
      ref={form}
      className={classes.form}
      // Ours is said in the reader's language and for drafts too.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(true);
      }}
    >
      <header className={classes.head}>
        <h2 dir="auto" ref={heading} tabIndex={-1}>
          {content.title || content.questions[0] || t("untitled")}
        </h2>
        <span className={classes.state} data-state={state}>
          {detail?.state === "off" ? t(`off.${detail.offReason ?? "disabled"}`) : t(`state.${state}`)}
        </span>
        {detail && canEdit && <EntryMenu detail={detail} tab={tab} onDiscarded={() => onTyped?.(false)} />}
        <Tooltip label={t("close")}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t("close")} onClick={() => void navigate(`/faqs/${tab}`)}>
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.body}>
        {detail && <EntryFigures detail={detail} />}
        <ToldContext value={told}>
          <fieldset className={classes.fields} disabled={!canEdit}>
            <TextInput
              // An entry that is there is read first, a new one is written at once.
              ref={detail === null ? firstField : undefined}
              label={t("field.title")}
              placeholder={t("field.titleHint")}
              maxLength={120}
              value={content.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <QuestionFields questions={content.questions} onChange={(questions) => change({ questions })} canEdit={canEdit} />
            {canEdit && (
              <QuestionSuggestions content={content} onAdd={(questions) => change({ questions: [...content.questions, ...questions] })} />
            )}
            <AnswerFields content={content} onChange={change} canEdit={canEdit} tries={tries} />
            <EntrySettings content={content} figures={detail?.wordingFigures ?? []} onChange={change} />
          </fieldset>
        </ToldContext>
        <hr className={classes.rule} />
        <TestBox />
      </div>
      {canEdit && (
        <footer className={classes.foot}>
          {missing.length > 0 && (
            <p className={classes.missing} role="alert">
              {t("missing.count", { count: missing.length })}
            </p>
          )}
          {isBehind && (
            <div className={classes.newer} role="alert">
              {t("meanwhile")}
              <Button variant="default" size="xs" onClick={() => onTyped?.(false)}>
                {t("policy.newer")}
              </Button>
            </div>
          )}
          <span className={classes.saved}>
            {detail &&
              [
                t(isDirty ? "unsaved" : detail.hasDraft ? "savedDraft" : "saved"),
                listTime(new Date(detail.updatedAt), now, reader),
                detail.editedBy,
              ]
                .filter(Boolean)
                .join(" · ")}
          </span>
          {detail && (
            <Button variant="default" onClick={() => setHistoryOpen(true)}>
              {t("history.open")}
            </Button>
          )}
          {isDirty && (
            <Button variant="default" disabled={isBehind} loading={save.isPending && !save.variables.publish} onClick={() => submit(false)}>
              {t("saveDraft")}
            </Button>
          )}
          <Button type="submit" loading={save.isPending && save.variables.publish} disabled={isBehind || (!isDirty && !detail?.hasDraft)}>
            {t("publish")}
          </Button>
        </footer>
      )}
      <LeaveGuard isDirty={isTyped} />
      {detail && isHistoryOpen && (
        <HistoryDialog
          id={detail.id}
          canEdit={canEdit}
          replaces={isDirty || detail.hasDraft}
          onRestored={() => onTyped?.(false)}
          onClose={() => setHistoryOpen(false)}
        />
      )}
    </form>
  );
}
