import { useRef } from "react";
import { Textarea, UnstyledButton } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isRepeatedWording } from "../../../../src/contract/faq-copies";
import type { FaqContent, FaqFigures } from "../../lib/contract";
import { count } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./EntryForm.module.css";
import { isBlank, shareText } from "./faq-text";
import { useTold } from "./told";

const MAX_WORDINGS = 3;
const LETTERS = "ABCD";

interface Props {
  content: FaqContent;
  /** Of what is published: the answer's first, then one for each wording. */
  figures: FaqFigures[];
  onChange: (wordings: string[]) => void;
}

/** Other wordings of the answer, of which each customer gets one at random, and what came of each. */
export function WordingFields({ content, figures, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const told = useTold();
  const { wordings, answer } = content;
  const newest = useRef<HTMLTextAreaElement>(null);
  const add = () => {
    onChange([...wordings, answer.text]);
    // A copy is there to be written over.
    requestAnimationFrame(() => newest.current?.select());
  };
  return (
    <>
      {wordings.map((wording, i) => (
        <div key={i}>
          <Textarea
            ref={i === wordings.length - 1 ? newest : undefined}
            label={t("field.wording", { letter: LETTERS[i + 1] })}
            autosize
            minRows={2}
            maxLength={5_000}
            value={wording}
            error={
              told !== null && isBlank(wording)
                ? t("missing.wording")
                : told === "publish" && isRepeatedWording(content, i) && t("missing.sameWording")
            }
            onChange={(event) => onChange(wordings.map((old, at) => (at === i ? event.currentTarget.value : old)))}
          />
          <UnstyledButton className={classes.quiet} onClick={() => onChange(wordings.filter((_, at) => at !== i))}>
            <IconX size={14} stroke={1.75} aria-hidden />
            {t("wording.remove", { letter: LETTERS[i + 1] })}
          </UnstyledButton>
        </div>
      ))}
      {wordings.length < MAX_WORDINGS && (
        <UnstyledButton className={classes.quiet} onClick={add}>
          <IconPlus size={14} stroke={1.75} aria-hidden />
          {t("wording.add")}
        </UnstyledButton>
      )}
      {wordings.length > 0 && <p className={classes.wordingHint}>{t("wording.hint")}</p>}
      {figures.length > 1 && <Comparison figures={figures} />}
    </>
  );
}

function Comparison({ figures }: { figures: FaqFigures[] }) {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  return (
    <table className={classes.comparison}>
      <caption>{t("wording.compared")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("wording.name")}</th>
          <th scope="col">{t("column.asked")}</th>
          <th scope="col">{t("column.accepted")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((one, i) => (
          <tr key={i}>
            <th scope="row">{i === 0 ? t("wording.first") : LETTERS[i]}</th>
            <td>{count(one.asked, reader)}</td>
            <td>{shareText(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
