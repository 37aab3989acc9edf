import { useState } from "react";
import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AgentItem, AgentLinkResponse } from "../../lib/contract";
import { AgentRows } from "./AgentRows";
import { EditAgentDialog } from "./EditAgentDialog";
import { InviteDialog } from "./InviteDialog";
import { LinkDialog } from "./LinkDialog";
import classes from "./SettingsPage.module.css";

type Open = { what: "invite" } | { what: "edit"; agent: AgentItem } | { what: "link"; link: AgentLinkResponse };

/** Who works here: invite, rename, give a role, shut out. */
export function PeopleCard() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const showLink = (link: AgentLinkResponse) => setOpen({ what: "link", link });
  return (
    <section className={classes.card} aria-labelledby="settings-agents">
      <div className={classes.cardHead}>
        <div>
          <h2 id="settings-agents">{t("agents")}</h2>
          <p className={classes.dim}>{t("agentsHint")}</p>
        </div>
        <Button size="xs" leftSection={<IconUserPlus size={16} stroke={1.75} />} onClick={() => setOpen({ what: "invite" })}>
          {t("invite.open")}
        </Button>
      </div>
      <AgentRows onEdit={(agent) => setOpen({ what: "edit", agent })} onLink={showLink} />
      {open?.what === "invite" && <InviteDialog onDone={showLink} onClose={close} />}
      {open?.what === "edit" && <EditAgentDialog agent={open.agent} onClose={close} />}
      {open?.what === "link" && <LinkDialog link={open.link} onClose={close} />}
    </section>
  );
}
