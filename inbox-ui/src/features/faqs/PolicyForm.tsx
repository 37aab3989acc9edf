import { useState } from "react";
import { Button, RangeSlider, Switch } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { LeaveGuard } from "../../components/LeaveGuard";
import { ErrorState } from "../../components/StateViews";
import type { FaqPolicyResponse } from "../../lib/contract";
import { notifyDone } from "../../lib/notify";
import { useAgent } from "../../lib/session";
import { RowsSkeleton } from "./EntryList";
import classes from "./PolicyForm.module.css";
import { PolicyPreview } from "./PolicyPreview";
import { policyApi, useFaqAct, useFaqPolicy } from "./use-faqs";

type Policy = Pick<FaqPolicyResponse, "answerAt" | "askAt" | "feedback">;

/** The preview replays up to 2 000 messages: not for every step of a slider. */
const STILL_MS = 400;
/** In percent. */
const LEAST = 5;

/** How boldly the bot answers, with what that would have meant for the last messages. */
export function PolicyForm() {
  const policy = useFaqPolicy();
  if (policy.isPending) return <RowsSkeleton />;
  if (policy.isError && !policy.data) return <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />;
  return <Form stored={policy.data} />;
}

function Form({ stored }: { stored: FaqPolicyResponse }) {
  const { t } = useTranslation("faqs");
  const canEdit = useAgent().role !== "agent";
  // What editing began with; what was set stays when the server has something newer.
  const [base, setBase] = useState(stored);
  const [policy, setPolicy] = useState<Policy>(stored);
  const [still] = useDebouncedValue(policy, STILL_MS);
  const begin = (from: FaqPolicyResponse) => {
    setBase(from);
    setPolicy(from);
  };
  const save = useFaqAct(
    policyApi.save,
    (saved) => {
      begin(saved);
      notifyDone(t("policy.saved"));
    },
    { showsMeanwhile: true },
  );
  const isDirty = !isSame(policy, base);
  const isBehind = stored.number > base.number;
  if (isBehind && !isDirty) begin(stored);
  const { askAt, answerAt } = policy;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ askAt, answerAt, feedback: policy.feedback, number: base.number });
      }}
    >
      <h2>{t("policy.title")}</h2>
      <p className={classes.hint}>{t("policy.hint")}</p>
      <RangeSlider
        className={classes.slider}
        classNames={{ track: classes.track!, bar: classes.askedBar! }}
        style={{ "--ask-at": `${((percent(askAt) - LEAST) / (100 - LEAST)) * 100}%` }}
        value={[percent(askAt), percent(answerAt)]}
        onChange={([ask, answer]) => setPolicy({ ...policy, askAt: ask / 100, answerAt: answer / 100 })}
        min={LEAST}
        max={100}
        minRange={0}
        disabled={!canEdit}
        label={(value) => `${value} %`}
        thumbFromLabel={t("policy.askFrom")}
        thumbToLabel={t("policy.answerFrom")}
        thumbSize={24}
      />
      <ul className={classes.zones}>
        <li data-zone="refused">{t("policy.zone.refused", { to: percent(askAt) })}</li>
        <li data-zone="asked">{t("policy.zone.asked", { from: percent(askAt), to: percent(answerAt) })}</li>
        <li data-zone="answered">{t("policy.zone.answered", { from: percent(answerAt) })}</li>
      </ul>
      {/* Replaying messages is for those who may act on it. */}
      {canEdit && <PolicyPreview askAt={still.askAt} answerAt={still.answerAt} />}
      <Switch
        label={t("policy.feedback")}
        description={t("policy.feedbackHint")}
        checked={policy.feedback}
        disabled={!canEdit}
        onChange={(event) => setPolicy({ ...policy, feedback: event.currentTarget.checked })}
      />
      {isBehind && isDirty && (
        <div className={classes.newer} role="alert">
          <p>{t("meanwhile")}</p>
          <Button variant="default" size="xs" onClick={() => begin(stored)}>
            {t("policy.newer")}
          </Button>
        </div>
      )}
      {canEdit && (
        <div className={classes.buttons}>
          <Button type="submit" disabled={!isDirty || isBehind} loading={save.isPending}>
            {t("policy.save")}
          </Button>
          {!isSame(policy, stored.usual) && (
            <Button variant="default" onClick={() => setPolicy(stored.usual)}>
              {t("policy.usual")}
            </Button>
          )}
        </div>
      )}
      <LeaveGuard isDirty={isDirty} />
    </form>
  );
}

function isSame(one: Policy, other: Policy): boolean {
  return one.askAt === other.askAt && one.answerAt === other.answerAt && one.feedback === other.feedback;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
