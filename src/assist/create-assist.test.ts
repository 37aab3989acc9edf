import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { failure, startLanguageModel, type LanguageModel } from "../../test/fakes/language-model";
import { waitFor } from "../../test/wait-for";
import { createSecretBox } from "../platform/app-secret";
import { silentBus, type Bus } from "../platform/cluster/bus";
import type { AssistError } from "./assist-error";
import { createAssist } from "./create-assist";

let context: TestContext;
let fake: LanguageModel;
beforeEach(async () => {
  [context, fake] = await Promise.all([createTestContext(), startLanguageModel()]);
});
afterEach(() => Promise.all([context.close(), fake.close()]));

const PROMPT = { system: "", user: "Phí ship?", maxTokens: 10 };
const process = (bus: Bus = silentBus()) => createAssist({ ...context.ctx, bus, box: createSecretBox("one secret", "assist key") });
const connected = (more = {}) => ({ baseUrl: fake.url, model: "mo-hinh-thu", apiKey: fake.key, phrase: true, ...more });
const problemOf = (asking: Promise<string>) => asking.catch((error: AssistError) => error.problem);

test("what one process is told, the others know", async () => {
  const listeners: (() => void)[] = [];
  const bus: Bus = {
    ...silentBus(),
    publish: () => listeners.forEach((listen) => listen()),
    subscribe: (_, listen) => listeners.push(() => listen({})),
  };
  const [one, other] = [process(bus), process(bus)];
  await one.edit(connected());
  await waitFor("the other process knows", () => other.wants("phrase"));
  expect(await other.ask(PROMPT, { timeoutMs: 5_000 })).toBe("ok");
});

test("no more than 32 wait for a slow endpoint; who comes then goes on without, and nobody for ever", async () => {
  const assist = process();
  await assist.edit(connected());
  fake.hang();
  const waiting = Array.from({ length: 32 }, () => problemOf(assist.ask(PROMPT, { timeoutMs: 400 })));
  expect(await problemOf(assist.ask(PROMPT, { timeoutMs: 400 }))).toBe("busy");
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(["timeout"]));
});

test("a new key is tried at once, however often the old one failed", async () => {
  const assist = process();
  await assist.edit(connected({ apiKey: "sk-cu" }));
  for (let count = 0; count < 5; count += 1) expect(await problemOf(assist.ask(PROMPT, { timeoutMs: 5_000 }))).toBe("unauthorised");
  expect(await problemOf(assist.ask(PROMPT, { timeoutMs: 5_000 }))).toBe("resting");
  await assist.edit({ apiKey: fake.key });
  expect(await assist.ask(PROMPT, { timeoutMs: 5_000 })).toBe("ok");
});

test("a change of the limits does not make a failing endpoint well", async () => {
  const assist = process();
  await assist.edit(connected());
  fake.answers(failure(500, "oops", { "retry-after": "60" }));
  for (let count = 0; count < 5; count += 1) await problemOf(assist.ask(PROMPT, { timeoutMs: 5_000 }));
  await assist.edit({ dailyCalls: 100 });
  expect(await problemOf(assist.ask(PROMPT, { timeoutMs: 5_000 }))).toBe("resting");
});
