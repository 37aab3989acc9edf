import { useEffect } from "react";
import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";
import classes from "./LeaveGuard.module.css";

/** What a navigation says when it leaves on purpose, as after saving. */
export const leaving = { isDone: true };

/** Asks before somebody walks away from what they typed, inside the product and out of it. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      (nextLocation.state as { isDone?: boolean } | null)?.isDone !== true &&
      // Whoever was signed out cannot save any more.
      nextLocation.pathname !== "/login",
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
  const stay = () => blocker.reset?.();
  return (
    <Modal
      opened={blocker.state === "blocked"}
      onClose={stay}
      title={t("leave.title")}
      centered
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <p className={classes.hint}>{t("leave.hint")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={stay} data-autofocus>
          {t("leave.stay")}
        </Button>
        <Button color="red" onClick={() => blocker.proceed?.()}>
          {t("leave.confirm")}
        </Button>
      </div>
    </Modal>
  );
}
