/** Up to two letters for a face without a picture: family given names in Vietnamese stand last, so the last two words count. */
export function initials(name: string): string {
  const words = name
    .normalize("NFC")
    .split(/[\s·.,|/()[\]-]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return "?";
  if (words.length === 1) return first(words[0]!);
  return first(words[words.length - 2]!) + first(words[words.length - 1]!);
}

/** A stable hue index (0 to 5) for a name, so that one person keeps one colour everywhere. */
export function hueOf(key: string): number {
  let hash = 0;
  for (const char of key) hash = (hash * 31 + char.codePointAt(0)!) >>> 0;
  return hash % 6;
}

function first(word: string): string {
  return [...word][0]!.toLocaleUpperCase("vi");
}
