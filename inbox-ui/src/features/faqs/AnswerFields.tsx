import { useEffect, useState } from "react";
import { UnstyledButton } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isSameAnswer } from "../../../../src/contract/faq-copies";
import { useChannelLabel } from "../../components/ChannelMark";
import type { FaqAnswer, FaqContent } from "../../lib/contract";
import { AnswerField } from "./AnswerField";
import { AnswerPreview } from "./AnswerPreview";
import classes from "./EntryForm.module.css";
import { brokenIn } from "./faq-text";
import { useTold } from "./told";
import { useFaqChannels } from "./use-faqs";

/** The answer for all channels, those of single channels, and other wordings to compare. */
export function AnswerFields({
  content,
  onChange,
  canEdit,
  tries,
}: {
  content: FaqContent;
  onChange: (part: Partial<FaqContent>) => void;
  canEdit: boolean;
  /** Goes up with every try in vain: the answer that keeps it from being saved is shown. */
  tries: number;
}) {
  const { t } = useTranslation("faqs");
  const channelLabel = useChannelLabel();
  const channels = useFaqChannels().data ?? [];
  const [shown, setShown] = useState<string | null>(null);
  const told = useTold();
  useEffect(() => {
    const isWrong = (answer: FaqAnswer) => brokenIn(answer).length > 0 || (told === "publish" && answer.text.trim() === "");
    if (tries === 0) return;
    if (isWrong(content.answer)) return setShown(null);
    const isCopy = (answer: FaqAnswer) => told === "publish" && isSameAnswer(answer, content.answer);
    const wrong = Object.entries(content.channelAnswers).find(([, answer]) => isWrong(answer) || isCopy(answer))?.[0];
    if (wrong !== undefined) setShown(wrong);
    // When a try was made, not while it is being mended.
  }, [tries]);
  const own = shown === null ? undefined : content.channelAnswers[shown];
  const without = (type: string) => Object.fromEntries(Object.entries(content.channelAnswers).filter(([other]) => other !== type));
  const limits = shown === null ? channels : channels.filter((channel) => channel.type === shown);
  return (
    <div>
      <div className={classes.channels} role="group" aria-label={t("answer.channels")}>
        <UnstyledButton className={classes.chip} aria-pressed={shown === null} onClick={() => setShown(null)}>
          {t("answer.all")}
        </UnstyledButton>
        {channels.map(({ type }) => (
          <UnstyledButton
            key={type}
            className={classes.chip}
            aria-pressed={shown === type}
            onClick={() => {
              setShown(type);
              if (canEdit && !content.channelAnswers[type])
                onChange({ channelAnswers: { ...content.channelAnswers, [type]: content.answer } });
            }}
          >
            {!content.channelAnswers[type] && <IconPlus size={12} stroke={2} aria-hidden />}
            {t("answer.only", { channel: channelLabel(type) })}
          </UnstyledButton>
        ))}
      </div>
      <AnswerField
        key={shown ?? ""}
        answer={own ?? content.answer}
        isCopy={own !== undefined && isSameAnswer(own, content.answer)}
        limits={limits}
        canEdit={canEdit}
        onChange={(answer) => onChange(shown === null ? { answer } : { channelAnswers: { ...content.channelAnswers, [shown]: answer } })}
      />
      <AnswerPreview
        answer={own ?? content.answer}
        channels={shown === null ? channels.filter(({ type }) => !content.channelAnswers[type]) : limits}
      />
      {shown !== null && own && canEdit && (
        <UnstyledButton
          className={classes.quiet}
          onClick={() => {
            onChange({ channelAnswers: without(shown) });
            setShown(null);
          }}
        >
          <IconX size={14} stroke={1.75} aria-hidden />
          {t("answer.same", { channel: channelLabel(shown) })}
        </UnstyledButton>
      )}
    </div>
  );
}
