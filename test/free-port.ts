import { createServer } from "node:net";

/** Below what Linux gives to outgoing connections (net.ipv4.ip_local_port_range): none of those takes it while a server restarts. */
const [LOWEST, HIGHEST] = [15_000, 32_000];
const TRIES = 50;

/** A port nobody listens on now; fixed before the start because others must know it, and the same after a restart. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}`);
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
