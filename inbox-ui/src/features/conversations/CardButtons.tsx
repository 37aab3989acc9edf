import { IconExternalLink, IconPhone } from "@tabler/icons-react";
import type { Button } from "../../lib/contract";
import classes from "./CardButtons.module.css";

/** Buttons as the customer sees them; here they only show, so an agent cannot press them for the customer. */
export function CardButtons({ buttons, look }: { buttons: Button[]; look: "list" | "chips" }) {
  if (buttons.length === 0) return null;
  return (
    <div className={classes[look]}>
      {buttons.map((button, index) => (
        <span
          key={index}
          className={classes.button}
          title={button.type === "url" ? button.url : button.type === "phone" ? button.phone : undefined}
        >
          {button.type === "url" && <IconExternalLink size={14} stroke={1.75} aria-hidden />}
          {button.type === "phone" && <IconPhone size={14} stroke={1.75} aria-hidden />}
          {button.title}
        </span>
      ))}
    </div>
  );
}
