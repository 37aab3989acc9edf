import { isSyllable } from "../../faq/syllables";
import { readChoice, type ChoiceOption } from "./choice";
import { spellOut } from "./choice-initials";
import { spokenDigit } from "./digits";
import { endsAsking } from "./clause";
import { editDistance } from "./edit-distance";
import { mayDoubt } from "./homographs";
import { isNegated } from "./negation";
import { isOneOf, trimPoliteness, vocabulary } from "./politeness";
import { looksLikeQuestion, mayAsk } from "./question";
import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { isBare, isOfAnother, isUnsettled, onlyHas } from "./surroundings";
import { findPhrase, hasAccents, readWords, sameWord, type Word } from "./words";

/** "2 cái", "3 hộp": how many, rather than which one. */
const COUNTED =
  /(?<![\p{L}\p{N}])\d+\s*(?:phòng|phong|người|nguoi|vé|suất|bàn|ban|cái|cai|chiếc|chiec|bộ|bo|hộp|hop|đôi|doi|kg|ký|ky|cặp|cap|suất|suat|phần|phan|ly|gói|goi|tá)(?![\p{L}\p{N}])/iu;
/** Says nothing about which one. */
const FILLER = vocabulary(
  "màu mầu cái chiếc mẫu loại em mình cho lấy chọn thích đôi muốn gói xin với là số tôi anh chị ok dạ nhé nha ạ đi shop mục option lựa phương án thôi luôn mặc mua đặt sz sai chốt cỡ buổi",
);
/** Nobody picks what they run down. */
const COMPLAINT =
  /(?<!\p{L})(?:đổi|trả|hủy|huỷ|bỏ|giống|tương tự|trừ|ngoài|hôm trước|lần trước|nhưng|xấu|tệ|mắc|đắt|dở|chán|lỗi|xau|mac qua|dat qua)(?!\p{L})/iu;
/** Told of what was or will be done, not chosen: "em chuyển khoản rồi", "vừa khám thai". */
const DONE = /(?<!\p{L})(?:rồi|roi|vừa|vua|đã|xong|da (?:chuyen|thanh toan|ck|tra|mua|nhan|dat|lay|gui|di|co))(?!\p{L})/iu;
/** "xe khách nào" asks, "chốt đi nào" does not. */
const WHICH = /(?<!đi|di|thôi|thoi|nhé|nhe|nha|lên|len)\s(?:nào|gì|nao)[\s.!]*$/iu;
/** Words of many titles that alone say too little: "trước", "hàng", "chuẩn rồi". */
const GENERIC = vocabulary(
  "xe trước sau rồi mới trong tại đến tới về hàng tiền giờ chuẩn xem nhận lấy tự có không và cho từ ngày khi theo chọn đặt mua gặp hỏi bằng",
);
/** What may stand around a title that is picked. */
const AROUND = vocabulary(
  "màu mầu cái chiếc mẫu loại số mục option phương án lựa chọn cỡ size sz sai form dạng kiểu gói lấy chọn chốt thích muốn mua đặt cần xin em mình được đc dc giao ship hôm nay mai sáng chiều tối cũng ok option i want would like take pick choose đầu tiên đôi cặp mặc mang dùng xài chứ",
);
const BETWEEN = vocabulary("và với hoặc hay hoặc là and or");
const SPOKEN_COUNT = /(?<![\p{L}])(một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?=\s+\p{L})/giu;
const SPOKEN = "bốn năm sáu bảy tám chín mười".split(" ");

/**
 * Which option an answer names: `value` is its position. Sure for its number, its title, words that only its title has; a slip of the
 * thumb, a question and an answer that fits several are asked back.
 */
