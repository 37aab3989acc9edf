import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { HealthAnswer } from "../../src/contract";
import { textContent } from "../../src/core";
import { createMessengerPlatform } from "../fakes/messenger-platform";
import { freePort } from "../free-port";
import { signIn } from "../product";
import { ready, spawnServer, type ServerProcess } from "../server-process";
import { waitFor } from "../wait-for";

const folder = mkdtempSync(path.join(tmpdir(), "sao-full-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=40m", "sao-full", folder], { stdio: "ignore" }).status === 0;

afterAll(() => {
  if (mounted) spawnSync("umount", [folder], { stdio: "ignore" });
  rmSync(folder, { recursive: true, force: true });
});

const suite = mounted ? describe : describe.skip;
suite(`a full disk${mounted ? "" : " [disk: only who may mount gets a small one]"}`, () => {
  const messenger = createMessengerPlatform();
  let server: ServerProcess;
  afterAll(async () => {
    await server.end();
    await messenger.stop();
  });

  it("is said in plain words, refuses webhooks, and is over as soon as there is room", { timeout: 120_000 }, async () => {
    const port = await freePort();
    await messenger.start({ webhookUrl: `http://127.0.0.1:${port}/webhooks/messenger` });
    messenger.addContact({ platformUserId: "8000000001", name: "Khách" });
    const dataDir = path.join(folder, "data");
    mkdirSync(dataDir);
    server = await ready(await spawnServer({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "fatal", ...messenger.env }));
    const api = await signIn(server.base);
    const look = async (where: string): Promise<{ status: number; body: string }> => {
      const answer = await fetch(server.base + where);
      return { status: answer.status, body: await answer.text() };
    };
    expect(await look("/readyz")).toMatchObject({ status: 200 });

    const ballast = path.join(folder, "ballast");
    fill(ballast);
    const { webhooks } = await messenger.act("8000000001", { do: "send", content: textContent("còn hàng không") }, { hold: true });
    expect(await messenger.deliver(webhooks[0]!)).toBe(503);
    // A restart would not help: whoever watches it must not restart it.
    expect(await look("/healthz")).toMatchObject({ status: 200 });
    const unready = await look("/readyz");
    expect(unready.status).toBe(503);
    expect(JSON.parse(unready.body)).toMatchObject({ database: "full", advice: expect.stringMatching(/Ổ đĩa đầy.*The disk is full/s) });
    const { checks } = await api.get<HealthAnswer>("/health");
    expect(checks.find(({ step }) => step === "store")).toMatchObject({ level: "problem", code: "database-full" });
    expect((await look("/metrics")).body).toMatch(/^sao_database_writable 0$/m);

    rmSync(ballast);
    expect(await messenger.deliver(webhooks[0]!)).toBe(200);
    await waitFor("the answer is on the phone", () => messenger.phone("8000000001").some(({ from }) => from === "business"));
    expect(await look("/readyz")).toMatchObject({ status: 200 });
    expect((await look("/metrics")).body).toMatch(/^sao_database_writable 1$/m);
  });
});

function fill(file: string): void {
  const descriptor = openSync(file, "w");
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4_096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(descriptor);
  }
}
