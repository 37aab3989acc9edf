import { createElement } from "react";
import { notifications, type NotificationData } from "@mantine/notifications";
import i18next from "i18next";
import { UndoNotice } from "../components/UndoNotice";

/** Long enough to be read out, thought about and reached. */
const UNDO_MS = 20_000;

let noticesWithUndo = 0;

/** Says that something the person asked for did not happen. */
export function notifyFailure(title: string, message?: string): void {
  notifications.show({ title, message, color: "red", withBorder: true, closeButtonProps: closeLabel() });
}

/** Says that something is done whose result is not in sight, with the way to take it back where there is one. */
export function notifyDone(message: string, undo?: () => void): void {
  if (undo === undefined) return void notifications.show({ message, withBorder: true, closeButtonProps: closeLabel() });
  const id = `undo-${(noticesWithUndo += 1)}`;
  const act = () => {
    notifications.hide(id);
    undo();
  };
  const notice: NotificationData = {
    id,
    message: createElement(UndoNotice, { message, label: i18next.t("common:action.undo"), onUndo: act }),
    withBorder: true,
    autoClose: UNDO_MS,
    closeButtonProps: closeLabel(),
    // It does not go from under the keyboard.
    onFocusCapture: () => notifications.update({ ...notice, autoClose: false }),
    onBlurCapture: () => notifications.update(notice),
  };
  notifications.show(notice);
}

/** What a notice offers is no longer this person's to do. */
export function hideNotices(): void {
  notifications.clean();
}

/** In the language of the moment; only this file may show a notice, so that none comes without it. */
function closeLabel() {
  return { "aria-label": i18next.t("common:action.close") };
}
