import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FaqDetail } from "../../lib/contract";
import { count } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./EntryForm.module.css";
import { useOverlaps } from "./use-faqs";

/** What came of the answers of the last four weeks, and which entries this one is easily taken for. */
export function EntryFigures({ detail }: { detail: FaqDetail }) {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  const overlaps = useOverlaps(detail.id).data?.items ?? [];
  const { asked, accepted, missed, handedOff } = detail.figures;
  const { right, wrong } = detail.taps;
  return (
    <>
      <dl className={classes.figures} title={t("column.acceptedHint")}>
        {(
          [
            ["asked", asked],
            ["accepted", accepted],
            ["missed", missed],
            ["handedOff", handedOff],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd>{count(value, reader)}</dd>
          </div>
        ))}
      </dl>
      {right + wrong > 0 && (
        <p className={classes.taps}>{t("figure.taps", { right: count(right, reader), wrong: count(wrong, reader) })}</p>
      )}
      {overlaps.map((pair) => {
        const other = pair.a.id === detail.id ? pair.b : pair.a;
        return (
          <p key={other.id} className={classes.overlap}>
            {t("overlap.with")} <Link to={`/faqs/live/${other.id}`}>{other.title}</Link>
            {": "}
            {pair.examples
              .slice(0, 2)
              .map((example) => `“${example.text}”`)
              .join(", ")}
          </p>
        );
      })}
    </>
  );
}
