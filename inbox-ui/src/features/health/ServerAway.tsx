import { Button } from "@mantine/core";
import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../lib/error-text";
import classes from "./CheckCard.module.css";
import { useMissing } from "./use-health";

/** The page's own question failed: what the server says it lacks is the best that can be told. */
export function ServerAway({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation("health");
  const errorText = useErrorText();
  const missing = useMissing(true);
  const parts = missing.data ?? [];
  return (
    <div className={classes.card} data-level="problem" role="alert">
      <IconPlugConnectedX size={22} stroke={1.75} aria-hidden />
      <div className={classes.text}>
        <strong>{t("away.title")}</strong>
        <p>{parts.length > 0 ? parts.map((part) => t(`away.${part}`, { defaultValue: part })).join(" ") : errorText(error)}</p>
      </div>
      <Button
        className={classes.action}
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={16} stroke={1.75} />}
        onClick={onRetry}
      >
        {t("selfCheck")}
      </Button>
    </div>
  );
}
