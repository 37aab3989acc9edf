import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { useAgent } from "../../lib/session";
import { AssistCard } from "./AssistCard";
import { AuditRows } from "./AuditRows";
import { PeopleCard } from "./PeopleCard";
import classes from "./SettingsPage.module.css";
import { TokenRows } from "./TokenRows";

/** For admins: who may come in, and who did what. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const agent = useAgent();
  if (agent.role !== "admin") return <Navigate to="/inbox/all" replace />;
  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <h1>{t("title")}</h1>
        </header>
        <PeopleCard />
        <section className={classes.card} aria-labelledby="settings-tokens">
          <h2 id="settings-tokens">{t("tokens")}</h2>
          <p className={classes.dim}>{t("tokensHint")}</p>
          <TokenRows />
        </section>
        <AssistCard />
        <section className={classes.card} aria-labelledby="settings-audit">
          <h2 id="settings-audit">{t("audit.title")}</h2>
          <p className={classes.dim}>{t("audit.hint")}</p>
          <AuditRows />
        </section>
      </div>
    </div>
  );
}
