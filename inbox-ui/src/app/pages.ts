import i18next from "i18next";
import type { Role } from "../lib/contract";
import { destinations, type Destination } from "./navigation";

/** Each page is a chunk of its own. */
export const pages = {
  inbox: async () => ({ Component: (await import("./InboxPage")).InboxPage }),
  leads: async () => ({ Component: (await import("../features/leads/LeadsPage")).LeadsPage }),
  faqs: async () => ({ Component: (await import("../features/faqs/FaqsPage")).FaqsPage }),
  health: async () => ({ Component: (await import("../features/health/HealthPage")).HealthPage }),
  settings: async () => ({ Component: (await import("../features/settings/SettingsPage")).SettingsPage }),
} satisfies Record<Destination["key"], () => Promise<unknown>>;

const TEXTS = ["inbox", "contact", "leads", "faqs", "health", "settings"];

/**
 * Once the first page stands, fetches the others and their texts: they open at once, also while the network is away.
 *
 * @returns what calls it off
 */
export function fetchPagesAhead(role: Role): () => void {
  const fetchAll = () => {
    // Whoever opens a page that did not come is told so there.
    void Promise.allSettled([...destinations(role).map(({ key }) => pages[key]()), i18next.loadNamespaces(TEXTS)]);
  };
  // Safari has no idle callback.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(fetchAll, 2_000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(fetchAll, { timeout: 5_000 });
  return () => cancelIdleCallback(idle);
}
