import { useEffect, useRef, useState } from "react";
import { ActionIcon, Button, NativeSelect, Skeleton, Textarea, TextInput, Tooltip } from "@mantine/core";
import { IconBulb, IconEyeOff, IconMessage2, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { BackButton } from "../../components/BackButton";
import { LeaveGuard, leaving } from "../../components/LeaveGuard";
import { EmptyState } from "../../components/StateViews";
import type { UnansweredGroup } from "../../lib/contract";
import { notifyDone } from "../../lib/notify";
import { useAgent } from "../../lib/session";
import { groupOpen, openedAs, type OpenedGroup } from "./opened-group";
import classes from "./UnansweredDetail.module.css";
import { emptyContent, faqApi, useFaqAct, useFaqs, usePreview, useUnanswered } from "./use-faqs";
import { useFocusOnOpen } from "./use-focus-on-open";
import { useIsHere } from "./use-is-here";

/** Examples taken into an entry at once; more of the same teach little. */
const EXAMPLES = 8;

/** One group of questions: answer it, add it to an entry, or never see it again. */
export function UnansweredDetail({ id }: { id: string }) {
  const { t } = useTranslation("faqs");
  const navigate = useNavigate();
  const groups = useUnanswered();
  const [opened, setOpened] = useState<OpenedGroup | null>(null);
  const [kept, setKept] = useState<UnansweredGroup>();
  const [isDirty, setDirty] = useState(false);
  const group = groups.data && groupOpen(groups.data.items, id, opened);
  if (group && group.id === id && opened?.id !== id) setOpened(openedAs(group, opened));
  if (group && group !== kept) setKept(group);
  const movedTo = group && group.id !== id ? group.id : null;
  useEffect(() => {
    if (movedTo !== null) void navigate(`/faqs/unanswered/${movedTo}`, { replace: true, state: leaving });
  }, [movedTo]);
  if (groups.isPending) return <Skeleton height={14} my={16} width="70%" />;
  // What somebody else dealt with meanwhile takes no words from under the hands.
  const shown = group ?? (isDirty && opened?.id === id ? kept : undefined);
  if (!shown)
    return (
      <EmptyState
        icon={<IconMessage2 size={22} stroke={1.75} />}
        title={t("unanswered.gone")}
        action={<BackButton to="/faqs/unanswered" label={t("backToList")} />}
      />
    );
  return <Group group={shown} isGone={group === undefined} onDirty={setDirty} key={opened?.text} />;
}

interface GroupProps {
  group: UnansweredGroup;
  isGone: boolean;
  onDirty: (isDirty: boolean) => void;
}

function Group({ group, isGone, onDirty }: GroupProps) {
  const { t } = useTranslation("faqs");
  const navigate = useNavigate();
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  const canEdit = useAgent().role !== "agent";
  const examples = group.texts.slice(0, EXAMPLES);
  const entries = useFaqs("published", "", null).data?.pages.flatMap((page) => page.items) ?? [];
  const [target, setTarget] = useState(group.suggestion?.id ?? "");
  const [title, setTitle] = useState("");
  const [answer, setAnswer] = useState("");
  const isTyped = useRef(false);
  const asNew = usePreview(examples, null);
  const asExample = usePreview(target === "" ? [] : examples, target || null);
  const suggested = asNew.data?.suggestedAnswer ?? null;
  useEffect(() => {
    if (suggested !== null && !isTyped.current) setAnswer(suggested);
  }, [suggested]);
  const isDirty = title.trim() !== "" || (answer.trim() !== "" && answer !== suggested);
  useEffect(() => onDirty(isDirty), [isDirty]);
  // What was typed here goes with it.
  useEffect(() => () => onDirty(false), []);
  const isHere = useIsHere();
  // Who went on to another group while the request ran stays there.
  const leave = (state: object) => isHere.current && void navigate("/faqs/unanswered", { state });
  const done = (text: string) => {
    notifyDone(text);
    leave(leaving);
  };
  const create = useFaqAct(
    () => faqApi.create({ ...emptyContent, title, questions: examples, answer: { ...emptyContent.answer, text: answer } }, true),
    (faq) => done(t("unanswered.published", { title: faq.title })),
  );
  const add = useFaqAct(
    () => faqApi.addExamples(target, examples),
    (faq) => done(t("unanswered.added", { title: faq.title })),
  );
  // Runs from the notice, after this group has left the page.
  const show = useFaqAct(faqApi.unignore, () => notifyDone(t("ignored.shown")));
  const ignore = useFaqAct(
    () => faqApi.ignore(group.texts),
    () => {
      notifyDone(t("unanswered.ignored", { question: group.question }), () => show.mutate(group.texts));
      // A typed answer does not go unasked.
      leave(isDirty ? {} : leaving);
    },
  );
  const options = entries.map((entry) => ({ value: entry.id, label: entry.title }));
  if (group.suggestion && !options.some((option) => option.value === group.suggestion!.id))
    options.unshift({ value: group.suggestion.id, label: group.suggestion.title });
  return (
    <div className={classes.group}>
      <header className={classes.head}>
        <h2 dir="auto" ref={heading} tabIndex={-1}>
          {group.question}
        </h2>
        <Tooltip label={t("close")}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t("close")} onClick={() => void navigate("/faqs/unanswered")}>
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </header>
      {isGone && (
        <p className={classes.wrongly} role="alert">
          {t("unanswered.gone")}
        </p>
      )}
      <ul className={classes.texts} aria-label={t("unanswered.texts")}>
        {group.texts.slice(0, 12).map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <Link className={classes.link} to={`/inbox/all/${group.conversationId}`}>
        <IconMessage2 size={16} stroke={1.75} aria-hidden />
        {t("unanswered.conversation")}
      </Link>
      {group.wrongly && (
        <div className={classes.wrongly}>
          <p>
            {t("unanswered.wronglyCount", { count: group.wrongly.count })}{" "}
            <Link to={`/faqs/live/${group.wrongly.id}`} dir="auto">
              {group.wrongly.title}
            </Link>
          </p>
          {canEdit && <p>{t("unanswered.mend")}</p>}
        </div>
      )}
      {canEdit && (
        <>
          {options.length > 0 && (
            <section className={classes.part} aria-labelledby="unanswered-add">
              <h3 id="unanswered-add">{t("unanswered.toEntry")}</h3>
              <div className={classes.row}>
                <NativeSelect
                  className={classes.grow}
                  aria-label={t("unanswered.entry")}
                  value={target}
                  data={[{ value: "", label: t("unanswered.choose") }, ...options]}
                  onChange={(event) => setTarget(event.currentTarget.value)}
                />
                <Button variant="default" disabled={target === ""} loading={add.isPending} onClick={() => add.mutate(undefined)}>
                  {t("unanswered.add")}
                </Button>
              </div>
              {target !== "" && asExample.data && <Gain {...asExample.data} />}
            </section>
          )}
          <form
            className={classes.part}
            aria-labelledby="unanswered-new"
            onSubmit={(event) => {
              event.preventDefault();
              create.mutate(undefined);
            }}
          >
            <h3 id="unanswered-new">{t("unanswered.asNew")}</h3>
            <TextInput
              aria-label={t("field.title")}
              placeholder={group.question}
              maxLength={120}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Textarea
              label={t("field.answer")}
              autosize
              minRows={3}
              maxRows={10}
              required
              maxLength={5_000}
              description={suggested !== null && answer === suggested ? t("unanswered.fromAgent") : undefined}
              value={answer}
              onChange={(event) => {
                isTyped.current = true;
                setAnswer(event.currentTarget.value);
              }}
            />
            {asNew.data ? <Gain {...asNew.data} /> : asNew.isPending && <Skeleton height={12} width="80%" />}
            <div className={classes.row}>
              <Button type="submit" loading={create.isPending} disabled={answer.trim() === ""}>
                {t("publish")}
              </Button>
              <Button
                variant="default"
                onClick={() =>
                  void navigate("/faqs/live/new", {
                    state: { ...leaving, content: { title, questions: examples, answer: { ...emptyContent.answer, text: answer } } },
                  })
                }
              >
                {t("unanswered.inEditor")}
              </Button>
            </div>
          </form>
          <Button
            className={classes.ignore}
            variant="subtle"
            color="gray"
            leftSection={<IconEyeOff size={16} stroke={1.75} />}
            loading={ignore.isPending}
            onClick={() => ignore.mutate(undefined)}
          >
            {t("unanswered.ignore")}
          </Button>
          <LeaveGuard isDirty={isDirty} />
        </>
      )}
    </div>
  );
}

function Gain({ gain, outOf }: { gain: number; outOf: number }) {
  const { t } = useTranslation("faqs");
  return (
    <p className={classes.gain} role="status">
      <IconBulb size={16} stroke={1.75} aria-hidden />
      {t("unanswered.gain", { count: gain, outOf })}
    </p>
  );
}
