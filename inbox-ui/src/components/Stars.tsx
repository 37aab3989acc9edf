import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Stars.module.css";

/** A rating from 1 to 5. */
export function Stars({ score }: { score: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.stars} role="img" aria-label={t("stars", { score })}>
      {[1, 2, 3, 4, 5].map((star) =>
        star <= score ? (
          <IconStarFilled key={star} size={14} className={classes.full} />
        ) : (
          <IconStar key={star} size={14} stroke={1.75} className={classes.hollow} />
        ),
      )}
    </span>
  );
}
