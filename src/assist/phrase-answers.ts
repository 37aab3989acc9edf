import type { AppContext } from "../app-context";
import type { BotTurnOutcome } from "../bot/bot-host";
import type { AssistProblem, PhrasedFrom } from "../contract";
import { AssistError } from "./assist-error";
import { refusalOf } from "./check-answer";
import { maskPersonal } from "./mask-personal";
import { phrasePrompt, type PhraseSource } from "./phrase-prompt";
import { rememberAnswer, type Phrased } from "./remember-answer";
import { takeSources, tidyAnswer } from "./tidy-answer";

type Deps = Pick<AppContext, "assist" | "config" | "clock" | "flows" | "models" | "log">;
type Source = PhraseSource & { faqId: string };

export interface TurnToPhrase {
  eventId: string;
  conversationId: string;
  /** As the flow decided. */
  outcome: BotTurnOutcome;
  /** The same with the answers as this channel shows them. */
  dressed: BotTurnOutcome;
}

const MAX_SOURCES = 3;
/** An answer may be somewhat longer than what it says anew, never a lecture. */
const MORE_CHARS = 200;
const MAX_CHARS = 1_000;
const WORD_SHARE = 0.5;

/**
 * Lets the model say the sure answers of a turn in words that fit the question, from the entry and its nearest neighbours only. What is
 * late, fails or says more than its sources leaves the stored answer as it is.
 */
export async function phraseAnswers(deps: Deps, turn: TurnToPhrase): Promise<BotTurnOutcome> {
  const { dressed } = turn;
  const phrased = await Promise.all(
    answersOf(deps, turn).map(async ({ index, asked, source }) => {
      const of = { eventId: turn.eventId, conversationId: turn.conversationId, faqId: source.faqId };
      const answer = await rememberAnswer(deps, of, () => phrase(deps, asked, source)).catch((error: unknown) => {
        // The optional part never takes the turn down with it.
        deps.log.error({ err: error, eventId: turn.eventId, faqId: source.faqId }, "an answer could not be phrased");
        return null;
      });
      return { index, answer };
    }),
  );
  const good = new Map(phrased.flatMap(({ index, answer }) => (answer ? [[index, answer] as const] : [])));
  if (good.size === 0) return dressed;
  return {
    ...dressed,
    replies: dressed.replies.map((reply, index) => ({ ...reply, ...(good.has(index) && { text: good.get(index)!.text }) })),
    phrasedFrom: new Map([...good].map(([index, { from }]) => [index, from])),
  };
}

/** The replies that give an entry's answer; a flow that said something else keeps its words. */
function answersOf({ flows }: Deps, { outcome, dressed }: TurnToPhrase): { index: number; asked: string; source: Source }[] {
  const taken = new Set<number>();
  return outcome.effects.flatMap((effect) => {
    if (effect.type !== "faq-answered") return [];
    const entry = flows.faq(effect.faqId);
    const index = outcome.replies.findIndex((reply, at) => !taken.has(at) && reply.text === entry?.answer);
    const text = dressed.replies[index]?.text;
    if (!entry || !text) return [];
    taken.add(index);
    return [{ index, asked: effect.text, source: { faqId: effect.faqId, question: entry.question, answer: text } }];
  });
}

async function phrase(deps: Deps, asked: string, main: Source): Promise<Phrased | null> {
  const { assist } = deps;
  const sources = [main, ...neighbours(deps, asked, main.faqId)];
  const prompt = phrasePrompt(deps.config.businessName, maskPersonal(asked).text, sources);
  try {
    const raw = await assist.ask(prompt, { timeoutMs: assist.settings().timeLimitMs });
    const { phrased, problem } = judge(raw, sources);
    await assist.count("phrase", problem);
    return phrased;
  } catch (error) {
    if (!(error instanceof AssistError)) throw error;
    await assist.count("phrase", error.problem);
    return null;
  }
}

function neighbours({ flows }: Deps, asked: string, mainId: string): Source[] {
  return flows
    .matchFaq(asked, MAX_SOURCES)
    .filter(({ id, score }) => id !== mainId && score >= flows.policy().askAt)
    .slice(0, MAX_SOURCES - 1)
    .map(({ id, question, answer }) => ({ faqId: id, question, answer }));
}

/** Pure: whether what the model wrote may be sent, and from what it was made. */
export function judge(raw: string, sources: readonly Source[]): { phrased: Phrased | null; problem: AssistProblem | null } {
  const { text, numbers } = takeSources(tidyAnswer(raw));
  const used = numbers === null ? [sources[0]!] : sources.filter((_, index) => numbers.includes(index + 1));
  const main = sources[0]!;
  const maxChars = Math.min(MAX_CHARS, main.answer.length * 2 + MORE_CHARS);
  const texts = used.flatMap(({ question, answer }) => [question, answer]);
  const problem = refusalOf(text, { sources: texts, maxChars, wordShare: WORD_SHARE });
  if (problem !== null) return { phrased: null, problem };
  // The matcher was sure of the first entry: an answer made without it answers something else.
  if (!used.includes(main)) return { phrased: null, problem: "other-source" };
  const from: PhrasedFrom = used.map(({ faqId, question }) => ({ faqId, question }));
  return { phrased: { text, from }, problem: null };
}
