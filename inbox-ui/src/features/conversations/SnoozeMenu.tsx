import { ActionIcon, Menu } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { clockTime, weekday, type Reader } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./AssignMenu.module.css";
import { snoozePresets } from "./snooze-presets";

/** Hides the conversation until a time, or until the customer writes. */
export function SnoozeMenu({
  isOpen,
  onOpenChange,
  onSnooze,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSnooze: (until: Date) => void;
}) {
  const { t } = useTranslation("inbox");
  const reader = useReader();
  const now = new Date();
  return (
    <Menu opened={isOpen} onChange={onOpenChange} width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} title={t("snooze.title")} aria-label={t("snooze.title")}>
          <IconClockPause size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("snooze.until")}</Menu.Label>
        {snoozePresets(now).map((preset) => (
          <Menu.Item
            key={preset.key}
            rightSection={<span className={classes.presence}>{shortTime(preset.until, now, reader)}</span>}
            onClick={() => onSnooze(preset.until)}
          >
            {t(`snooze.${preset.key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function shortTime(until: Date, now: Date, reader: Reader): string {
  return until.toDateString() === now.toDateString() ? clockTime(until, reader) : `${weekday(until, reader)} ${clockTime(until, reader)}`;
}
