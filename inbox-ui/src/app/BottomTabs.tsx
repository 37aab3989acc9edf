import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useAgent } from "../lib/session";
import { useCounts } from "../lib/use-counts";
import classes from "./BottomTabs.module.css";
import { destinations } from "./navigation";
import { ProfileMenu } from "./ProfileMenu";

/** The same destinations as the rail, within the thumb's reach; hidden while a conversation fills the screen. */
export function BottomTabs({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation();
  const agent = useAgent();
  const { pathname } = useLocation();
  const unread = useCounts().data?.unread ?? 0;
  return (
    <nav className={classes.tabs} aria-label={t("nav.label")}>
      {destinations(agent.role).map((item) => (
        <Link
          key={item.key}
          to={item.to}
          className={classes.tab}
          data-here={pathname.startsWith(`/${item.key}`) || undefined}
          aria-current={pathname.startsWith(`/${item.key}`) ? "page" : undefined}
        >
          <span className={classes.icon}>
            <item.icon size={22} stroke={1.75} />
            {item.key === "inbox" && unread > 0 && <span className={classes.badge}>{unread > 99 ? "99+" : unread}</span>}
          </span>
          {t(`nav.short.${item.key}`)}
        </Link>
      ))}
      <ProfileMenu onShowKeys={onShowKeys} position="top-end" tab />
    </nav>
  );
}
