import type { AppContext } from "../app-context";
import { originOf } from "../audit/record-audit";
import { loginRequest, sessionResponse, setupRequest, setupResponse } from "../contract";
import { AppError } from "../core";
import { accessOf } from "./access";
import { SESSION_COOKIE } from "./authenticate";
import { createFirstAdmin, needsFirstAdmin } from "./create-first-admin";
import { defineRoute, type ApiRoute } from "./define-route";
import { clearSessionCookie, readDeviceCookie, setDeviceCookie, setSessionCookie } from "./session-cookie";
import { assertMaySetUp, needsSetupCode } from "./setup-code";
import { createSignIn, presentSession, signInAs } from "./sign-in";
import { readCookie } from "../platform/http/cookies";

type Deps = Pick<AppContext, "models" | "clock" | "config" | "setupCode" | "deviceBox">;

export function sessionRoutes(ctx: Deps, options: { demo: boolean; version: string }): ApiRoute[] {
  const access = accessOf(ctx);
  const signIn = createSignIn(ctx);
  return [
    defineRoute({
      method: "get",
      path: "/setup",
      tag: "Session",
      summary: "Whether the first admin must still be made",
      allow: "anyone",
      answer: setupResponse,
      async handle({ req }) {
        const needsAdmin = await needsFirstAdmin(ctx);
        return {
          needsAdmin,
          needsCode: needsAdmin && needsSetupCode(ctx, req),
          demo: options.demo,
          businessName: ctx.config.businessName,
          version: options.version,
        };
      },
    }),
    defineRoute({
      method: "post",
      path: "/setup",
      tag: "Session",
      summary:
        "Make the first admin and sign in; only while there is no agent, and from elsewhere only with the code that the server printed",
      allow: "anyone",
      status: 201,
      body: setupRequest,
      answer: sessionResponse,
      async handle({ body: { code, ...wanted }, req, res }) {
        if (await needsFirstAdmin(ctx)) assertMaySetUp(ctx, req, code);
        const admin = await createFirstAdmin(ctx, wanted, originOf({ caller: null, req, res }));
        const signedIn = await signInAs(ctx, admin._id);
        setSessionCookie(ctx, req, res, signedIn.token);
        return presentSession(signedIn);
      },
    }),
    defineRoute({
      method: "post",
      path: "/session",
      tag: "Session",
      summary: "Sign in; sets the session cookie and answers the token that every change must carry",
      allow: "anyone",
      body: loginRequest,
      answer: sessionResponse,
      async handle({ body, req, res }) {
        const signedIn = await signIn.withPassword({
          ...body,
          by: originOf({ caller: null, req, res }),
          deviceCookie: readDeviceCookie(req),
        });
        setSessionCookie(ctx, req, res, signedIn.token);
        if (signedIn.deviceCookie !== null) setDeviceCookie(ctx, req, res, signedIn.deviceCookie);
        return presentSession(signedIn);
      },
    }),
    defineRoute({
      method: "get",
      path: "/session",
      tag: "Session",
      summary: "Who is signed in",
      allow: "session:own",
      answer: sessionResponse,
      async handle({ caller, req }) {
        const agent = { id: caller.id, name: caller.name, role: caller.role };
        if (caller.kind === "token") return { agent, csrfToken: "" };
        const session = await access.bySession(readCookie(req.headers.cookie, SESSION_COOKIE) ?? "");
        if (!session) throw new AppError("UNAUTHENTICATED", "Sign in first");
        return { agent, csrfToken: session.csrfToken };
      },
    }),
    defineRoute({
      method: "delete",
      path: "/session",
      tag: "Session",
      summary: "Sign out",
      allow: "session:own",
      async handle({ caller, req, res }) {
        if (caller.sessionId !== null) await access.signOut(caller.sessionId);
        clearSessionCookie(ctx, req, res);
      },
    }),
  ];
}
