import { useEffect, useRef, type RefObject } from "react";

/** Whether the component is still on the page, for what a request does when it ends. */
export function useIsHere(): RefObject<boolean> {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  return isHere;
}
