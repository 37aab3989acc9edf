import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./People.module.css";

interface Props {
  title: string;
  hint: string;
  confirm: string;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what would happen to somebody, and asks once. */
export function ConfirmDialog({ title, hint, confirm, isBusy, onConfirm, onClose }: Props) {
  const { t } = useTranslation(["settings", "common"]);
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ "aria-label": t("common:action.close") }}>
      <p className={classes.hint}>{hint}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red" loading={isBusy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
