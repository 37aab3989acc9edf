/** A text file's bytes: UTF-8, or UTF-16 as Excel's "Unicode text" writes it. Null for another encoding, whose letters would come out broken. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes("\uFFFD") ? null : text;
}

/** By its first bytes: the older Macs write the big end first. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