export function chooseOption(text: string, options: readonly ChoiceOption[]): Reading<number> | null {
  const read = answerText(text).trim();
  const words = trimPoliteness(readWords(read));
  if (words.length === 0) return null;
  const sure = (value: number) => sureOf(value, read, options[value]!.title);
  const question = read.includes("?") ? read : words.map((word) => word.typed).join(" ");
  const back = (values: readonly number[]) =>
    unsureOf(
      values.map((value) => ({ value, echo: options[value]!.title })),
      read,
    );
  const titles = options.map((option) => [option.title, ...(option.synonyms ?? [])].map(readWords));
  const size = sizeNamed(words, titles);
  if (size !== undefined) return size === null ? null : sure(size);
  const named = namedBy(words, titles);
  const negated = words.some((_, at) => at > 0 && isNegated(words, at, 1));
  const several = positions(words, options.length);
  if (several.length > 1) return back(several);
  const choice = readChoice(text, options);
  if (choice !== null) {
    const others = named.only.filter((value) => value !== choice.value);
    const exact = choice.reason === "exact" || choice.reason === "payload";
    const counted = choice.reason === "number" && COUNTED.test(read);
    const { title } = options[choice.value]!;
    const said = titles[choice.value]!;
    const isPart = choice.reason === "part" && !isTelling(words, said);
    const isOther =
      choice.reason === "within" &&
      (!onlyHas(withoutTitle(words, said), AROUND) || /\d\s?(?:k|tr)|(?<!\d)(?:[2-9]|\d\d)(?!\d)/u.test(withoutTitle(words, said)));
    const isFigure = choice.reason === "number" ? figureNamed(words, titles, choice.value) : [];
    const isDone = choice.reason !== "payload" && DONE.test(read) && !DONE.test(title);
    if (isFigure.length > 0) return back([...isFigure, choice.value]);
    if (
      isRepeated(words, said) ||
      isPart ||
      isOther ||
      isDone ||
      (!exact && isUnsettled(read)) ||
      (isOfAnother(read) && !isOfAnother(title))
    )
      return back([choice.value, ...others]);
    const asked =
      (choice.reason === "within" && looksLikeQuestion(question)) ||
      (choice.reason === "within" && isBare(read) && turnsRound(withoutTitle(words, said))) ||
      WHICH.test(read) ||
      (choice.reason !== "payload" && !endsAsking(title) && endsAsking(read));
    if (asked || (!exact && COMPLAINT.test(read))) return back([choice.value, ...others]);
    return !exact && (others.length > 0 || counted || negated) ? back([choice.value, ...others]) : sure(choice.value);
  }
  if (negated || looksLikeQuestion(question)) return null;
  const spoken = spokenPosition(words, options.length);
  if (spoken !== null) return spoken.sure ? sure(spoken.value) : back([spoken.value]);
  const spelled = spellOut(read, options);
  if (spelled !== read) return chooseOption(spelled, options);
  const inDigits = read.replace(SPOKEN_COUNT, (_, word: string) => spokenDigit(word) ?? word);
  if (inDigits !== read) return chooseOption(inDigits, options);
  const slipped = slips(words, titles, read, options);
  if (slipped?.sure) return slipped;
  const [only, ...more] = named.only;
  if (only !== undefined)
    return more.length === 0 &&
      allFrom(words, titles[only]!) &&
      isTelling(words, titles[only]!) &&
      !isRepeated(words, titles[only]!) &&
      !DONE.test(read) &&
      !isOfAnother(read)
      ? sure(only)
      : back(named.only);
  return slipped ?? (words.length <= 4 && named.several.length < options.length ? back(named.several) : null);
}

/** "quan jean cu", "doi ao khoac", typed without accents. */
function turnsRound(rest: string): boolean {
  return mayDoubt(rest, []) || /(?<!\p{L})(?:doi|tra|huy|bo)(?!\p{L})/u.test(rest);
}

/** "1 và 3", "số 1 hay số 2": nothing but numbers of options. */
function positions(words: readonly Word[], count: number): number[] {
  const numbers = words.filter(({ typed }) => /^\d$/.test(typed));
  if (numbers.length < 2 || !words.every((word) => numbers.includes(word) || isOneOf(word, BETWEEN) || isOneOf(word, FILLER))) return [];
  return [...new Set(numbers.map(({ typed }) => Number(typed) - 1))].filter((value) => value >= 0 && value < count);
}

/** XL and XXL differ in a repeated letter only, which is a slip anywhere else. Undefined when no such size is named; null when none has it. */
function sizeNamed(words: readonly Word[], titles: readonly Word[][][]): number | null | undefined {
  const sizes = words.filter((word) => /^\d?x+[sl]$/.test(word.typed));
  if (sizes.length !== 1) return undefined;
  const having = titles.flatMap((spellings, i) =>
    spellings.some((title) => title.some((one) => one.typed === sizes[0]!.typed)) ? [i] : [],
  );
  if (having.length > 1 || (having.length === 1 && !allFrom(words, titles[having[0]!]!))) return undefined;
  return having[0] ?? null;
}

/** `only`: options with a word that no other title has; `several`: those with a word that some others have too. */
function namedBy(words: readonly Word[], titles: readonly Word[][][]): { only: number[]; several: number[] } {
  const only = new Set<number>();
  const several = new Set<number>();
  for (const word of words) {
    if (isOneOf(word, FILLER) || /^\d+$/.test(word.typed)) continue;
    const having = titles.flatMap((spellings, i) => (spellings.some((title) => title.some((one) => sameWord(word, one))) ? [i] : []));
    for (const value of having) (having.length === 1 ? only : several).add(value);
  }
  return { only: [...only].sort((a, b) => a - b), several: [...several].sort((a, b) => a - b) };
}

function allFrom(words: readonly Word[], spellings: readonly Word[][]): boolean {
  return words.every((word) => isOneOf(word, FILLER) || spellings.some((title) => title.some((one) => sameWord(word, one))));
}

/**
 * So much of a title that nothing else is meant: a quarter of a short one, half of a long one, in the order that it has them.
 * "tiền" is not yet "Trả tiền khi nhận hàng", nor "nhận tiền" a label of eight words that has both.
 */
