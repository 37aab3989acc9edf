/** A key press as far as shortcuts care. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  at: number;
}

/** How long a two-key shortcut ("g i") waits for its second key, in ms. */
const SEQUENCE_MS = 1_200;

export interface KeyState {
  prefix: string | null;
  at: number;
}

export const noKeys: KeyState = { prefix: null, at: 0 };

/**
 * Finds the shortcut that a key press completes: "j", "mod+k", "g i".
 *
 * @param shortcuts all that exist now; a key that starts one of two keys is held back
 */
export function pressKey(state: KeyState, press: KeyPress, shortcuts: ReadonlySet<string>): { state: KeyState; shortcut: string | null } {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrlKey || press.metaKey) {
    const shortcut = `mod+${key}`;
    return { state: noKeys, shortcut: shortcuts.has(shortcut) ? shortcut : null };
  }
  if (press.altKey) return { state: noKeys, shortcut: null };
  if (state.prefix !== null && press.at - state.at <= SEQUENCE_MS) {
    const sequence = `${state.prefix} ${key}`;
    if (shortcuts.has(sequence)) return { state: noKeys, shortcut: sequence };
  }
  if ([...shortcuts].some((shortcut) => shortcut.startsWith(`${key} `))) return { state: { prefix: key, at: press.at }, shortcut: null };
  return { state: noKeys, shortcut: shortcuts.has(key) ? key : null };
}
