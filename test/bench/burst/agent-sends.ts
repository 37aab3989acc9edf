import { setTimeout as delay } from "node:timers/promises";
import { signInTimed } from "../scale/api-client";
import type { Sink } from "../sink";

/**
 * An agent answers now and then while everything else goes on.
 *
 * @returns ms from the request to the platform, of each
 */
export async function agentSends(
  sink: Sink,
  url: string,
  conversationIds: string[],
  { everyMs, sends }: { everyMs: number; sends: number },
): Promise<number[]> {
  const client = await signInTimed(url);
  try {
    const times: number[] = [];
    for (let send = 0; send < sends; send += 1) {
      await delay(everyMs);
      const text = `Dạ em xin lỗi vì chậm trễ ${send} ${Date.now()}`;
      const startedAt = performance.now();
      const arrived = sink.expectReply(text);
      const id = conversationIds[send % conversationIds.length]!;
      await client.post(`/conversations/${id}/messages`, { clientId: `bench-${send}-${Date.now()}`, text });
      times.push((await arrived) - startedAt);
    }
    return times;
  } finally {
    await client.close();
  }
}
