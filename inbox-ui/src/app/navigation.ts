import { IconActivityHeartbeat, IconInbox, IconUsers, type Icon } from "@tabler/icons-react";
import type { Role } from "../lib/contract";

export interface Destination {
  key: "inbox" | "leads" | "health";
  to: string;
  icon: Icon;
  place: "top" | "bottom";
}

/** Where one can go, in the order it is shown. Health is for those who can connect a channel again. */
export function destinations(role: Role): Destination[] {
  const all: Destination[] = [
    { key: "inbox", to: "/inbox/all", icon: IconInbox, place: "top" },
    { key: "leads", to: "/leads", icon: IconUsers, place: "top" },
    { key: "health", to: "/health", icon: IconActivityHeartbeat, place: "bottom" },
  ];
  return all.filter((destination) => destination.key !== "health" || role === "admin");
}
