import { firstVisitUrl } from "./agents/setup-code";
import { ConfigError, findProjectRoot, loadConfig, readEnv } from "./config";
import { DatabaseOpenError } from "./platform/database-open-error";
import { keepHeapTight } from "./platform/keep-heap-tight";
import { startServer } from "./start-server";

const SHUTDOWN_LIMIT_MS = 9_000;

keepHeapTight();
try {
  const projectRoot = findProjectRoot();
  const config = loadConfig(readEnv(projectRoot), projectRoot);
  const server = await startServer({ config });
  announce(await firstVisitUrl(server.context, server.url));
  stopOnSignals((signal) => {
    server.context.log.info({ signal }, "stopping: no new work, what is in hand is finished");
    return server.stop();
  });
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}

/** What the person who starts it can act on; anything unexpected keeps its stack. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseOpenError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") {
    return `PORT\n    vi: cổng ${port} đang có chương trình khác dùng; hãy đặt PORT khác\n    en: port ${port} is in use by another program; set another PORT`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function announce(url: string): void {
  process.stdout.write(`\n  Sáo đang chạy / is running: ${url}\n  Dừng / stop: Ctrl+C\n\n`);
}

/** The first signal lets work in hand finish; a second one, or the time limit, ends at once. What is unfinished is stored and goes on at the next start. */
function stopOnSignals(stop: (signal: string) => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
      stop(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
