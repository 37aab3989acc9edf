import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reader } from "./format";

/** The language that dates and numbers are written in. */
export function useReader(): Reader {
  const { i18n } = useTranslation();
  return { language: i18n.language };
}

/** The present time, renewed every `everyMs`, so that "5 phút" does not stand still. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
