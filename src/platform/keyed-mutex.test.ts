import { expect, it } from "vitest";
import { createKeyedMutex } from "./keyed-mutex";

function gate(): { open: () => void; passed: Promise<void> } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}

it("runs one key's work in order and lets other keys pass", async () => {
  const mutex = createKeyedMutex();
  const slow = gate();
  const log: string[] = [];
  const first = mutex.run("a", async () => {
    await slow.passed;
    log.push("a1");
  });
  const second = mutex.run("a", async () => void log.push("a2"));
  await mutex.run("b", async () => void log.push("b1"));
  expect(log).toEqual(["b1"]);
  slow.open();
  await Promise.all([first, second]);
  expect(log).toEqual(["b1", "a1", "a2"]);
});

it("goes on after work that failed, and hands the failure to its caller only", async () => {
  const mutex = createKeyedMutex();
  const failed = mutex.run("a", () => Promise.reject(new Error("no")));
  const after = mutex.run("a", () => Promise.resolve("yes"));
  await expect(failed).rejects.toThrow("no");
  await expect(after).resolves.toBe("yes");
  await mutex.idle();
});
