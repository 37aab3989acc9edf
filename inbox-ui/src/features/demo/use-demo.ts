import { useCallback, useEffect, useReducer, useState } from "react";
import type { DemoEvents, DemoState, PhoneChannel, PhoneRequest, TroubleKind } from "./demo-contract";
import { reduceDemo, type DemoEvent } from "./demo-state";

const EVENT_NAMES = ["state", "phone", "message", "trace", "progress", "lead", "trouble"] as const satisfies (keyof DemoEvents)[];

export interface Demo {
  /** null until the server's first answer. */
  state: DemoState | null;
  isOnline: boolean;
  /** @throws {Error} when the server does not take it */
  act(channel: PhoneChannel, request: PhoneRequest): Promise<void>;
  /** @throws {Error} when the server does not take it */
  cause(kind: TroubleKind, channel: PhoneChannel): Promise<void>;
}

/** The demo as its server tells it; the browser reconnects by itself and then gets the whole state again. */
export function useDemo(): Demo {
  const [state, dispatch] = useReducer(reduceDemo, null);
  const [isOnline, setIsOnline] = useState(true);
  useEffect(() => {
    const source = new EventSource("/demo/api/events");
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const data: unknown = JSON.parse(event.data);
        dispatch({ name, data } as DemoEvent);
      });
    }
    source.addEventListener("open", () => setIsOnline(true));
    source.addEventListener("error", () => setIsOnline(false));
    return () => source.close();
  }, []);
  const act = useCallback((channel: PhoneChannel, request: PhoneRequest) => post(`/demo/api/phones/${channel}/actions`, request), []);
  const cause = useCallback((kind: TroubleKind, channel: PhoneChannel) => post(`/demo/api/troubles/${kind}`, { channel }), []);
  return { state, isOnline, act, cause };
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
}