function isTelling(words: readonly Word[], spellings: readonly Word[][]): boolean {
  const spoken = words.filter((word) => !isOneOf(word, FILLER));
  if (words.length > 2 && spellings.some((title) => findPhrase(title, words) >= 0 && words.length * 2 >= title.length)) return true;
  // "the" is in "Quẹt thẻ", and says nothing by itself.
  const [only, ...others] = spoken;
  const isFiller = only !== undefined && others.length === 0 && /^[a-z]{2,}$/u.test(only.typed) && (onlyHas(only.typed) || mayAsk(only));
  if (isFiller || spoken.every((word) => isOneOf(word, GENERIC)))
    return spellings.some((title) => title.length <= 2 && title.length === spoken.length);
  return spellings.some((title) => {
    const telling = title.filter((one) => !isOneOf(one, FILLER));
    const places = telling.flatMap((one, at) => (words.some((word) => sameWord(word, one)) ? [at] : []));
    const order = spoken.map((word) => telling.findIndex((one) => sameWord(word, one))).filter((at) => at >= 0);
    const inOrder = order.every((at, i) => i === 0 || at >= order[i - 1]!);
    // "giao trong giờ" is not "giao trong 2 giờ".
    const left = telling.some((one, at) => /^\d/.test(one.typed) && !places.includes(at) && at > places[0]! && at < places.at(-1)!);
    return places.length > 0 && inOrder && !left && places.length * (telling.length > 4 ? 2 : 4) >= telling.length;
  });
}

/** "gần quận 1" without "quận 1". */
function withoutTitle(words: readonly Word[], spellings: readonly Word[][]): string {
  const [longest] = spellings.filter((title) => findPhrase(words, title) >= 0).sort((a, b) => b.length - a.length);
  if (longest === undefined) return "";
  const at = findPhrase(words, longest);
  return words
    .filter((_, i) => i < at || i >= at + longest.length)
    .map(({ typed }) => typed)
    .join(" ");
}

/** "chiều chiều", "trắng trắng": more or less that. */
function isRepeated(words: readonly Word[], said: readonly Word[][]): boolean {
  return words.some((word, i) => word.typed === words[i - 1]?.typed && !said.some((title) => findPhrase(title, [word, word]) >= 0));
}

/** "3" where the first title has a 3 of its own: the third, or that one. */
function figureNamed(words: readonly Word[], titles: readonly Word[][][], chosen: number): number[] {
  const ordinal = words.some(({ plain }) => plain === "thu" || plain === "cai" || plain === "option");
  const figure = words.map(({ typed }) => (/^\d+$/.test(typed) ? typed : spokenDigit(typed))).find((one) => one !== null);
  if (figure === undefined || ordinal) return [];
  return titles.flatMap((spellings, i) =>
    i !== chosen && spellings.some((title) => title.length <= 6 && title.some(({ typed }) => typed === figure)) ? [i] : [],
  );
}

/** "bốn", "năm": a bare "nam" or "sau" may be another word. */
function spokenPosition(words: readonly Word[], count: number): { value: number; sure: boolean } | null {
  const [word] = words;
  if (words.length !== 1 || word === undefined) return null;
  const value = SPOKEN.findIndex((one) => sameWord(word, readWords(one)[0]!)) + 3;
  return value < 3 || value >= count ? null : { value, sure: hasAccents(word) };
}

/** Titles within a slip or two; a long one that is far from all others is sure. */
function slips(
  words: readonly Word[],
  titles: readonly Word[][][],
  read: string,
  options: readonly ChoiceOption[],
): Reading<number> | null {
  const typed = words.map((word) => word.plain).join("");
  if (typed.length < 3) return null;
  const distances = titles.map((spellings, value) => {
    const plain = spellings.map((title) => title.map((word) => word.plain).join(""));
    return {
      value,
      distance: Math.min(...plain.map((one) => editDistance(typed, one, FAR))),
      length: Math.max(...plain.map((one) => one.length)),
    };
  });
  const near = distances
    .filter((one) => one.distance <= allowed(Math.min(typed.length, one.length)))
    .sort((a, b) => a.distance - b.distance);
  const [best] = near;
  if (best === undefined) return null;
  const far = distances.every((one) => one === best || one.distance >= FAR);
  // An accent typed on purpose is no slip, so letters alone never make a short word sure.
  // A slip may have made another word: "tại" of "thai".
  const isLong = typed.length >= 9 || (typed.length >= 7 && !words.every(({ plain }) => isSyllable(plain)));
  if (best.distance === 1 && isLong && far) return sureOf(best.value, read, options[best.value]!.title);
  return unsureOf(
    near.map(({ value }) => ({ value, echo: options[value]!.title })),
    read,
  );
}

/** So many letters away is another word, whatever slipped. */
const FAR = 4;

function allowed(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}
