import { notifications } from "@mantine/notifications";

/** Says that something the person asked for did not happen. */
export function notifyFailure(title: string, message: string): void {
  notifications.show({ title, message, color: "red", withBorder: true });
}
