import { ConfigError, findProjectRoot, loadConfig, readEnv } from "./config";
import { startServer } from "./start-server";

const SHUTDOWN_LIMIT_MS = 9_000;

try {
  const projectRoot = findProjectRoot();
  const config = loadConfig(readEnv(projectRoot), projectRoot);
  const server = await startServer({ config });
  announce(server.url);
  stopOnSignals(() => server.stop());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function announce(url: string): void {
  process.stdout.write(`\n  Sáo đang chạy / is running: ${url}\n  Dừng / stop: Ctrl+C\n\n`);
}

/** The first signal lets work in hand finish; a second one, or the time limit, ends at once. What is unfinished is stored and goes on at the next start. */
function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
