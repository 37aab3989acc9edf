import { useEffect, useRef, useState, type RefObject } from "react";
import type { PhoneItem } from "./demo-contract";

/** A person needs a moment to look; it also lets the inbox show "delivered" before "read". */
const LOOK_MS = 900;

/** Calls `read` once for each newest message of the business, with its id, while the phone is on screen, as the platforms' apps do. */
export function useReadWhenSeen(frame: RefObject<HTMLElement | null>, items: PhoneItem[], read: (upTo: string) => void): void {
  const isSeen = useIsOnScreen(frame);
  const newest = items.findLast((item) => item.from === "business");
  const unreadId = newest && newest.receipt !== "read" ? newest.id : null;
  const readNow = useRef(read);
  readNow.current = read;
  useEffect(() => {
    if (!isSeen || unreadId === null) return;
    const timer = setTimeout(() => readNow.current(unreadId), LOOK_MS);
    return () => clearTimeout(timer);
  }, [isSeen, unreadId]);
}

function useIsOnScreen(target: RefObject<HTMLElement | null>): boolean {
  const [isInView, setIsInView] = useState(false);
  const [isPageVisible, setIsPageVisible] = useState(() => document.visibilityState === "visible");
  useEffect(() => {
    const follow = () => setIsPageVisible(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, []);
  useEffect(() => {
    if (!target.current) return;
    const observer = new IntersectionObserver((entries) => setIsInView(entries.at(-1)?.isIntersecting ?? false), { threshold: 0.5 });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return isInView && isPageVisible;
}
