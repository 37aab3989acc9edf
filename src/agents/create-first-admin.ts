import type { AppContext } from "../app-context";
import { BY_SERVER, type AuditOrigin } from "../audit/record-audit";
import { AppError } from "../core";
import type { Agent } from "./agent.model";
import { createAgent, type NewAgent } from "./create-agent";

type Deps = Pick<AppContext, "models" | "clock">;

/** Always the same id, so that the primary key lets only one of two simultaneous requests make the first admin. */
const FIRST_ADMIN_ID = "first-admin";

export async function needsFirstAdmin(deps: Pick<AppContext, "models">): Promise<boolean> {
  return (await deps.models.agents.exists({})) === null;
}

/**
 * @param from the request by which they made themselves; without one it is the server's act
 * @throws {AppError} SETUP_DONE once there is any agent
 */
export async function createFirstAdmin(
  deps: Deps,
  admin: Omit<NewAgent, "role">,
  from?: Pick<AuditOrigin, "ip" | "requestId">,
): Promise<Agent> {
  const done = (cause?: unknown): AppError => new AppError("SETUP_DONE", "The first admin exists already; sign in instead", {}, { cause });
  if (!(await needsFirstAdmin(deps))) throw done();
  const by = from ? { ...from, actor: { kind: "agent" as const, id: FIRST_ADMIN_ID, name: admin.name.trim() } } : BY_SERVER;
  try {
    return await createAgent(deps, { ...admin, role: "admin" }, { id: FIRST_ADMIN_ID, by });
  } catch (error) {
    if (error instanceof AppError && error.code === "EMAIL_TAKEN") throw done(error);
    throw error;
  }
}
