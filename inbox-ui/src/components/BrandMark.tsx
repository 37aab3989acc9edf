import { IconFeather } from "@tabler/icons-react";
import classes from "./BrandMark.module.css";

/** The product's mark: a feather on the accent colour. */
export function BrandMark({ size = 32, tone = "accent" }: { size?: number; tone?: "accent" | "glass" }) {
  return (
    <span className={classes.mark} data-tone={tone} style={{ width: size, height: size }} aria-hidden>
      <IconFeather size={Math.round(size * 0.56)} stroke={1.75} />
    </span>
  );
}
