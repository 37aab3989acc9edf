import { IconAt, IconHome } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./ChannelMark.module.css";

const glyphs: Record<string, React.ReactNode> = {
  zalo: "Z",
  messenger: "m",
  "web-chat": <IconHome size={10} stroke={2.2} />,
  email: <IconAt size={10} stroke={2.2} />,
};

/** Our own small glyph for a channel; one that is not known shows its first letter. */
export function ChannelMark({ type, size = 16, isRinged = false }: { type: string; size?: number; isRinged?: boolean }) {
  const label = useChannelLabel()(type);
  return (
    <span
      className={classes.mark}
      data-type={type}
      data-ringed={isRinged || undefined}
      style={{ width: size, height: size, fontSize: size * 0.62 }}
      role="img"
      aria-label={label}
      title={label}
    >
      {glyphs[type] ?? type.slice(0, 1).toUpperCase()}
    </span>
  );
}

/** A channel type's name for people. */
export function useChannelLabel(): (type: string) => string {
  const { t } = useTranslation();
  return (type) => t(`channel.${type}`, { defaultValue: type });
}
