/** Carried to the platform with each send and back in its echo; `part` counts the requests of one message from 1. */
export function echoMetadata(messageId: string, part: number): string {
  return part === 1 ? `out:${messageId}` : `out:${messageId}#${part}`;
}

/** Null when the metadata is not ours. */
export function parseEchoMetadata(metadata: string | undefined): { messageId: string; part: number } | null {
  const match = /^out:(.+?)(?:#([1-9]\d{0,3}))?$/s.exec(metadata ?? "");
  return match?.[1] === undefined ? null : { messageId: match[1], part: Number(match[2] ?? 1) };
}
