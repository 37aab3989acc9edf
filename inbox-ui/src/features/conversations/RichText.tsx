import { Fragment, useState } from "react";
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { linkify } from "../../lib/linkify";
import classes from "./RichText.module.css";

/** Longer texts are folded after this many characters, at a word's end. */
const FOLD_CHARS = 1_200;

/** A message's text: links made clickable, line breaks kept, right-to-left where it begins so. Customers' markup stays text. */
export function RichText({ text, mentions = false }: { text: string; mentions?: boolean }) {
  const { t } = useTranslation("inbox");
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > FOLD_CHARS * 1.25;
  const shown = isLong && !isOpen ? foldText(text) : text;
  return (
    <>
      <span className={classes.text} dir="auto">
        {linkify(shown).map((part, index) =>
          part.href ? (
            <a
              key={index}
              href={part.href}
              className={classes.link}
              {...(part.kind === "link" ? { target: "_blank", rel: "noopener noreferrer nofollow" } : {})}
            >
              {part.text}
            </a>
          ) : (
            <Fragment key={index}>{mentions ? withMentions(part.text) : part.text}</Fragment>
          ),
        )}
        {isLong && !isOpen && "…"}
      </span>
      {isLong && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t(isOpen ? "message.less" : "message.more")}
        </UnstyledButton>
      )}
    </>
  );
}

function foldText(text: string): string {
  const end = text.lastIndexOf(" ", FOLD_CHARS);
  return text.slice(0, end > FOLD_CHARS / 2 ? end : FOLD_CHARS);
}

/** "@Thùy Linh": an at sign with up to three capitalised words. */
function withMentions(text: string) {
  return text.split(/(@\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,2})/u).map((part, index) =>
    part.startsWith("@") && index % 2 === 1 ? (
      <strong key={index} className={classes.mention}>
        {part}
      </strong>
    ) : (
      part
    ),
  );
}
