import { useTranslation } from "react-i18next";
import type { HealthAnswer, HealthFigure } from "../../lib/contract";
import { useReader } from "../../lib/reader";
import classes from "./FigureTiles.module.css";
import { decimal } from "./numbers";

const tiles = ["received", "handledMs", "waiting", "failed"] as const satisfies (keyof HealthAnswer["figures"])[];

/** The four figures of now, each with its last hour. */
export function FigureTiles({ figures }: { figures: HealthAnswer["figures"] }) {
  const { t } = useTranslation("health");
  const reader = useReader();
  return (
    <dl className={classes.tiles}>
      {tiles.map((name) => (
        <div key={name} className={classes.tile}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>
            <span className={classes.value}>{figures[name].value === null ? t("noValue") : decimal(figures[name].value, reader)}</span>
            <Bars parts={figures[name].parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Ten parts of the last hour; the value beside it says what they add up to. */
function Bars({ parts }: { parts: HealthFigure["parts"] }) {
  const highest = Math.max(1, ...parts.map((part) => part ?? 0));
  return (
    <svg className={classes.bars} viewBox="0 0 60 24" width={60} height={24} aria-hidden>
      {parts.map((part, index) => {
        const height = Math.max(1.5, ((part ?? 0) / highest) * 24);
        return <rect key={index} x={index * 6} y={24 - height} width={4} height={height} rx={1} />;
      })}
    </svg>
  );
}
