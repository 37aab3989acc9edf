import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./free-port";
import { ADMIN } from "./product";
import { waitFor } from "./wait-for";

export interface ServerProcess {
  child: ChildProcess;
  base: string;
  /** Everything it has written to stdout and stderr. */
  output(): string;
  /** Its JSON log lines. */
  logged(): Record<string, unknown>[];
  /** Ends it with a signal. @returns its exit status */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The built server as a process of its own, on a free port, without any channel. It may not be ready yet: see `ready`. */
export async function spawnServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = env["PORT"] ?? String(await freePort());
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/server/main.js"], {
    env: { PATH: process.env["PATH"], HOST: "127.0.0.1", LOG_LEVEL: "info", ...adminEnv, ...NO_PLATFORMS, ...env, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    base: `http://127.0.0.1:${port}`,
    output: () => output,
    logged: () => output.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as Record<string, unknown>] : [])),
    async end(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}

/** Nobody listens there: a server that finds channels in its database must not reach for the real platforms. */
export const NO_PLATFORMS = {
  MESSENGER_GRAPH_URL: "http://127.0.0.1:9",
  ZALO_OPENAPI_URL: "http://127.0.0.1:9",
  ZALO_OAUTH_URL: "http://127.0.0.1:9",
};
const adminEnv = { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password, DEFAULT_FLOW: "flows/examples/echo.json" };

/** Waits until it takes webhooks; fails at once when it ends instead. */
export async function ready(server: ServerProcess): Promise<ServerProcess> {
  await waitFor(
    "the server is ready",
    () => {
      if (server.child.exitCode !== null) throw new Error(`the server ended with ${server.child.exitCode}:\n${server.output()}`);
      return fetch(`${server.base}/healthz`).then(
        (answer) => answer.status === 200,
        () => false,
      );
    },
    { timeoutMs: 60_000 },
  );
  return server;
}
