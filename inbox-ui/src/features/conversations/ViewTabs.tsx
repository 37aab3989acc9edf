import { useEffect, useRef } from "react";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { count } from "../../lib/format";
import { useReader } from "../../lib/reader";
import { useCounts } from "../../lib/use-counts";
import { mainViews, moreViews, viewCount, type InboxView } from "./views";
import classes from "./ViewTabs.module.css";

/** Tabs with their numbers; what does not fit is in a menu, and on a phone all of them scroll sideways. */
export function ViewTabs({ view }: { view: InboxView }) {
  const { t } = useTranslation("inbox");
  const navigate = useNavigate();
  const counts = useCounts().data;
  // A view from the menu takes the last tab's place while it is open.
  const chosen = moreViews.find((candidate) => candidate === view);
  const tabs: InboxView[] = chosen ? [...mainViews.slice(0, -1), chosen] : [...mainViews];
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void scroll.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [view]);
  const others = [...mainViews, ...moreViews].filter((candidate) => !tabs.includes(candidate));
  return (
    <nav className={classes.tabs} aria-label={t("view.label")}>
      <div className={classes.scroll} ref={scroll}>
        {[...mainViews, ...moreViews].map((candidate) => (
          <span
            key={candidate}
            className={candidate === chosen ? classes.chosen : tabs.includes(candidate) ? undefined : classes.phoneOnly}
          >
            <Tab view={candidate} isHere={candidate === view} number={viewCount(counts, candidate)} />
          </span>
        ))}
      </div>
      <Menu width={200}>
        <Menu.Target>
          <UnstyledButton className={classes.more} aria-label={t("view.more")}>
            <IconDots size={18} stroke={1.75} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((candidate) => (
            <Menu.Item
              key={candidate}
              onClick={() => void navigate(`/inbox/${candidate}`)}
              rightSection={<span className={classes.number}>{viewCount(counts, candidate) ?? ""}</span>}
            >
              {t(`view.${candidate}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

function Tab({ view, isHere, number }: { view: InboxView; isHere: boolean; number: number | null }) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  return (
    <Link to={`/inbox/${view}`} className={classes.tab} data-here={isHere || undefined} aria-current={isHere ? "page" : undefined}>
      {t(`view.${view}`)}
      {number !== null && <span className={classes.number}>{count(number, reader)}</span>}
    </Link>
  );
}
