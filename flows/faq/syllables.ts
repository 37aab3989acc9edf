const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".replace("đ ", "").split(" ");
// Unaccented rimes of Vietnamese; "yeu" stands for yêu, "uou" for ươu.
const RIMES =
  "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et ech enh eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot u ua uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y ych yem yen yet yeu ynh yt yp ym".split(
    " ",
  );
const ALL = new Set(RIMES);
for (const onset of ONSETS) for (const rime of RIMES) ALL.add(onset + rime);
const LONGEST = 7;

/** True when these unaccented letters can be one Vietnamese syllable; "shop" and "hagn" cannot. */
export function isSyllable(plain: string): boolean {
  return ALL.has(plain);
}

/**
 * Splits words typed without spaces into known words, the fewest first: "baonhieu" → bao nhieu. Null when a part is unknown.
 *
 * @param isKnown words the FAQ uses; only these can be parts, so that brands and names stay whole
 */
export function splitJoined(plain: string, isKnown: (word: string) => boolean): string[] | null {
  if (plain.length < 4 || plain.length > 40) return null;
  const fewest = new Array<number>(plain.length + 1).fill(Infinity);
  const cut = new Array<number>(plain.length + 1).fill(0);
  fewest[0] = 0;
  for (let end = 1; end <= plain.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      // Single letters would split anything.
      if (fewest[start] === Infinity || end - start < 2 || fewest[start]! + 1 >= fewest[end]! || !isKnown(plain.slice(start, end)))
        continue;
      fewest[end] = fewest[start]! + 1;
      cut[end] = start;
    }
  }
  if (fewest[plain.length] === Infinity || fewest[plain.length]! < 2) return null;
  const parts: string[] = [];
  for (let end = plain.length; end > 0; end = cut[end]!) parts.unshift(plain.slice(cut[end], end));
  return parts;
}
