import { foldText } from "../core";
import { missingFacts } from "./grounding/check-grounding";

/** Why an answer of the model is not used. */
export type Refusal = "empty" | "too-long" | "cut-off" | "refused" | "no-answer" | "other-source" | "numbers" | "links" | "other-words";

export interface AnswerCheck {
  /** Everything the answer may rely on. */
  sources: readonly string[];
  maxChars: number;
  /** The least share of its words that must stand in the sources; 0 for summaries, which use words of their own. */
  wordShare?: number;
}

/** What the prompt tells the model to write when the sources do not answer. */
export const NO_ANSWER = "KHONG_CO";

const REFUSALS = [
  /\b(?:as|i am|i'm) an? (?:ai|artificial|(?:large )?language)/,
  /\blanguage model\b/,
  /\bi(?:'m sorry|'m unable| am unable| cannot| can't)\b/,
  /(?:toi|minh|em) la (?:mot )?(?:mo hinh|tro ly|ai\b|tri tue nhan tao|chatbot)/,
  /(?:voi tu cach|la) (?:mot )?(?:mo hinh ngon ngu|tri tue nhan tao)/,
  /(?:xin loi|rat tiec).{0,40}(?:khong the|chua the|khong co thong tin|chua co thong tin)/,
  /(?:nguon|tai lieu|thong tin duoc cung cap) (?:khong|chua) (?:co|de cap|noi|cho biet)/,
  /\b(?:nguon|source) \d\b/,
  /<\|?(?:think|im_|system|assistant)/,
];
/** Politeness and glue: what a sentence may always have. */
const FREE_WORDS = new Set(
  "da a vang nhe nha oi shop minh ban anh chi em quy khach ben cua cho va la co thi neu duoc se voi de khi nay do cac nhung nay rang hoac con tu den vao o trong ve ra theo cung da ma nhu hay can muon vui long xin cam on chao the a the is are and or to of for in on at you your we our please".split(
    " ",
  ),
);
const FEW_WORDS = 4;

/** Null when the answer may be used. Pure; a wrong refusal costs only the stored answer's plainer words. */
export function refusalOf(answer: string, { sources, maxChars, wordShare = 0 }: AnswerCheck): Refusal | null {
  const text = answer.trim();
  if (text === "") return "empty";
  const folded = foldText(text);
  if (folded.includes(foldText(NO_ANSWER)) || folded.includes("khong co trong nguon")) return "no-answer";
  if (REFUSALS.some((pattern) => pattern.test(folded))) return "refused";
  if (text.length > maxChars) return "too-long";
  const missing = missingFacts(text, sources);
  if (missing.some(({ kind }) => kind === "link" || kind === "email")) return "links";
  if (missing.length > 0) return "numbers";
  return shareOfWords(text, sources) < wordShare ? "other-words" : null;
}

function shareOfWords(text: string, sources: readonly string[]): number {
  const known = new Set(sources.flatMap(wordsOf));
  const own = wordsOf(text).filter((word) => !FREE_WORDS.has(word));
  return own.length < FEW_WORDS ? 1 : own.filter((word) => known.has(word)).length / own.length;
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
