import { IconActivityHeartbeat, IconInbox, IconMessages, IconSettings, IconUsers, type Icon } from "@tabler/icons-react";
import type { Role } from "../lib/contract";

export interface Destination {
  key: "inbox" | "leads" | "faqs" | "health" | "settings";
  to: string;
  icon: Icon;
  place: "top" | "bottom";
}

/** The page that an address belongs to; null for one that leads nowhere. */
export function pageOf(pathname: string): Destination["key"] | null {
  const first = pathname.split("/")[1] ?? "";
  if (first === "") return "inbox";
  return destinations("admin").find(({ key }) => key === first)?.key ?? null;
}

/** Where one can go, in the order it is shown. Health and settings are for admins. */
export function destinations(role: Role): Destination[] {
  const all: Destination[] = [
    { key: "inbox", to: "/inbox/all", icon: IconInbox, place: "top" },
    { key: "leads", to: "/leads", icon: IconUsers, place: "top" },
    { key: "faqs", to: "/faqs/live", icon: IconMessages, place: "top" },
    { key: "health", to: "/health", icon: IconActivityHeartbeat, place: "bottom" },
    { key: "settings", to: "/settings", icon: IconSettings, place: "bottom" },
  ];
  return all.filter((destination) => role === "admin" || (destination.key !== "health" && destination.key !== "settings"));
}
