import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconChecks, IconHelpCircle, IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../lib/connection";
import type { ThreadMessage } from "../../lib/outbox";
import classes from "./DeliveryLine.module.css";
import { deliveryView } from "./delivery-text";
import type { ThreadTools } from "./thread-tools";

/** How far a message of ours has come; a failure says why and what to do about it, in place. */
export function DeliveryLine({ message, tools }: { message: ThreadMessage; tools: ThreadTools }) {
  const { t } = useTranslation("inbox");
  const connection = useConnection();
  const view = deliveryView(message, connection === "online");
  if (!view) return null;
  const isRetrying = tools.retryingId === message.id;
  return (
    <span className={classes.line} data-tone={view.tone}>
      {view.tone === "quiet" && "· "}
      {view.tone === "danger" && <IconAlertCircle size={14} stroke={1.9} aria-hidden />}
      {view.tone === "warning" &&
        (view.action ? <IconHelpCircle size={14} stroke={1.9} aria-hidden /> : <IconWifiOff size={14} stroke={1.9} aria-hidden />)}
      <span>
        {t(view.key)}
        {view.reasonKey && `: ${t(view.reasonKey, { defaultValue: t("delivery.reason.INTERNAL") })}`}
      </span>
      {view.ticks === 1 && <IconCheck size={14} stroke={1.9} aria-hidden />}
      {view.ticks === 2 && (
        <IconChecks
          size={14}
          stroke={1.9}
          aria-hidden
          data-read={message.delivery?.status === "read" || undefined}
          className={classes.ticks}
        />
      )}
      {view.action === "retry" && (
        <UnstyledButton className={classes.action} disabled={isRetrying} onClick={() => tools.retry(message.id)}>
          {t("delivery.retry")}
        </UnstyledButton>
      )}
      {view.action === "send-again" && (
        <UnstyledButton className={classes.action} disabled={isRetrying} onClick={() => tools.retry(message.id)}>
          {t("delivery.sendAgain")}
        </UnstyledButton>
      )}
      {view.action === "retry-local" && message.local && (
        <>
          <UnstyledButton className={classes.action} onClick={() => tools.retryLocal(message.local!.clientId)}>
            {t("delivery.retry")}
          </UnstyledButton>
          <UnstyledButton className={classes.action} onClick={() => tools.discardLocal(message.local!.clientId)}>
            {t("delivery.discard")}
          </UnstyledButton>
        </>
      )}
    </span>
  );
}
