import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { ask, signedIn, testApp, type TestApp } from "../../test/http";
import { apiRoutes } from "../create-http-app";
import { can } from "./permissions";

let context: TestContext;
let app: TestApp;

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
});
afterEach(() => context.close());

const ROLES = ["admin", "supervisor", "agent"] as const;
const OPEN = ["GET /setup", "POST /setup", "POST /session", "POST /invitation", "POST /invitation/accept", "GET /openapi.json"];

test("only what must be is open to strangers; everything else answers them 401", async () => {
  const open: string[] = [];
  for (const route of apiRoutes(context.ctx, { demo: false })) {
    const name = `${route.method.toUpperCase()} ${route.path}`;
    if (route.allow === "anyone") open.push(name);
    else expect((await ask(app, route.method, `/api/v1${route.path}`)).status, name).toBe(401);
  }
  expect(open.sort()).toEqual([...OPEN].sort());
});

test.each(ROLES)("what the table refuses to the role %s is 403 on every route", async (role) => {
  const client = await signedIn(context, app, { role });
  for (const route of apiRoutes(context.ctx, { demo: false })) {
    if (route.allow === "anyone" || can({ role }, route.allow)) continue;
    expect(await client.call(route.method, route.path), `${route.method} ${route.path}`).toMatchObject({
      status: 403,
      body: { code: "FORBIDDEN" },
    });
  }
});

test("agents neither export leads nor change flows nor see raw events", () => {
  for (const action of ["leads:export", "flows:edit", "faqs:edit", "raw-events:read", "raw-events:replay", "metrics:read"] as const)
    expect(can({ role: "agent" }, action), action).toBe(false);
  for (const action of ["raw-events:read", "raw-events:replay", "metrics:read"] as const)
    expect(can({ role: "supervisor" }, action), action).toBe(false);
  for (const action of ["leads:export", "flows:edit", "raw-events:replay"] as const)
    expect(can({ role: "admin" }, action), action).toBe(true);
});
