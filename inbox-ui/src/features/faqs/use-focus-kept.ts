import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

const FOCUSABLE = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";
const DIALOG = "[role=dialog]";

/**
 * Keeps the keyboard on the page: closing what was open leads back to the link that opened it, and what goes, or is switched off, while it
 * has the keyboard hands it to what stands in its place. Without it the next Tab begins at the top of the page.
 */
export function useFocusKept(openHref: string | null): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const opened = useRef<string | null>(null);
  // Before the watch below sees that the close button has gone.
  useLayoutEffect(() => {
    const before = opened.current;
    opened.current = openHref;
    if (openHref !== null || before === null || !isNowhere()) return;
    const links = [...(page.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    (links.find((link) => link.getAttribute("href") === before) ?? links.find((link) => link.ariaCurrent === "page"))?.focus();
  }, [openHref]);
  useEffect(() => watchFocus(() => page.current), []);
  return page;
}

function watchFocus(pageNow: () => HTMLElement | null): () => void {
  let last: { element: HTMLElement; at: number } | null = null;
  const remember = ({ target }: FocusEvent) => {
    // What opened a dialog may go with what was done in it.
    if ((target as HTMLElement).closest(DIALOG)) return;
    const at = reachable(pageNow()).indexOf(target as HTMLElement);
    last = at === -1 ? null : { element: target as HTMLElement, at };
  };
  // Who clicks beside everything wants the keyboard nowhere.
  const forget = () => (last = null);
  const keep = () => {
    if (last === null || document.querySelector(DIALOG) !== null || !(isNowhere() || last.element.matches(":disabled"))) return;
    // Busy: it comes back by itself.
    if (last.element.isConnected && last.element.dataset["loading"]) return;
    const others = reachable(pageNow());
    (others.includes(last.element) ? last.element : others[Math.min(last.at, others.length - 1)])?.focus();
  };
  // A frame later: between leaving one field and entering the next the keyboard is nowhere too, and pulling it back would trap it.
  const watch = new MutationObserver(() => requestAnimationFrame(keep));
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "data-loading"] });
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", forget, true);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", remember);
    document.removeEventListener("pointerdown", forget, true);
  };
}

function reachable(page: HTMLElement | null): HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter((element) => element.checkVisibility());
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
