import { useState } from "react";
import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./EntryForm.module.css";
import { isBlank, moved } from "./faq-text";
import { useTold } from "./told";

/** Example questions: the first is what "ý bạn là" shows. Pasting several lines adds them all. */
export function QuestionFields({
  questions,
  onChange,
  canEdit,
}: {
  questions: string[];
  onChange: (questions: string[]) => void;
  canEdit: boolean;
}) {
  const { t } = useTranslation("faqs");
  const isLacking = useTold() === "publish" && questions.every(isBlank);
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !questions.includes(line));
    if (lines.length > 0) onChange([...questions, ...new Set(lines)]);
    setTyped("");
  };
  return (
    <div>
      <span className={classes.label} id="faq-questions">
        {t("field.questions", { count: questions.length })}
      </span>
      <ol className={classes.questions} aria-labelledby="faq-questions">
        {questions.map((question, i) => (
          <li key={`${i}-${questions.length}`}>
            <TextInput
              size="xs"
              maxLength={400}
              aria-label={t("question.name", { number: i + 1 })}
              value={question}
              onChange={(event) => onChange(questions.map((old, at) => (at === i ? event.currentTarget.value : old)))}
            />
            {canEdit && (
              <span className={classes.tools}>
                <IconButton
                  label={t("question.up", { number: i + 1 })}
                  icon={IconArrowUp}
                  isDisabled={i === 0}
                  onClick={() => onChange(moved(questions, i, i - 1))}
                />
                <IconButton
                  label={t("question.down", { number: i + 1 })}
                  icon={IconArrowDown}
                  isDisabled={i === questions.length - 1}
                  onClick={() => onChange(moved(questions, i, i + 1))}
                />
                <IconButton
                  label={t("question.remove", { number: i + 1 })}
                  icon={IconX}
                  onClick={() => onChange(questions.filter((_, at) => at !== i))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {canEdit && (
        <TextInput
          size="xs"
          maxLength={400}
          placeholder={t("question.add")}
          aria-label={t("question.add")}
          error={isLacking && t("missing.questions")}
          leftSection={<IconPlus size={14} stroke={1.75} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => add(typed)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text");
            if (!text.includes("\n")) return;
            event.preventDefault();
            add(text);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add(typed);
          }}
        />
      )}
    </div>
  );
}

function IconButton({
  label,
  icon: Icon,
  isDisabled = false,
  onClick,
}: {
  label: string;
  icon: typeof IconX;
  isDisabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} disabled={isDisabled} onClick={onClick}>
        <Icon size={14} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
