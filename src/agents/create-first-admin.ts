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

/** @throws {AppError} SETUP_DONE once there is any agent */
export async function createFirstAdmin(deps: Deps, admin: Omit<NewAgent, "role">, by: AuditOrigin = BY_SERVER): Promise<Agent> {
  const done = (cause?: unknown): AppError => new AppError("SETUP_DONE", "The first admin exists already; sign in instead", {}, { cause });
  if (!(await needsFirstAdmin(deps))) throw done();
  try {
    return await createAgent(deps, { ...admin, role: "admin" }, { id: FIRST_ADMIN_ID, by });
  } catch (error) {
    if (error instanceof AppError && error.code === "EMAIL_TAKEN") throw done(error);
    throw error;
  }
}
