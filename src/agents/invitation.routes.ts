import type { Request } from "express";
import type { AppContext } from "../app-context";
import { originOf } from "../audit/record-audit";
import { acceptInvitationRequest, invitationRequest, invitationResponse, sessionResponse } from "../contract";
import { AppError, SECOND_MS } from "../core";
import { readCookie } from "../platform/http/cookies";
import { accessOf } from "./access";
import { SESSION_COOKIE } from "./authenticate";
import { choosePassword } from "./choose-password";
import { defineRoute, type ApiRoute } from "./define-route";
import { createFailureBuckets, type FailureKey } from "./failure-buckets";
import { findPasswordLink, isInvited } from "./password-links";
import { setSessionCookie } from "./session-cookie";
import { presentSession, signInAs } from "./sign-in";

type Deps = Pick<AppContext, "models" | "clock" | "config">;

/** Nobody guesses a link; this keeps those who try from costing anything. */
const WRONG_LINKS = { burst: 20, everyMs: 10 * SECOND_MS };

/** For whoever holds a link that an admin made: see whom it is for, and choose the password. */
export function invitationRoutes(ctx: Deps): ApiRoute[] {
  const access = accessOf(ctx);
  const wrong = createFailureBuckets(() => ctx.clock().getTime());

  async function counted<T>(req: Request, work: () => Promise<T>): Promise<T> {
    const keys: FailureKey[] = [{ key: req.ip ?? "", limit: WRONG_LINKS }];
    wrong.check(keys);
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError && error.code === "LINK_GONE") wrong.failed(keys);
      throw error;
    }
  }

  return [
    defineRoute({
      method: "post",
      path: "/invitation",
      tag: "Session",
      summary: "Whom a link is for; it is not used up",
      allow: "anyone",
      body: invitationRequest,
      answer: invitationResponse,
      handle: ({ body, req }) =>
        counted(req, async () => {
          const found = await findPasswordLink(ctx, body.token);
          if (!found) throw new AppError("LINK_GONE", "This link was used already, has expired or was taken back");
          const { agent, endsAt } = found;
          return { name: agent.name, email: agent.email, role: agent.role, isNew: isInvited(agent), endsAt: endsAt.toISOString() };
        }),
    }),
    defineRoute({
      method: "post",
      path: "/invitation/accept",
      tag: "Session",
      summary: "Choose the password that a link allows, once, and sign in with it",
      allow: "anyone",
      body: acceptInvitationRequest,
      answer: sessionResponse,
      handle: ({ body, req, res }) =>
        counted(req, async () => {
          const agent = await choosePassword(ctx, body, originOf({ caller: null, req, res }));
          // The browser may be somebody else's until now, such as the admin's who tries the link.
          const earlier = await access.bySession(readCookie(req.headers.cookie, SESSION_COOKIE) ?? "");
          if (earlier?.caller.sessionId) await access.signOut(earlier.caller.sessionId);
          const signedIn = await signInAs(ctx, agent._id);
          setSessionCookie(ctx, req, res, signedIn.token);
          return presentSession(signedIn);
        }),
    }),
  ];
}
