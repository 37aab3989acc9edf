import { useEffect } from "react";
import { ActionIcon, Modal } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Lightbox.module.css";

/** One picture over everything; arrows go through the thread's other pictures. */
export function Lightbox({ urls, current, onChange }: { urls: string[]; current: string | null; onChange: (url: string | null) => void }) {
  const { t } = useTranslation("inbox");
  const index = current === null ? -1 : urls.indexOf(current);
  const previous = index > 0 ? urls[index - 1]! : null;
  const next = index >= 0 && index < urls.length - 1 ? urls[index + 1]! : null;

  useEffect(() => {
    if (current === null) return;
    const onKey = (event: KeyboardEvent) => {
      const to = event.key === "ArrowLeft" ? previous : event.key === "ArrowRight" ? next : null;
      if (to) onChange(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [current, previous, next, onChange]);

  return (
    <Modal
      opened={current !== null}
      onClose={() => onChange(null)}
      fullScreen
      withCloseButton={false}
      padding={0}
      transitionProps={{ transition: "fade", duration: 140 }}
      classNames={{ content: classes.content, body: classes.body }}
      attributes={{ content: { "aria-label": t("lightbox.label") } }}
    >
      {current !== null && (
        <>
          <img
            className={classes.picture}
            src={current}
            alt={t("lightbox.position", { index: index + 1, count: urls.length })}
            onClick={() => onChange(null)}
          />
          <div className={classes.bar}>
            <ActionIcon
              component="a"
              href={current}
              download
              variant="subtle"
              className={classes.button}
              size="lg"
              aria-label={t("lightbox.download")}
            >
              <IconDownload size={20} stroke={1.75} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              className={classes.button}
              size="lg"
              aria-label={t("common:action.close")}
              onClick={() => onChange(null)}
              data-autofocus
            >
              <IconX size={20} stroke={1.75} />
            </ActionIcon>
          </div>
          {previous && (
            <ActionIcon
              variant="subtle"
              className={classes.button}
              data-at="left"
              size="xl"
              aria-label={t("lightbox.previous")}
              onClick={() => onChange(previous)}
            >
              <IconChevronLeft size={28} stroke={1.75} />
            </ActionIcon>
          )}
          {next && (
            <ActionIcon
              variant="subtle"
              className={classes.button}
              data-at="right"
              size="xl"
              aria-label={t("lightbox.next")}
              onClick={() => onChange(next)}
            >
              <IconChevronRight size={28} stroke={1.75} />
            </ActionIcon>
          )}
        </>
      )}
    </Modal>
  );
}
