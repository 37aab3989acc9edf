import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isInsideAddress } from "./address-ranges";
import { fetchOutside } from "./fetch-outside";

let server: Server;
let origin: string;
let hits = 0;
const limits = { maxBytes: 1_000, timeoutMs: 5_000 };

beforeAll(async () => {
  server = createServer((req, res) => {
    hits += 1;
    if (req.url === "/redirect") res.writeHead(302, { location: "http://127.0.0.1:1/secret" }).end();
    else if (req.url === "/loop") res.writeHead(302, { location: "/loop" }).end();
    else if (req.url === "/large") res.end("x".repeat(2_000));
    else if (req.url === "/missing") res.writeHead(404).end();
    else res.writeHead(200, { "content-type": "image/png; charset=x" }).end("picture");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("fetching what came from outside", () => {
  it("refuses private addresses, by number and by name, and never connects", async () => {
    const { port } = new URL(origin);
    for (const url of [
      origin,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
      "file:///etc/passwd",
      "no url",
    ]) {
      await expect(fetchOutside(url, limits)).rejects.toMatchObject({
        code: expect.stringMatching(/^OUTSIDE_(URL_REFUSED|FAILED)$/) as string,
      });
    }
    expect(hits).toBe(0);
  });

  it("fetches from a trusted origin, and checks again where a redirect leads", async () => {
    const trusted = { ...limits, trustedOrigins: [origin] };
    await expect(fetchOutside(`${origin}/picture`, trusted)).resolves.toMatchObject({
      mimeType: "image/png",
      data: Buffer.from("picture"),
    });
    await expect(fetchOutside(`${origin}/redirect`, trusted)).rejects.toMatchObject({ code: "OUTSIDE_URL_REFUSED" });
    await expect(fetchOutside(`${origin}/loop`, trusted)).rejects.toMatchObject({ code: "OUTSIDE_FAILED" });
    await expect(fetchOutside(`${origin}/large`, trusted)).rejects.toMatchObject({ code: "OUTSIDE_TOO_LARGE" });
    await expect(fetchOutside(`${origin}/missing`, trusted)).rejects.toMatchObject({ code: "OUTSIDE_FAILED", details: { status: 404 } });
  });

  it.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.20.0.1", true],
    ["192.168.1.1", true],
    ["169.254.169.254", true],
    ["100.64.0.1", true],
    ["0.0.0.0", true],
    ["::1", true],
    ["fd00::1", true],
    ["fe80::1", true],
    ["::ffff:10.0.0.1", true],
    ["8.8.8.8", false],
    ["2606:4700::1111", false],
  ])("knows whether %s lies inside: %s", (address, isPrivate) => expect(isInsideAddress(address)).toBe(isPrivate));
});
