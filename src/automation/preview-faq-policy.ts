import { setImmediate } from "node:timers/promises";
import type { FaqPolicy } from "../../flows/faq";
import { understand } from "../../flows/nodes/faq/understand";
import type { AppContext } from "../app-context";
import type { FaqPolicyPreview } from "../contract";
import { DAY_MS } from "../core";
import { questionKeyWith, type QuestionKey } from "./faq-groups";
import { readFaqOptions } from "./faq-words";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

type PolicyExample = FaqPolicyPreview["examples"]["answered"][number];

const DAYS = 30;
const MAX_MESSAGES = 2_000;
const CONVERSATIONS_AT_ONCE = 50;
const MATCHES_AT_ONCE = 20;
const MAX_CHARS = 1_000;
const EXAMPLES = 5;

/** Says what these thresholds would have done with what customers wrote in the last 30 days: 2 000 messages at most, of the conversations that spoke last. */
export async function previewFaqPolicy(deps: Deps, policy: Pick<FaqPolicy, "answerAt" | "askAt">): Promise<FaqPolicyPreview> {
  const results = { answered: [] as PolicyExample[], asked: [] as PolicyExample[], refused: [] as PolicyExample[] };
  let notQuestions = 0;
  let mistakes = 0;
  let given = 0;
  for (const [index, text] of (await recentTexts(deps)).entries()) {
    // Turns go first.
    if (index % MATCHES_AT_ONCE === MATCHES_AT_ONCE - 1) await setImmediate();
    const understood = understand(text, { match: (question) => deps.flows.matchFaq(question, 1), ...policy, topic: null });
    if (understood.kind === "answers") {
      const scores = understood.answers.map(({ matches }) => matches[0]!.score);
      given += scores.length;
      mistakes += scores.reduce((sum, score) => sum + 1 - score, 0);
      results.answered.push(exampleOf(text, understood.answers[0]!.matches[0]));
    } else if (understood.kind !== "unsure") notQuestions += 1;
    else {
      const best = understood.question.matches[0];
      results[best && best.score >= policy.askAt ? "asked" : "refused"].push(exampleOf(text, best));
    }
  }
  const questions = results.answered.length + results.asked.length + results.refused.length;
  const share = (part: number): number => (questions === 0 ? 0 : part / questions);
  const keyOf = questionKeyWith(await readFaqOptions(deps));
  const nearest = (list: PolicyExample[], order: 1 | -1) =>
    differing(
      list.sort((a, b) => order * (a.score - b.score)),
      keyOf,
    );
  return {
    questions,
    notQuestions,
    answered: share(results.answered.length),
    asked: share(results.asked.length),
    refused: share(results.refused.length),
    errorRate: given === 0 ? 0 : mistakes / given,
    examples: { answered: nearest(results.answered, 1), asked: nearest(results.asked, 1), refused: nearest(results.refused, -1) },
  };
}

/** The first of them, each way to type the same once. */
function differing(list: readonly PolicyExample[], keyOf: QuestionKey): PolicyExample[] {
  const byKey = new Map<string, PolicyExample>();
  for (const one of list) {
    if (byKey.size === EXAMPLES) break;
    const key = keyOf(one.text);
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

function exampleOf(text: string, best: { question: string; score: number } | undefined): PolicyExample {
  return { text, question: best?.question ?? null, score: best?.score ?? 0 };
}

/** What customers wrote, from the conversations that spoke last. Messages have no index on their time, but each conversation's have. */
async function recentTexts({ models, clock }: Deps): Promise<string[]> {
  const since = new Date(clock().getTime() - DAYS * DAY_MS);
  const conversations = await models.conversations
    .find({ lastMessageAt: { $gte: since } }, { _id: 1 })
    .sort({ lastMessageAt: -1 })
    .limit(MAX_MESSAGES)
    .lean();
  const texts: string[] = [];
  for (let from = 0; from < conversations.length && texts.length < MAX_MESSAGES; from += CONVERSATIONS_AT_ONCE) {
    const ids = conversations.slice(from, from + CONVERSATIONS_AT_ONCE).map(({ _id }) => _id);
    const messages = await models.messages
      .find({ conversationId: { $in: ids }, at: { $gte: since }, direction: "inbound", kind: "message" }, { text: 1 })
      .limit(MAX_MESSAGES - texts.length)
      .lean();
    // A phone number or a sticker asks nothing.
    texts.push(...messages.map(({ text }) => text.trim().slice(0, MAX_CHARS)).filter((text) => /\p{L}{2}/u.test(text)));
  }
  return texts;
}
