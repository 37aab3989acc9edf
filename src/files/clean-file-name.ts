/** Longest name kept, in characters; file systems allow 255 bytes and Vietnamese letters take up to three. */
const MAX_CHARS = 80;

/** A name that is safe to show, to put in a header and to save under: no paths, no control or direction-changing characters, not empty. */
export function cleanFileName(name: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (plain === "") return "file";
  const chars = [...plain];
  if (chars.length <= MAX_CHARS) return plain;
  const extension = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? "";
  return chars.slice(0, MAX_CHARS - extension.length).join("") + extension;
}
