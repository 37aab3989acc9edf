import { createServer } from "node:net";

/** Finds out that a port is taken before anything is opened or changed. @throws EADDRINUSE, EACCES … as listening would */
export async function requireFreePort({ port, host }: { port: number; host: string | undefined }): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
