import { ActionIcon, NativeSelect, Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { IconPhoto, IconSquareRoundedPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { uploadFile } from "../../lib/api";
import type { FaqAnswer, FaqButton, FaqChannel, FileResponse } from "../../lib/contract";
import classes from "./EntryForm.module.css";
import { useFaqAct } from "./use-faqs";

interface Props {
  answer: FaqAnswer;
  /** Of the channels that will get it: the tightest limit is said. */
  limits: FaqChannel[];
  canEdit: boolean;
  onChange: (answer: FaqAnswer) => void;
}

/** One answer: a text, a picture, buttons that open a page or call. */
export function AnswerField({ answer, limits, canEdit, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const upload = useFaqAct((file: File) => uploadFile<FileResponse>(file, () => undefined, new AbortController().signal));
  const maxChars = Math.min(5_000, ...limits.map((channel) => channel.maxTextChars));
  const maxButtons = Math.min(5, ...limits.map((channel) => channel.maxButtons));
  const setButton = (at: number, button: FaqButton) =>
    onChange({ ...answer, buttons: answer.buttons.map((old, i) => (i === at ? button : old)) });
  return (
    <>
      <Textarea
        label={t("field.answer")}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5_000}
        value={answer.text}
        description={answer.text.length > maxChars ? t("answer.split", { max: maxChars }) : undefined}
        onChange={(event) => onChange({ ...answer, text: event.currentTarget.value })}
      />
      {answer.image && (
        <div className={classes.image}>
          <img src={answer.image.url} alt={answer.image.name} />
          {canEdit && (
            <ActionIcon
              variant="default"
              size={26}
              aria-label={t("answer.removeImage")}
              onClick={() => onChange({ ...answer, image: null })}
            >
              <IconX size={14} stroke={1.75} />
            </ActionIcon>
          )}
        </div>
      )}
      {answer.buttons.map((button, i) => (
        <div key={i} className={classes.button}>
          <NativeSelect
            size="xs"
            aria-label={t("answer.buttonKind", { number: i + 1 })}
            value={button.type}
            data={(["url", "phone"] as const).map((value) => ({ value, label: t(`answer.kind.${value}`) }))}
            onChange={(event) =>
              setButton(
                i,
                event.currentTarget.value === "url"
                  ? { type: "url", title: button.title, url: "" }
                  : { type: "phone", title: button.title, phone: "" },
              )
            }
          />
          <TextInput
            size="xs"
            maxLength={60}
            required
            placeholder={t("answer.buttonTitle")}
            aria-label={t("answer.buttonTitleOf", { number: i + 1 })}
            value={button.title}
            onChange={(event) => setButton(i, { ...button, title: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            required
            type={button.type === "url" ? "url" : "tel"}
            placeholder={button.type === "url" ? "https://" : "0912 345 678"}
            aria-label={t("answer.buttonTargetOf", { number: i + 1 })}
            value={button.type === "url" ? button.url : button.phone}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setButton(i, button.type === "url" ? { ...button, url: value } : { ...button, phone: value });
            }}
          />
          {canEdit && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t("answer.removeButton", { number: i + 1 })}
              onClick={() => onChange({ ...answer, buttons: answer.buttons.filter((_, at) => at !== i) })}
            >
              <IconX size={14} stroke={1.75} />
            </ActionIcon>
          )}
        </div>
      ))}
      {answer.buttons.length > maxButtons && <p className={classes.hint}>{t("answer.manyButtons", { max: maxButtons })}</p>}
      {canEdit && (
        <div className={classes.channels}>
          <label className={classes.chip} aria-busy={upload.isPending}>
            <IconPhoto size={14} stroke={1.75} aria-hidden />
            {t("answer.image")}
            <input
              type="file"
              accept="image/*"
              className={classes.file}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = "";
                if (file) upload.mutate(file, { onSuccess: ({ url, name }) => onChange({ ...answer, image: { url, name } }) });
              }}
            />
          </label>
          <UnstyledButton
            className={classes.chip}
            onClick={() => onChange({ ...answer, buttons: [...answer.buttons, { type: "url", title: "", url: "" }] })}
          >
            <IconSquareRoundedPlus size={14} stroke={1.75} aria-hidden />
            {t("answer.button")}
          </UnstyledButton>
        </div>
      )}
    </>
  );
}
