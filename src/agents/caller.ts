import type { Role } from "../contract";

/** Who is asking: an agent in a browser, or a script with a token. */
export interface Caller {
  kind: "agent" | "token";
  /** The agent's id; `token:…` for a script. */
  id: string;
  name: string;
  role: Role;
  /** The browser login, so that signing out can end it. */
  sessionId: string | null;
}
