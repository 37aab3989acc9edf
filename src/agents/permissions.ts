import type { Role } from "../contract";

const EVERYONE = ["admin", "supervisor", "agent"] as const;
const SUPERVISORS = ["admin", "supervisor"] as const;
const ADMINS = ["admin"] as const;

/** Every action of the product and who may do it; HTTP routes and sockets both ask here. */
const ALLOWED = {
  "session:own": EVERYONE,
  "inbox:read": EVERYONE,
  "inbox:work": EVERYONE,
  "contacts:edit": EVERYONE,
  "leads:work": EVERYONE,
  "leads:export": SUPERVISORS,
  "files:upload": EVERYONE,
  "agents:list": EVERYONE,
  "agents:manage": ADMINS,
  "tokens:manage": ADMINS,
  "audit:read": ADMINS,
  "assist:manage": ADMINS,
  "faqs:match": EVERYONE,
  "faqs:read": EVERYONE,
  "faqs:edit": SUPERVISORS,
  "flows:read": EVERYONE,
  "flows:edit": SUPERVISORS,
  "channels:read": SUPERVISORS,
  "raw-events:read": ADMINS,
  "raw-events:replay": ADMINS,
  "health:read": ADMINS,
  "metrics:read": ADMINS,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ALLOWED;

export function can(who: { role: Role }, action: Action): boolean {
  return (ALLOWED[action] as readonly Role[]).includes(who.role);
}
