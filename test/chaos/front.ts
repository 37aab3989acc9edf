import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Front {
  port: number;
  close(): Promise<void>;
}

/** A load balancer as plain as can be: each connection goes to the next server that takes it, and dies with it. */
export async function startFront(ports: readonly number[]): Promise<Front> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on("close", () => open.delete(client));
    // What a client says before a server was found waits in its socket.
    client.pause();
    client.on("error", () => client.destroy());
    tryNext(client, turn++, ports.length);
  });

  function tryNext(client: Socket, index: number, left: number): void {
    if (left === 0) return void client.destroy();
    const upstream = connect(ports[index % ports.length]!, "127.0.0.1");
    let isThere = false;
    upstream.once("connect", () => {
      isThere = true;
      client.pipe(upstream);
      upstream.pipe(client);
    });
    upstream.on("error", () => {
      upstream.destroy();
      if (isThere) client.destroy();
      else tryNext(client, index + 1, left - 1);
    });
    upstream.on("close", () => {
      if (isThere) client.destroy();
    });
    client.on("close", () => upstream.destroy());
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
