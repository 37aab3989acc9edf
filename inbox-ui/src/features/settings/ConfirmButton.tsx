import { useState } from "react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./SettingsPage.module.css";

interface Props {
  label: string;
  /** Says for whom, to those who hear the page. */
  of: string;
  confirm: string;
  isBusy: boolean;
  onConfirm: () => void;
}

/** Asks once more, in place, before something that cuts somebody off. */
export function ConfirmButton({ label, of, confirm, isBusy, onConfirm }: Props) {
  const { t } = useTranslation("settings");
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button size="xs" variant="default" loading={isBusy} onClick={() => setAsking(true)} aria-label={`${label}: ${of}`}>
        {label}
      </Button>
    );
  }
  return (
    <span className={classes.confirm} role="group" aria-label={`${label}: ${of}`}>
      <Button
        size="xs"
        color="red"
        autoFocus
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(false)}>
        {t("cancel")}
      </Button>
    </span>
  );
}
