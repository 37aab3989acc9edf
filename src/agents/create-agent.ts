import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import type { Role } from "../contract";
import { AppError } from "../core";
import { newId } from "../platform/ids";
import { isDuplicateKey } from "../platform/raw-collection";
import type { Agent } from "./agent.model";
import { hashPassword } from "./passwords";

type Deps = Pick<AppContext, "models" | "clock">;

export interface NewAgent {
  name: string;
  email: string;
  /** Null: invited; a link lets them choose one. */
  password: string | null;
  role: Role;
}

/** @throws {AppError} EMAIL_TAKEN */
export async function createAgent(deps: Deps, agent: NewAgent, options: { id?: string; by?: AuditOrigin } = {}): Promise<Agent> {
  const document: Agent = {
    _id: options.id ?? newId(),
    email: normaliseEmail(agent.email),
    name: agent.name.trim(),
    role: agent.role,
    passwordHash: agent.password === null ? null : await hashPassword(agent.password),
    isDisabled: false,
    createdAt: deps.clock(),
    lastSeenAt: null,
  };
  try {
    await deps.models.agents.create(document);
  } catch (error) {
    if (isDuplicateKey(error))
      throw new AppError("EMAIL_TAKEN", "There already is an account with this e-mail address", {}, { cause: error });
    throw error;
  }
  const { _id: id, email, role } = document;
  const action = agent.password === null ? ("agent.invited" as const) : ("agent.created" as const);
  await recordAudit(deps, options.by ?? BY_SERVER, { action, target: { id, name: email }, details: { role } });
  return document;
}

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
