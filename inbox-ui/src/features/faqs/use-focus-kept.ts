import { useEffect, useRef, type RefObject } from "react";

const LINKS = "tbody a, ul a";

/**
 * Keeps the keyboard in the list: closing what was open leads back to its link, and a row that goes while it has the keyboard hands it to
 * the one in its place. Without it the next Tab begins at the top of the page.
 */
export function useFocusKept(openHref: string | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const before = opened.current;
    opened.current = openHref;
    if (openHref !== null || before === null || !isLost()) return;
    const link = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])].find((one) => one.getAttribute("href") === before);
    (link ?? current(list.current))?.focus();
  }, [openHref]);
  useEffect(() => keepAmongRows(list.current), []);
  return list;
}

function keepAmongRows(list: HTMLElement | null): (() => void) | undefined {
  if (!list) return undefined;
  let last: { link: Element; at: number } | null = null;
  const remember = ({ target }: FocusEvent) => {
    const at = [...list.querySelectorAll(LINKS)].indexOf(target as Element);
    last = at === -1 ? null : { link: target as Element, at };
  };
  const watch = new MutationObserver(() => {
    if (last === null || last.link.isConnected || !isLost()) return;
    const links = list.querySelectorAll<HTMLElement>(LINKS);
    (links[Math.min(last.at, links.length - 1)] ?? current(list))?.focus();
  });
  watch.observe(list, { childList: true, subtree: true });
  document.addEventListener("focusin", remember);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", remember);
  };
}

/** The keyboard is nowhere, or in what is just being closed. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The tab that is shown. */
function current(list: HTMLElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>("nav [aria-current]") ?? null;
}
