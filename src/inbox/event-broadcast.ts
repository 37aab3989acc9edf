import type { InboxEvent } from "./inbox-events";

/** From this many windows on, a frame for each event would cost more than the events themselves. */
const MANY_WINDOWS = 100;
const GATHER_MS = 100;

export interface EventBroadcast {
  tell(event: InboxEvent): void;
  stop(): void;
}

/** Tells every window of an event: at once, or, where there are many windows, together with what else happens in that tenth of a second. */
export function createEventBroadcast(windows: () => number, emit: (name: string, payload: object) => void): EventBroadcast {
  let gathered: InboxEvent[] = [];
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    const events = gathered;
    gathered = [];
    if (events.length > 0) emit("inbox:events", events);
  }

  return {
    tell(event) {
      const count = windows();
      if (count === 0) return;
      if (count >= MANY_WINDOWS) {
        gathered.push(event);
        timer ??= setTimeout(flush, GATHER_MS);
        return;
      }
      // Some left while events were gathered: those go first.
      flush();
      const { name, ...payload } = event;
      emit(name, payload);
    },
    stop: flush,
  };
}
