import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { ConfigError, loadConfig } from "../../../src/config";
import type { TraceStep } from "../../../src/platform/trace";
import { startServer } from "../../../src/start-server";
import { createMessengerPlatform } from "../messenger-platform";
import { createZaloPlatform } from "../zalo-platform";
import { createDemoData } from "./data/demo-data";
import { demoRoutes } from "./demo-routes";
import { insertDemoData } from "./insert-demo-data";
import { insertDemoFaqs } from "./insert-demo-faqs";
import { createPhoneMedia } from "./phone-media";
import { createStage, type Simulators, type Stage } from "./stage";

/** Of a person's own settings only these: their channels and their database have no place in a demo. */
const KEPT_SETTINGS = ["PORT", "HOST", "PUBLIC_URL", "LOG_LEVEL", "TIME_ZONE"];
const SEED = 20_251_122;

export interface RunningDemo {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts both simulated platforms and the real server beside them, with sample data in a folder of its own.
 *
 * @param env as `readEnv` gives it; `DEMO_DATA_DIR` says where the demo keeps its data, default `./data-demo`
 */
export async function runDemo(env: Record<string, string>, projectRoot: string): Promise<RunningDemo> {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => KEPT_SETTINGS.includes(name)));
  const settings = { LOG_LEVEL: "error", ...kept, DATA_DIR: env["DEMO_DATA_DIR"] ?? "./data-demo", BUSINESS_NAME: "Shop Mộc Lan" };
  const port = await usablePort(loadConfig(settings, projectRoot).http.port);
  const simulators = await startSimulators(port);
  const config = loadConfig({ ...settings, ...simulators.env, PORT: String(port) }, projectRoot);

  let stage: Stage | null = null;
  const server = await startServer({
    config,
    demo: true,
    onTrace: (step: TraceStep) => stage?.traced(step),
    extraRoutes: (app, context) => {
      stage = createStage({ simulators: simulators.byChannel, context, media: createPhoneMedia(simulators.byChannel) });
      app.use("/demo", demoRoutes(stage));
    },
  });
  await insertDemoData(server.context, () => createDemoData({ seed: SEED, now: new Date() }));
  await insertDemoFaqs(server.context, SEED);
  const unsubscribe = server.context.inboxEvents.subscribe(() => stage?.inboxChanged());
  return {
    url: server.url,
    async stop() {
      unsubscribe();
      await stage?.close();
      await server.stop();
      await Promise.all(Object.values(simulators.byChannel).map((simulator) => simulator.stop()));
    },
  };
}

interface StartedSimulators {
  byChannel: Simulators;
  env: Record<string, string>;
}

async function startSimulators(port: number): Promise<StartedSimulators> {
  // Tokens of their own at every start: the stored pair of the last start is unknown to a fresh simulator, and changed settings replace it.
  const secret = () => randomBytes(16).toString("hex");
  const zalo = createZaloPlatform({ accessToken: secret(), refreshToken: secret(), oaName: "Shop Mộc Lan" });
  const messenger = createMessengerPlatform({ pageAccessToken: secret() });
  await zalo.start({ webhookUrl: `http://127.0.0.1:${port}/webhooks/zalo` });
  await messenger.start({ webhookUrl: `http://127.0.0.1:${port}/webhooks/messenger` });
  return { byChannel: { zalo, messenger }, env: { ...messenger.env, ...zalo.env } };
}

/**
 * The platforms must know the address before the server listens, so the port is tried first; 0 finds a free one.
 *
 * @throws {ConfigError} when another program has it
 */
async function usablePort(wanted: number): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(wanted, resolve)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new ConfigError([
        { variable: "PORT", vi: `cổng ${wanted} đang có chương trình khác dùng`, en: `another program uses port ${wanted}` },
      ]);
    },
  );
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
