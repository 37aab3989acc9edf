import { useState } from "react";
import { Button, CopyButton } from "@mantine/core";
import { IconAlertTriangle, IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ChannelItem, HealthCheck } from "../../lib/contract";
import { actionOf, type CheckText } from "./check-text";
import classes from "./CheckCard.module.css";

interface Props {
  check: HealthCheck;
  text: CheckText;
  channel: ChannelItem | undefined;
  onShowEvents: () => void;
}

/** One thing that is not as it should be: what, what it means, and the one thing to do. */
export function CheckCard({ check, text, channel, onShowEvents }: Props) {
  const [isOpen, setOpen] = useState(false);
  const Icon = check.level === "problem" ? IconPlugConnectedX : IconAlertTriangle;
  const howId = `how-${check.id}`;
  return (
    <li className={classes.card} data-level={check.level}>
      <Icon size={22} stroke={1.75} aria-hidden />
      <div className={classes.text}>
        <strong>{text.title}</strong>
        <p>{text.hint}</p>
        {isOpen && (
          <p className={classes.how} id={howId}>
            {text.how}
          </p>
        )}
      </div>
      <CheckButton
        kind={actionOf(check.code).kind}
        label={text.action}
        webhook={channel ? new URL(channel.webhookPath, window.location.origin).href : ""}
        isOpen={isOpen}
        howId={howId}
        onToggle={() => setOpen(!isOpen)}
        onShowEvents={onShowEvents}
      />
    </li>
  );
}

function CheckButton(props: {
  kind: ReturnType<typeof actionOf>["kind"];
  label: string;
  webhook: string;
  isOpen: boolean;
  howId: string;
  onToggle: () => void;
  onShowEvents: () => void;
}) {
  const { t } = useTranslation("health");
  const look = { className: classes.action, size: "xs", variant: "default" } as const;
  if (props.kind === "events")
    return (
      <Button {...look} onClick={props.onShowEvents}>
        {props.label}
      </Button>
    );
  if (props.kind === "inbox")
    return (
      <Button {...look} component={Link} to="/inbox/all">
        {props.label}
      </Button>
    );
  if (props.kind === "copy-webhook")
    return (
      <CopyButton value={props.webhook} timeout={1500}>
        {({ copied, copy }) => (
          <Button {...look} onClick={copy}>
            {copied ? t("copied") : props.label}
          </Button>
        )}
      </CopyButton>
    );
  return (
    <Button {...look} aria-expanded={props.isOpen} aria-controls={props.isOpen ? props.howId : undefined} onClick={props.onToggle}>
      {props.isOpen ? t("hideHow") : props.label}
    </Button>
  );
}
