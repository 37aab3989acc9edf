import { ActionIcon, Button, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconInbox, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BrandMark } from "../../components/BrandMark";
import { changeLanguage } from "../../lib/i18n";
import classes from "./demo.module.css";

/** Whom the demo's inbox button signs in. */
const SIGNED_IN_AS = "Thùy Linh";

export function DemoHeader() {
  const { t, i18n } = useTranslation("demo");
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const SchemeIcon = scheme === "dark" ? IconSun : IconMoon;
  return (
    <header className={classes.header}>
      <BrandMark size={30} />
      <h1>{t("title")}</h1>
      <span className={classes.sample}>{t("sampleOnly")}</span>
      <span className={classes.headerEnd}>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          lang={i18n.language === "en" ? "vi" : "en"}
          onClick={() => void changeLanguage(i18n.language === "en" ? "vi" : "en")}
        >
          {t("switchLanguage")}
        </Button>
        <Tooltip label={t("switchScheme")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t("switchScheme")}
            onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
          >
            <SchemeIcon size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        {/* A form, because signing in changes something; it opens beside the phones. */}
        <form method="post" action="/demo/api/sign-in" target="_blank">
          <Button
            type="submit"
            title={t("openInboxHint", { name: SIGNED_IN_AS })}
            leftSection={<IconInbox className={classes.inboxIcon} size={16} stroke={1.75} />}
          >
            {t("openInbox")}
          </Button>
        </form>
      </span>
    </header>
  );
}
