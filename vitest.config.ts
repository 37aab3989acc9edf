import { defineConfig } from "vitest/config";
import react from "@vitejs/plugin-react";

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{src,adapters,flows,inbox-ui,test}/**/*.test.{ts,tsx}"],
          // Suites that run on every engine need a MongoDB: they run with the integration tests.
          setupFiles: ["test/property-seed.ts"],
          exclude: ["**/node_modules/**", "test/{integration,e2e}/**", "**/*.engines.test.ts"],
          environment: "node",
          // No test asserts how long something takes: on a busy machine each may take its time.
          testTimeout: 20_000,
          // Files share one module graph per worker: importing it anew for each of 100 files would take longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts", "src/**/*.engines.test.ts"],
          setupFiles: ["test/property-seed.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
