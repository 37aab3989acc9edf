import { ConfigError, findProjectRoot, readEnv } from "../../src/config";
import { DEMO_PASSWORD } from "./demo/data/demo-data";
import { runDemo } from "./demo/run-demo";

const SHUTDOWN_LIMIT_MS = 9_000;

try {
  const projectRoot = findProjectRoot();
  const demo = await runDemo(readEnv(projectRoot), projectRoot);
  process.stdout.write(`
  Sáo · chạy thử / demo: ${demo.url}/demo
  Hộp thư / inbox:       ${demo.url}   thuylinh@moclan.example.com · ${DEMO_PASSWORD}
  Dừng / stop: Ctrl+C

`);
  stopOnSignals(() => demo.stop());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** The first signal lets work in hand finish; a second one, or the time limit, ends at once. */
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
