import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../components/StateViews";
import classes from "./AssistCard.module.css";
import { AssistFields } from "./AssistFields";
import { AssistUsage } from "./AssistUsage";
import page from "./SettingsPage.module.css";
import { useAssist } from "./use-assist";

/** The optional language model: where it is, what it may do, what it has cost. */
export function AssistCard() {
  const { t } = useTranslation("settings");
  const assist = useAssist();
  const settings = assist.data?.settings;
  const isOn = settings !== undefined && (settings.phrase || settings.suggest || settings.summarise);
  return (
    <section className={page.card} aria-labelledby="settings-assist">
      <header className={classes.head}>
        <h2 id="settings-assist">{t("assist.title")}</h2>
        {settings && (
          <span className={classes.state} data-on={isOn || undefined}>
            {t(isOn ? "assist.state.on" : "assist.state.off")}
          </span>
        )}
      </header>
      <p className={page.dim}>{t("assist.hint")}</p>
      {assist.isPending && <Skeleton height={14} my={20} width="60%" />}
      {assist.isError && !assist.data && <ErrorState error={assist.error} onRetry={() => void assist.refetch()} />}
      {assist.data && (
        <>
          <AssistFields settings={assist.data.settings} />
          <AssistUsage usage={assist.data.usage} limit={assist.data.settings.monthlyTokens} />
        </>
      )}
    </section>
  );
}
