import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FaqWordsResponse } from "../../lib/contract";
import { exactTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./WordList.module.css";

/** Somebody else saved first: what is typed stays, and the person says what becomes of both. */
export function WordConflict({ list, onMerge, onDrop }: { list: FaqWordsResponse; onMerge: () => void; onDrop: () => void }) {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  const time = list.at === null ? "" : exactTime(new Date(list.at), reader);
  return (
    <div className={classes.conflict} role="alert">
      <IconAlertCircle size={16} stroke={1.75} aria-hidden />
      <div>
        <p>{t("words.conflict", { name: list.by ?? "", time })}</p>
        <div className={classes.buttons}>
          <Button size="xs" onClick={onMerge}>
            {t("words.merge")}
          </Button>
          <Button size="xs" variant="default" onClick={onDrop}>
            {t("words.drop")}
          </Button>
        </div>
      </div>
    </div>
  );
}
