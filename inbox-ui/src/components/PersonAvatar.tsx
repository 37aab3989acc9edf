import { useState } from "react";
import { hueOf, initials } from "../lib/people";
import { isSafeUrl } from "../lib/linkify";
import { ChannelMark } from "./ChannelMark";
import classes from "./PersonAvatar.module.css";

interface Props {
  name: string;
  /** What decides the colour; the name if absent. */
  seed?: string;
  url?: string | null;
  size?: number;
  channelType?: string;
  tone?: "person" | "agent";
}

/** A face: the picture, or initials on a colour of their own, with the channel's mark on its corner. */
export function PersonAvatar({ name, seed, url, size = 36, channelType, tone = "person" }: Props) {
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  const showPicture = url && isSafeUrl(url) && url !== failedUrl;
  return (
    <span className={classes.wrap} style={{ width: size, height: size }}>
      <span
        className={classes.face}
        data-tone={tone}
        data-hue={hueOf(seed ?? name)}
        style={{ fontSize: Math.max(9, Math.round(size * 0.36)) }}
        aria-hidden
      >
        {showPicture ? (
          <img src={url} alt="" className={classes.picture} referrerPolicy="no-referrer" onError={() => setFailedUrl(url)} />
        ) : (
          initials(name)
        )}
      </span>
      {channelType && (
        <span className={classes.badge}>
          <ChannelMark type={channelType} size={size >= 48 ? 18 : 15} isRinged />
        </span>
      )}
    </span>
  );
}
