import { useEffect } from "react";

/** Leads the keyboard back to what opened a dialog that is there only while it is open; one that stays does so by itself. */
export function useFocusReturned(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected)
        requestAnimationFrame(() => document.activeElement === document.body && opener.focus());
    };
  }, []);
}
