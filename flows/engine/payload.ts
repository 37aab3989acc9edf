/** An option of a node, as it travels through a platform: `#<flowKey>:<node>:<option>`, `~<tag>` at the end if there is one. */
export interface OptionAddress {
  flowKey: string;
  nodeId: string;
  optionId: string;
  tag?: string;
}

/** Flow keys, node ids and option ids are of these characters, so an address needs no escaping. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;
const ADDRESS = /^#([A-Za-z0-9][A-Za-z0-9_.-]{0,99}):(@|[A-Za-z0-9][A-Za-z0-9_.-]{0,99}):([^\s~:]{1,300})(?:~([A-Za-z0-9_.-]{1,60}))?$/;

/** Options of the engine itself rather than of a node. */
export const ENGINE_NODE = "@";
export type EngineOption = "menu" | "person";

export function writePayload(address: OptionAddress): string {
  const tag = address.tag === undefined ? "" : `~${address.tag}`;
  return `#${address.flowKey}:${address.nodeId}:${encodeURIComponent(address.optionId).replaceAll("~", "%7E")}${tag}`;
}

/** Null for anything that the engine did not write, such as a payload of the Page's own menu. */
export function readPayload(payload: string): OptionAddress | null {
  const found = ADDRESS.exec(payload.trim());
  if (!found) return null;
  const [, flowKey = "", nodeId = "", encoded = "", tag] = found;
  const optionId = decode(encoded);
  return optionId === null ? null : { flowKey, nodeId, optionId, ...(tag === undefined ? {} : { tag }) };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // Typed by hand: not one of ours.
    if (error instanceof URIError) return null;
    throw error;
  }
}
