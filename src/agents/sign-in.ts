import type { AppContext } from "../app-context";
import { recordAudit, type AuditOrigin } from "../audit/record-audit";
import type { SessionResponse } from "../contract";
import { AppError } from "../core";
import { createKeyedMutex, type KeyedMutex } from "../platform/keyed-mutex";
import { loginAttempts } from "../platform/metrics";
import type { Agent } from "./agent.model";
import { normaliseEmail } from "./create-agent";
import { readKnownDevice, rememberDevice, type KnownDevice } from "./known-device";
import { createLoginThrottle, type LoginThrottle } from "./login-throttle";
import { isPassword } from "./passwords";
import { createWebSession } from "./web-sessions";

type Deps = Pick<AppContext, "models" | "clock">;
type SignInDeps = Deps & Pick<AppContext, "deviceBox">;

export interface SignedIn {
  agent: Pick<Agent, "_id" | "name" | "role">;
  /** For the cookie; the store keeps only its hash. */
  token: string;
  csrfToken: string;
  /** The cookie that says that this account signed in on this device; null where nobody typed a password. */
  deviceCookie: string | null;
}

export interface SignIn {
  /** @throws {AppError} WRONG_LOGIN, the same for an unknown address; TOO_MANY_ATTEMPTS */
  withPassword(login: { email: string; password: string; by: AuditOrigin; deviceCookie: string | null }): Promise<SignedIn>;
}

export function createSignIn(
  deps: SignInDeps,
  throttle: LoginThrottle = createLoginThrottle(() => deps.clock().getTime()),
  // One attempt at a time per account: parallel guesses count one after another.
  attempts: KeyedMutex = createKeyedMutex(),
): SignIn {
  async function attempt(email: string, password: string, by: AuditOrigin, device: KnownDevice | null): Promise<SignedIn> {
    const login = { email, address: by.ip ?? "", deviceId: device?.accounts.includes(email) ? device.id : null };
    throttle.check(login);
    const agent = await deps.models.agents.findOne({ email }).lean();
    const isRight = await isPassword(agent?.passwordHash ?? null, password);
    if (!agent || !isRight || agent.isDisabled) {
      throttle.failed(login);
      loginAttempts.inc({ result: "wrong" });
      await recordAudit(deps, by, { action: "login.failed", ...(agent && { target: { id: agent._id, name: email } }), details: { email } });
      throw new AppError("WRONG_LOGIN", "The e-mail address or the password is wrong");
    }
    throttle.succeeded(login);
    loginAttempts.inc({ result: "right" });
    const session = await createWebSession(deps, agent._id);
    await recordAudit(deps, { ...by, actor: { kind: "agent", id: agent._id, name: agent.name } }, { action: "login.ok" });
    return { agent, ...session, deviceCookie: rememberDevice(deps.deviceBox, device, email) };
  }

  return {
    withPassword({ email, password, by, deviceCookie }) {
      const account = normaliseEmail(email);
      const device = readKnownDevice(deps.deviceBox, deviceCookie);
      // A known device does not queue behind strangers' guesses.
      const queue = device?.accounts.includes(account) ? `${account} ${device.id}` : account;
      return attempts.run(queue, () => attempt(account, password, by, device));
    },
  };
}

/**
 * Signs an agent in without a password: for the page that has just made the account, and the demo's one-click buttons.
 *
 * @throws {AppError} NOT_FOUND
 */
export async function signInAs(deps: Deps, agentId: string): Promise<SignedIn> {
  const agent = await deps.models.agents.findOne({ _id: agentId, isDisabled: false }).lean();
  if (!agent) throw new AppError("NOT_FOUND", "There is no such agent");
  return { agent, ...(await createWebSession(deps, agent._id)), deviceCookie: null };
}

export function presentSession({ agent, csrfToken }: Pick<SignedIn, "agent" | "csrfToken">): SessionResponse {
  return { agent: { id: agent._id, name: agent.name, role: agent.role }, csrfToken };
}
