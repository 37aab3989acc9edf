import { useState } from "react";
import { Button, Modal, TextInput, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AgentLinkResponse } from "../../lib/contract";
import { copyText } from "../../lib/copy-text";
import { exactTime } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./People.module.css";

/** The link, shown this once, and what to do with it. */
export function LinkDialog({ link: { agent, url, endsAt }, onClose }: { link: AgentLinkResponse; onClose: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  const reader = useReader();
  const [isCopied, setCopied] = useState(false);
  const isLocal = /^(localhost|127\.|\[::1\])/.test(new URL(url).hostname);
  const copy = async () => setCopied(await copyText(url));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(agent.isInvited ? "link.invitation" : "link.reset", { name: agent.name })}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <div className={classes.stack}>
        <p className={classes.hint}>{t("link.hint", { email: agent.email })}</p>
        <div className={classes.link}>
          <TextInput aria-label={t("link.label")} value={url} readOnly data-autofocus onFocus={(event) => event.currentTarget.select()} />
          <Button
            leftSection={isCopied ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.75} />}
            onClick={() => void copy()}
          >
            {t(isCopied ? "link.copied" : "link.copy")}
          </Button>
        </div>
        <VisuallyHidden role="status">{isCopied && t("link.copied")}</VisuallyHidden>
        <p className={classes.hint}>{t("link.ends", { time: exactTime(new Date(endsAt), reader) })}</p>
        {isLocal && <p className={classes.warning}>{t("link.local")}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("link.done")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
