import { useEffect, useRef, type RefObject } from "react";

/** Leads the keyboard and the screen reader to what has just opened: without it they stay on the link, or nowhere. */
export function useFocusOnOpen<Shown extends HTMLElement>(): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => shown.current?.focus({ preventScroll: true }), []);
  return shown;
}
