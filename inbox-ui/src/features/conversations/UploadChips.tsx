import { ActionIcon } from "@mantine/core";
import { IconFile, IconRefresh, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../lib/error-text";
import { fileSize } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./UploadChips.module.css";
import type { Upload } from "./use-uploads";

/** Files of the answer in the making, with their progress; a failed one says why and can go again. */
export function UploadChips({
  uploads,
  onRemove,
  onRetry,
}: {
  uploads: Upload[];
  onRemove: (upload: Upload) => void;
  onRetry: (upload: Upload) => void;
}) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const errorText = useErrorText();
  if (uploads.length === 0) return null;
  return (
    <ul className={classes.list}>
      {uploads.map((upload) => (
        <li key={upload.key} className={classes.chip} data-failed={upload.error !== null || undefined}>
          {upload.previewUrl ? (
            <img className={classes.thumb} src={upload.previewUrl} alt="" />
          ) : (
            <IconFile size={20} stroke={1.75} aria-hidden />
          )}
          <span className={classes.text}>
            <span className={classes.name}>{upload.file.name}</span>
            <span className={classes.detail}>
              {upload.error !== null
                ? errorText(upload.error)
                : upload.stored
                  ? fileSize(upload.file.size, reader)
                  : t("reply.uploading", { percent: Math.round(upload.share * 100) })}
            </span>
          </span>
          {upload.error !== null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t("reply.retryFile", { name: upload.file.name })}
              onClick={() => onRetry(upload)}
            >
              <IconRefresh size={16} stroke={1.75} />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t("reply.removeFile", { name: upload.file.name })}
            onClick={() => onRemove(upload)}
          >
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
          {!upload.stored && upload.error === null && (
            <span className={classes.progress} style={{ width: `${Math.round(upload.share * 100)}%` }} />
          )}
        </li>
      ))}
    </ul>
  );
}
