import { ActionIcon } from "@mantine/core";
import { IconPhoto, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { uploadFile } from "../../lib/api";
import type { FaqAnswer, FileResponse } from "../../lib/contract";
import classes from "./EntryForm.module.css";
import { useFaqAct } from "./use-faqs";

type Image = FaqAnswer["image"];

/** The picture, with the way to take it off. */
export function ImageShown({ image, canEdit, onRemove }: { image: NonNullable<Image>; canEdit: boolean; onRemove: () => void }) {
  const { t } = useTranslation("faqs");
  return (
    <div className={classes.image}>
      <img src={image.url} alt={image.name} />
      {canEdit && (
        <ActionIcon variant="default" size={26} aria-label={t("answer.removeImage")} onClick={onRemove}>
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      )}
    </div>
  );
}

/** Chooses and uploads one. */
export function ImageChip({ onChange }: { onChange: (image: NonNullable<Image>) => void }) {
  const { t } = useTranslation("faqs");
  const upload = useFaqAct((file: File) => uploadFile<FileResponse>(file, () => undefined, new AbortController().signal));
  return (
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
          if (file) upload.mutate(file, { onSuccess: ({ url, name }) => onChange({ url, name }) });
        }}
      />
    </label>
  );
}
