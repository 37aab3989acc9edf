/** localStorage, or memory where the browser forbids it (private modes, blocked cookies): nothing throws, nothing outlives the page. */
export const localStore: Storage = usable(() => localStorage);
export const tabStore: Storage = usable(() => sessionStorage);

function usable(open: () => Storage): Storage {
  try {
    const store = open();
    store.getItem("sao");
    return store;
  } catch {
    return memoryStorage();
  }
}

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}
