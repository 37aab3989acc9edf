import { notifications } from "@mantine/notifications";
import i18next from "i18next";

/** Says that something the person asked for did not happen. */
export function notifyFailure(title: string, message?: string): void {
  notifications.show({ title, message, color: "red", withBorder: true, closeButtonProps: closeLabel() });
}

/** Says that something is done whose result is not in sight. */
export function notifyDone(message: string): void {
  notifications.show({ message, withBorder: true, closeButtonProps: closeLabel() });
}

/** In the language of the moment; only this file may show a notice, so that none comes without it. */
function closeLabel() {
  return { "aria-label": i18next.t("common:action.close") };
}
