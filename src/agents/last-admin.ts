import type { AppContext } from "../app-context";
import { AppError } from "../core";

/** Asked after a change that may have taken the last one away: of two admins who shut each other out at once, one at least finds none and gives way. */
export async function hasAdmin({ models }: Pick<AppContext, "models">): Promise<boolean> {
  return (await models.agents.exists({ role: "admin", isDisabled: false, passwordHash: { $ne: null } })) !== null;
}

export function lastAdmin(): AppError {
  return new AppError("LAST_ADMIN", "This is the last admin who can sign in");
}
