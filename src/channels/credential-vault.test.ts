import { afterEach, beforeEach, expect, it } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { createSecretBox } from "../platform/app-secret";
import { createCredentialVault } from "./credential-vault";
import { seedChannel } from "./seed-channel";

let test: TestContext;
const box = createSecretBox("a-secret-for-tests", "channel credentials");
const page = { type: "plain", accountId: "700", name: "Mộc Lan", credentials: { token: "first" } };
beforeEach(async () => void (test = await createTestContext()));
afterEach(() => test.close());

const open = () => createCredentialVault({ ...test.ctx, box });
const onlyChannel = async () => (await test.ctx.models.channels.findOne().lean())!;

it("keeps credentials sealed, and a stored change wins over an environment that stays the same", async () => {
  await seedChannel({ ...test.ctx, box }, page);
  const { _id, credentials } = await onlyChannel();
  expect(credentials).not.toContain("first");
  expect(await open().load(_id)).toEqual({ credentials: { token: "first" }, revision: 1 });

  expect(await open().replace(_id, 1, { token: "refreshed" })).toBe(true);
  await seedChannel({ ...test.ctx, box }, page);
  expect(await open().load(_id)).toEqual({ credentials: { token: "refreshed" }, revision: 2 });

  await seedChannel({ ...test.ctx, box }, { ...page, credentials: { token: "typed anew" } });
  expect((await open().load(_id))?.credentials).toEqual({ token: "typed anew" });
});

it("lets only one of two writers replace the same revision", async () => {
  await seedChannel({ ...test.ctx, box }, page);
  const { _id } = await onlyChannel();
  const both = await Promise.all([open().replace(_id, 1, { token: "mine" }), open().replace(_id, 1, { token: "theirs" })]);
  expect(both.filter(Boolean)).toHaveLength(1);
});

it("runs locked work one at a time, also after it failed, and takes over a lock whose time is up", async () => {
  await seedChannel({ ...test.ctx, box }, page);
  const { _id } = await onlyChannel();
  const vault = open();
  let inside = 0;
  const work = async (): Promise<void> => {
    expect((inside += 1)).toBe(1);
    await Promise.resolve();
    inside -= 1;
  };
  await Promise.all([vault.withLock(_id, 5_000, work), vault.withLock(_id, 5_000, work)]);
  await expect(vault.withLock(_id, 5_000, () => Promise.reject(new Error("cut off")))).rejects.toThrow("cut off");
  await test.ctx.models.channels.updateOne({ _id }, { lock: { owner: "a dead process", until: new Date(test.clock.now.getTime() - 1) } });
  await vault.withLock(_id, 5_000, work);
});

it("marks a channel that must be connected again, and forgets it once it is", async () => {
  await seedChannel({ ...test.ctx, box }, page);
  const { _id } = await onlyChannel();
  await open().markNeedsReconnect(_id, "refresh token used up");
  expect(await onlyChannel()).toMatchObject({ status: "needs-reconnect", statusReason: "refresh token used up" });
  await open().replace(_id, 1, { token: "new" });
  expect(await onlyChannel()).toMatchObject({ status: "active" });
});
