import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { NavLink, useLocation } from "react-router";
import { BrandMark } from "../components/BrandMark";
import { useAgent } from "../lib/session";
import { useCounts } from "../lib/use-counts";
import { destinations, type Destination } from "./navigation";
import { ProfileMenu } from "./ProfileMenu";
import classes from "./Rail.module.css";

/** The narrow bar on the left: where to go, and who you are. */
export function Rail({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation();
  const agent = useAgent();
  const all = destinations(agent.role);
  return (
    <nav className={classes.rail} aria-label={t("nav.label")}>
      <NavLink to="/inbox/all" className={classes.brand} aria-label={t("nav.home")}>
        <BrandMark size={32} />
      </NavLink>
      {all
        .filter((item) => item.place === "top")
        .map((item) => (
          <RailLink key={item.key} item={item} />
        ))}
      <span className={classes.space} />
      {all
        .filter((item) => item.place === "bottom")
        .map((item) => (
          <RailLink key={item.key} item={item} />
        ))}
      <ProfileMenu onShowKeys={onShowKeys} position="right-end" />
    </nav>
  );
}

function RailLink({ item }: { item: Destination }) {
  const { t } = useTranslation();
  const counts = useCounts();
  const isHere = useLocation().pathname.startsWith(`/${item.key}`);
  const unread = item.key === "inbox" ? (counts.data?.unread ?? 0) : 0;
  const label = t(`nav.${item.key}`);
  return (
    <Tooltip label={label} position="right">
      <NavLink
        to={item.to}
        className={classes.link}
        data-here={isHere || undefined}
        aria-label={unread > 0 ? t("nav.withUnread", { label, count: unread }) : label}
      >
        <item.icon size={20} stroke={1.75} />
        {unread > 0 && <span className={classes.badge}>{unread > 99 ? "99+" : unread}</span>}
      </NavLink>
    </Tooltip>
  );
}
