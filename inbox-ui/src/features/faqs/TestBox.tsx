import { useEffect, useRef, useState } from "react";
import { SegmentedControl, Skeleton, TextInput, VisuallyHidden } from "@mantine/core";
import { IconCornerDownLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../components/StateViews";
import { useReader } from "../../lib/reader";
import { scoreText } from "./faq-text";
import classes from "./TestBox.module.css";
import { useTestFaq } from "./use-faqs";

/** Ask like a customer: what would come first, how sure, and which words decided. Alone in a dialog, that says what it is. */
export function TestBox({ isAlone = false }: { isAlone?: boolean }) {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  const [set, setSet] = useState<"published" | "draft">("published");
  const result = useTestFaq(asked, set);
  const verdict = useRef<HTMLDivElement>(null);
  const isAnswered = result.data !== undefined && !result.isPlaceholderData;
  // At the end of an entry it would come up below what is in view. Whoever types elsewhere when it is asked again stays there.
  useEffect(() => {
    if (isAnswered) verdict.current?.scrollIntoView({ block: "nearest" });
  }, [asked, set, isAnswered]);
  return (
    <section className={classes.box} aria-labelledby="faq-test">
      <div className={classes.head}>
        {isAlone ? (
          <VisuallyHidden component="h2" id="faq-test">
            {t("test.title")}
          </VisuallyHidden>
        ) : (
          <h2 id="faq-test">{t("test.title")}</h2>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t("test.set")}
          value={set}
          data={[
            { value: "published", label: t("test.published") },
            { value: "draft", label: t("test.draft") },
          ]}
          onChange={(value) => setSet(value)}
        />
      </div>
      <TextInput
        value={typed}
        maxLength={2000}
        data-autofocus={isAlone || undefined}
        aria-label={t("test.title")}
        placeholder={t("test.placeholder")}
        rightSection={<IconCornerDownLeft size={16} stroke={1.75} aria-hidden />}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          // The box also stands inside an entry's form, which Enter must not publish.
          event.preventDefault();
          setAsked(typed.trim());
        }}
      />
      {asked === "" ? (
        <p className={classes.hint}>{t("test.hint")}</p>
      ) : result.isPending ? (
        <Skeleton height={14} my={12} width="70%" />
      ) : result.isError ? (
        <ErrorState error={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <div role="status" ref={verdict}>
          <p className={classes.verdict} data-verdict={result.data.verdict}>
            {t(`test.verdict.${result.data.verdict}`)}
          </p>
          {result.data.items.map((item, rank) => (
            <div key={item.id} className={classes.match} data-first={rank === 0 || undefined}>
              <span className={classes.line}>
                <span dir="auto">{item.title}</span>
                <span>{scoreText(item.score, reader)}</span>
              </span>
              <span className={classes.bar}>
                <span style={{ width: `${Math.round(item.score * 100)}%` }} />
              </span>
            </div>
          ))}
          {result.data.items.length > 0 && (
            <p className={classes.words}>
              {t("test.understood")}{" "}
              {result.data.words.map((word, i) => (
                <span key={i}>{word.decided ? <mark>{word.text}</mark> : word.text} </span>
              ))}
            </p>
          )}
          {result.data.readAs.length > 0 && (
            <p className={classes.read}>{result.data.readAs.map(({ typed: from, read }) => `${from} → ${read}`).join(" · ")}</p>
          )}
          {result.data.doubt && (
            <p className={classes.read}>{t(`test.doubt.${result.data.doubt.kind}`, { words: result.data.doubt.words })}</p>
          )}
          {result.data.items[0]?.like && <p className={classes.read}>{t("test.like", { text: result.data.items[0].like })}</p>}
        </div>
      )}
    </section>
  );
}
