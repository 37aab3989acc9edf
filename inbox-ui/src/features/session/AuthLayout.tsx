import { useEffect, type ReactNode } from "react";
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BrandMark } from "../../components/BrandMark";
import { changeLanguage, languages } from "../../lib/i18n";
import classes from "./AuthLayout.module.css";

/** The two halves of a page before the inbox: what this is, and a form. */
export function AuthLayout({ title, lead, footer, children }: { title: string; lead: string; footer?: ReactNode; children: ReactNode }) {
  const { t, i18n } = useTranslation("session");
  useEffect(() => {
    document.title = t("common:title.page", { page: title });
  }, [t, title]);
  return (
    <div className={classes.page}>
      <aside className={classes.story}>
        <div className={classes.brand}>
          <BrandMark size={40} tone="glass" />
          <span>{t("common:brand")}</span>
        </div>
        <div>
          <p className={classes.claim}>{t("story.claim")}</p>
          <p className={classes.detail}>{t("story.detail")}</p>
        </div>
        <p className={classes.place}>{t("story.place")}</p>
      </aside>
      <main className={classes.side}>
        <div className={classes.form}>
          <div className={classes.smallBrand}>
            <BrandMark size={36} />
          </div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          {children}
          <div className={classes.footer}>
            <span className={classes.languages}>
              {languages.map((language, index) => (
                <span key={language}>
                  {index > 0 && <span aria-hidden> · </span>}
                  <UnstyledButton
                    className={classes.language}
                    lang={language}
                    aria-pressed={i18n.language === language}
                    onClick={() => void changeLanguage(language)}
                  >
                    {t(`common:language.${language}`)}
                  </UnstyledButton>
                </span>
              ))}
            </span>
            {footer}
          </div>
        </div>
      </main>
    </div>
  );
}
