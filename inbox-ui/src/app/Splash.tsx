import { BrandMark } from "../components/BrandMark";
import classes from "./Splash.module.css";

/** Shown while the first page loads; appears late, so that a quick start never flickers. */
export function Splash() {
  return (
    <div className={classes.splash}>
      <BrandMark size={44} />
    </div>
  );
}
