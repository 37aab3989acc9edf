import { useEffect, useSyncExternalStore } from "react";
import type { Icon } from "@tabler/icons-react";

/** Something one can do now, as the palette lists it. */
export interface Command {
  id: string;
  label: string;
  /** Its keyboard shortcut, as shown. */
  key?: string;
  icon: Icon;
  run: () => void;
}

export interface CommandStore {
  subscribe: (listener: () => void) => () => void;
  get: () => Command[];
  set: (commands: Command[]) => void;
}

const none: Command[] = [];

/** What can be done with the conversation on screen; the thread fills it, the palette reads it. */
export const conversationCommands: CommandStore = createCommandStore();

export function useCommands(store: CommandStore): Command[] {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Offers `commands` while the component is mounted. Give a memoised array. */
export function useOfferCommands(store: CommandStore, commands: Command[]): void {
  useEffect(() => {
    store.set(commands);
    return () => store.set(none);
  }, [store, commands]);
}

function createCommandStore(): CommandStore {
  let commands = none;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => commands,
    set(next) {
      commands = next;
      for (const listener of listeners) listener();
    },
  };
}
