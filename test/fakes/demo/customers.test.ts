import { expect, it } from "vitest";
import type { PlatformSimulator } from "../platform-simulator";
import { createCustomers } from "./customers";

it("gives every new customer an id of its own, as long as the platform's", () => {
  const added: string[] = [];
  const simulator: Pick<PlatformSimulator, "addContact"> = { addContact: ({ platformUserId }) => added.push(platformUserId) };
  const customers = createCustomers({ zalo: simulator, messenger: simulator }, new Date("2026-11-23T03:00:00Z"));
  for (let i = 0; i < 20; i += 1) for (const channel of ["zalo", "messenger"] as const) customers.next(channel);
  expect(new Set(added).size).toBe(added.length);
  expect(customers.all("zalo").every(({ platformUserId }) => /^[1-9]\d{18}$/.test(platformUserId))).toBe(true);
  expect(customers.all("messenger").every(({ platformUserId }) => /^[1-9]\d{16}$/.test(platformUserId))).toBe(true);
});
