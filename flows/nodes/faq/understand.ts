import { readSmallTalk, type SmallTalk } from "../../engine/builtins";
import { looksLikeQuestion } from "../../engine/read/question";
import { readWords } from "../../engine/read/words";
import { saysYesOrNo } from "../../engine/read/yes-no";
import type { FaqMatch } from "../../engine/types";
import {
  readFollowUp,
  recogniseLanguage,
  recogniseSmallTalk,
  recogniseVerdict,
  splitQuestions,
  withTopic,
  type LanguageGuess,
  type SmallTalkKind,
  type Verdict,
} from "../../understanding";

/** A question with the entries it may mean, best first. */
export interface AskedQuestion {
  text: string;
  matches: FaqMatch[];
  /** With the last topic's words, where it leans on that. */
  whole?: string;
}

/** What a message wants from the FAQ. */
export type Understood =
  | { kind: "talk"; talk: SmallTalkKind | SmallTalk }
  | { kind: "other-language"; language: LanguageGuess }
  /** Each question with its sure entry first; `open` are those of the same message that have none. */
  | { kind: "answers"; answers: AskedQuestion[]; open: AskedQuestion[] }
  | { kind: "unsure"; question: AskedQuestion }
  /** A verdict, a yes or a no to nothing that the bot has just said. */
  | { kind: "remark"; remark: Verdict | "yes" };

interface Asking {
  match(text: string): FaqMatch[];
  answerAt: number;
  askAt: number;
  /** What the last answer was about, while that is fresh. */
  topic: string | null;
}

const MAX_QUESTIONS = 3;
/** The very words of an entry. */
export const SAME = 0.99;
/** What is this sure is a question of the FAQ, whatever else the message looks like. */
const VERY_SURE = 0.9;
const MUCH_CLEARER = 0.2;

/** Pure: says what a message is before anything is answered. Small talk, other languages and wishes for a person go before the FAQ. */
export function understand(text: string, asking: Asking): Understood {
  const whole = { text, matches: asking.match(text) };
  const score = whole.matches[0]?.score ?? 0;
  if (score >= SAME && score >= asking.answerAt) return { kind: "answers", answers: [whole], open: [] };
  const talk = recogniseSmallTalk(text);
  if (talk !== null && !isQuestionToo(talk, text, score, asking.answerAt)) return { kind: "talk", talk };
  const verdict = recogniseVerdict(text);
  if (verdict === "right" || verdict === "wrong") return { kind: "remark", remark: verdict };
  if (score < asking.askAt && isCheer(text)) return { kind: "talk", talk: "fine" };
  const language = recogniseLanguage(text);
  if (language !== null && isForeign(language, text) && score < VERY_SURE) return { kind: "other-language", language };
  return severalQuestions(text, asking) ?? oneQuestion(whole, asking);
}

/** A wish for a person or a curse inside a question that the FAQ knows: the answer helps more. */
function isQuestionToo(talk: SmallTalkKind, text: string, score: number, answerAt: number): boolean {
  if (talk === "person") return score >= VERY_SURE;
  return talk === "swearing" && score >= answerAt && looksLikeQuestion(text);
}

function severalQuestions(text: string, { match, answerAt }: Asking): Understood | null {
  const parts = splitQuestions(text);
  if (parts.length < 2) return null;
  const asked = parts.slice(0, MAX_QUESTIONS).map((part) => ({ text: part, matches: match(part) }));
  const answers = asked.filter(({ matches }, i) => isSure(matches, answerAt) && isFirstOf(asked, i));
  if (answers.length === 0) return null;
  return { kind: "answers", answers, open: asked.filter(({ matches }) => !isSure(matches, answerAt)) };
}

/** Two questions about the same entry are answered once. */
function isFirstOf(asked: AskedQuestion[], index: number): boolean {
  const id = asked[index]!.matches[0]?.id;
  return asked.findIndex(({ matches }) => matches[0]?.id === id) === index;
}

function oneQuestion(whole: AskedQuestion, { match, answerAt, askAt, topic }: Asking): Understood {
  const question = clearer(whole, followUp(whole.text, topic, match), answerAt);
  if (isSure(question.matches, answerAt)) return { kind: "answers", answers: [question], open: [] };
  const talk = readSmallTalk(whole.text);
  if (talk !== null) return { kind: "talk", talk };
  const said = (question.matches[0]?.score ?? 0) < askAt ? saysYesOrNo(readWords(whole.text)) : null;
  return said === "yes" || said === "no" ? { kind: "remark", remark: said } : { kind: "unsure", question };
}

/** "còn màu đen?" asked again with the last topic; it stays the customer's words. */
function followUp(text: string, topic: string | null, match: Asking["match"]): AskedQuestion | null {
  const leaning = topic === null ? null : readFollowUp(text);
  if (leaning === null) return null;
  const whole = withTopic(topic!, leaning);
  return { text, matches: match(whole), whole };
}

/** What a message says by itself stands, unless the topic makes it much clearer. */
function clearer(whole: AskedQuestion, leaning: AskedQuestion | null, answerAt: number): AskedQuestion {
  const own = whole.matches[0]?.score ?? 0;
  const led = leaning?.matches[0]?.score ?? 0;
  if (leaning === null) return whole;
  if (led > (own >= answerAt ? own + MUCH_CLEARER : own)) return leaning;
  // "thế chủ nhật?" says enough by itself, and is still about the topic.
  return whole.matches[0]?.id === leaning.matches[0]?.id ? { ...whole, whole: leaning.whole! } : whole;
}

function isSure(matches: FaqMatch[], answerAt: number): boolean {
  return matches[0] !== undefined && matches[0].score >= answerAt;
}

/** Smiles and hearts alone ask nothing, as a sticker does; an angry face or a question mark does. */
function isCheer(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\p{N}?]|[❓❔⁉👎😠😡🤬😤🆘]/u.test(text);
}

/** Latin letters of no known language are a brand, a code or nonsense, which the FAQ refuses by itself. */
function isForeign(language: LanguageGuess, text: string): boolean {
  if (language === "other") return /[^\p{Script=Latin}\P{L}]/u.test(text);
  return language !== "vi" && language !== "en";
}
