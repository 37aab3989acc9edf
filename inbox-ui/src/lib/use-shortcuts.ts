import { useEffect, useRef } from "react";
import { noKeys, pressKey } from "./keys";

export type Shortcuts = Record<string, () => void>;

interface Layer {
  shortcuts: Shortcuts;
}

/** Every mounted `useShortcuts`; a later one wins for the same key. */
const layers: Layer[] = [];
let state = noKeys;

/** Makes keys act while the component is mounted. Keys typed into a field, or while a dialog is open, stay with it. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const layer = useRef<Layer>({ shortcuts });
  layer.current.shortcuts = shortcuts;
  useEffect(() => {
    const mine = layer.current;
    layers.push(mine);
    if (layers.length === 1) window.addEventListener("keydown", onKeyDown);
    return () => {
      layers.splice(layers.indexOf(mine), 1);
      if (layers.length === 0) window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat) {
    if (event.defaultPrevented || !/^[jk]$/i.test(event.key)) return;
  }
  const hasModifier = event.ctrlKey || event.metaKey;
  if (!hasModifier && (isField(event.target) || document.querySelector("[role=dialog],[role=menu]"))) return;
  const all = new Set(layers.flatMap((layer) => Object.keys(layer.shortcuts)));
  const pressed = pressKey(
    state,
    { key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, at: event.timeStamp },
    all,
  );
  state = pressed.state;
  if (pressed.shortcut === null) return;
  event.preventDefault();
  layers.findLast((layer) => pressed.shortcut! in layer.shortcuts)?.shortcuts[pressed.shortcut]?.();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
