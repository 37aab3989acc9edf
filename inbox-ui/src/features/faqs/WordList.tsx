import { useRef, useState } from "react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LeaveGuard } from "../../components/LeaveGuard";
import { ErrorState } from "../../components/StateViews";
import type { FaqWordsResponse } from "../../lib/contract";
import { notifyDone } from "../../lib/notify";
import { useAgent } from "../../lib/session";
import { RowsSkeleton } from "./EntryList";
import { wordProblem } from "./faq-text";
import { SynonymRows } from "./SynonymRows";
import { useFaqAct, useFaqWords, wordApi } from "./use-faqs";
import { filledOf, groupProblem, isSameForm, mergeForms, replacedBy, requestOf, wordFormOf, type WordForm as Form } from "./word-form";
import { WordConflict } from "./WordConflict";
import { WordHistoryDialog } from "./WordHistoryDialog";
import classes from "./WordList.module.css";
import { WordRows } from "./WordRows";

/** The shop's own chat spellings and synonyms, which the bot reads besides its built-in ones. */
export function WordList() {
  const words = useFaqWords();
  if (words.isPending) return <RowsSkeleton />;
  if (words.isError && !words.data) return <ErrorState error={words.error} onRetry={() => void words.refetch()} />;
  return <WordForm list={words.data} />;
}

function WordForm({ list }: { list: FaqWordsResponse }) {
  const { t } = useTranslation("faqs");
  const canEdit = useAgent().role !== "agent";
  // The list that editing began with; what is typed stays when the server has a newer one.
  const [base, setBase] = useState(list);
  const [form, setForm] = useState<Form>(() => startOf(list, canEdit));
  const [isTold, setTold] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  const start = wordFormOf(base);
  const isDirty = !isSameForm(form, start);
  const begin = (from: FaqWordsResponse, typed: Form = startOf(from, canEdit)) => {
    setBase(from);
    setForm(typed);
  };
  const isBehind = list.number > base.number;
  if (isBehind && !isDirty) begin(list);
  const save = useFaqAct(
    (typed: Form) => wordApi.save(requestOf(typed, base.number)),
    (answer) => {
      begin(answer);
      setTold(false);
      notifyDone(t("words.saved"));
    },
    { showsMeanwhile: true },
  );
  const filled = filledOf(form);
  const problems = {
    items: form.items.map((word) => wordProblem(word, filled.items)),
    groups: form.groups.map((line) => groupProblem(line, filled.groups)),
  };
  const submit = () => {
    setTold(true);
    if ([...problems.items, ...problems.groups].every((problem) => problem === null)) save.mutate(form);
    else requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form
      className={classes.form}
      ref={ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <WordRows
        words={form.items}
        problems={isTold ? problems.items : []}
        replaces={replacedBy(base)}
        canEdit={canEdit}
        onChange={(items) => setForm({ ...form, items })}
      />
      <SynonymRows
        groups={form.groups}
        problems={isTold ? problems.groups : []}
        canEdit={canEdit}
        onChange={(groups) => setForm({ ...form, groups })}
      />
      {isBehind && (
        <WordConflict list={list} onMerge={() => begin(list, mergeForms(form, start, wordFormOf(list)))} onDrop={() => begin(list)} />
      )}
      <div className={classes.buttons}>
        {canEdit && (
          <Button type="submit" disabled={!isDirty || isBehind} loading={save.isPending}>
            {t("words.save")}
          </Button>
        )}
        {base.number > 0 && (
          <Button variant="default" onClick={() => setHistoryOpen(true)}>
            {t("history.open")}
          </Button>
        )}
      </div>
      <LeaveGuard isDirty={isDirty} />
      {isHistoryOpen && (
        <WordHistoryDialog
          onClose={() => setHistoryOpen(false)}
          onRestore={
            canEdit
              ? (earlier) => {
                  setForm(wordFormOf(earlier));
                  setHistoryOpen(false);
                }
              : null
          }
        />
      )}
    </form>
  );
}

/** An empty row invites to type. */
function startOf(list: FaqWordsResponse, canEdit: boolean): Form {
  const form = wordFormOf(list);
  return form.items.length === 0 && canEdit ? { ...form, items: [{ short: "", full: "" }] } : form;
}
