import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://localhost:${process.env.PORT ?? 3000}`;
const proxy = {
  "/api": { target: server },
  "/files": { target: server },
  "/socket.io": { target: server, ws: true },
};

const pages = ["index", "demo"].filter((page) => existsSync(here(`./${page}.html`)));

/** Two pages: the inbox, and the demo phones, which the server only offers when it runs with sample data. */
export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [react()],
  server: { port: 5173, proxy, fs: { allow: [here("..")] } },
  preview: { proxy },
  build: {
    outDir: here("../dist/ui"),
    emptyOutDir: true,
    target: "es2022",
    // The polyfill would be an inline script, which the server's content security policy refuses.
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files, so that the policy needs no data: source for them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, here(`./${page}.html`)])),
    },
  },
});
