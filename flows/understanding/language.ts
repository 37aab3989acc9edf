import { isSyllable } from "../faq/syllables";

/** ISO 639-1 codes of the languages told apart; "other" is none of them. */
export type LanguageGuess =
  "vi" | "en" | "zh" | "ja" | "ko" | "th" | "ru" | "ar" | "hi" | "km" | "lo" | "fr" | "es" | "de" | "id" | "other";

const MAX_CHARS = 400;
const SCRIPTS: [LanguageGuess, RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["km", /\p{Script=Khmer}/gu],
  ["lo", /\p{Script=Lao}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/gu;
// Letters that only Vietnamese has: ă đ ơ ư, and vowels with a hook, or with a shape and a tone.
const VIETNAMESE_LETTER = /[ăđơưảẻỉỏủỷạẹịọụỵẽĩũỹấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/u;
const COMMON: Record<"vi" | "en" | "fr" | "es" | "de" | "id", Set<string>> = {
  vi: words(
    "shop oi cho hoi em anh chi ban minh co khong ko k bao nhieu gia tien hang mua ban giao gui ship size mau con het the nao gi j o dau khi may gio ngay duoc dc la thi ma va voi nay do kia day a ah nhe nha di den ve tu trong ngoai them xem tu van cam on chao xin muon can giup lay dat don doi tra sao vay z v r roi chua luon nua lam qua rat nguoi sdt dia chi tai khoan chuyen khoan bn nhiu j vs ib stk alo ok",
  ),
  en: words(
    "the is are am was were do does did you your i my me we our they it this that what when where how who why which much many can could would will shall have has had not don't doesn't want need like buy order price cost ship shipping delivery size color available please thanks thank hello hi hey help with for from to of and or if in on at by an any some there here store open close open today tomorrow refund return exchange pay payment card cash track cancel still about more new good get know send item product yes long take free discount speak english",
  ),
  fr: words(
    "je tu il elle nous vous le la les un une des est sont avez avoir bonjour merci combien où comment quand pour avec dans pas oui non prix livraison voudrais acheter puis votre mon ma s'il plaît ce cette salut quel quelle taille couleur c'est coûte que",
  ),
  es: words(
    "el la los las un una es son tiene tienen hola gracias cuánto cuanto cuesta dónde donde cómo como cuándo para con por qué que sí precio envío quiero comprar puedo mi su este esta buenos días talla color hay de en del y",
  ),
  de: words(
    "ich du er sie wir ihr der die das ein eine ist sind haben hallo danke wie viel wo wann für mit nicht ja nein preis kostet lieferung möchte kaufen kann mein guten tag größe farbe und bitte gibt es was",
  ),
  id: words(
    "saya aku kamu anda ini itu apa berapa harga dimana bagaimana kapan untuk dengan tidak bisa mau beli ada terima kasih halo selamat pagi barang kirim ukuran warna dan yang di ke dari tolong",
  ),
};

/** Which language a message is in; null when there is too little to tell, which a Vietnamese shop takes as Vietnamese. */
export function recogniseLanguage(text: string): LanguageGuess | null {
  const start = text
    .slice(0, MAX_CHARS)
    .replace(/https?:\S+|\S+@\S+/gu, " ")
    .normalize("NFC")
    .toLowerCase();
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, script] of SCRIPTS) if (count(start, script) * 3 >= letters) return language;
  if (count(start, OTHER_SCRIPT) * 2 >= letters) return "other";
  return latinLanguage(start.match(/[\p{L}\p{M}']+/gu) ?? []);
}

function latinLanguage(typed: readonly string[]): LanguageGuess | null {
  const scores = new Map<LanguageGuess, number>();
  const add = (language: LanguageGuess, points: number) => scores.set(language, (scores.get(language) ?? 0) + points);
  let strange = 0;
  for (const word of typed) {
    const plain = word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
    if (VIETNAMESE_LETTER.test(word)) add("vi", 2.5);
    else if (COMMON.vi.has(plain)) add("vi", 1);
    else if (isSyllable(plain) && word.length > 1) add("vi", 0.6);
    else strange++;
    for (const language of ["en", "fr", "es", "de", "id"] as const) if (COMMON[language].has(word)) add(language, 1.2);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] === "vi" ? -1 : 1));
  const vietnamese = scores.get("vi") ?? 0;
  if (best === undefined || best[1] < 1) {
    // Names, brands and codes are of no language.
    return strange >= 3 && vietnamese < 1 ? "other" : null;
  }
  if (best[0] === "vi") return strange > 2 * typed.length * 0.4 && vietnamese < typed.length * 0.4 ? "other" : "vi";
  // Two languages alike with so few words: the shop's own is likelier.
  if (second?.[0] === "vi" && best[1] - second[1] < 0.35) return "vi";
  return typed.length > 4 && best[1] < typed.length * 0.3 ? "other" : best[0];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
