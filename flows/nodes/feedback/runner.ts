import type { z } from "zod";
import type { NodeOutcome, NodeReply, NodeRunner, NodeStep } from "../../engine/node-type";
import { looksLikeQuestion } from "../../engine/read/question";
import { readRating } from "../../engine/read/rating";
import { plainText } from "../../engine/read/words";
import type { VariableValue, Variables } from "../../engine/types";
import { MINUTE_MS } from "../fields";
import type { feedback } from "./definition";

type Step = NodeStep<z.infer<typeof feedback.config>>;
type Message = Extract<NodeReply, { kind: "message" }>;

const LOW_SCORE = 2;
const MAX_COMMENT_CHARS = 1_000;
const SKIP = "skip";
const SKIP_WORDS = new Set([
  "bo qua",
  "khong",
  "ko",
  "k",
  "khong a",
  "khong co",
  "khong co gi",
  "thoi",
  "thoi a",
  "skip",
  "no",
  "khong can",
  "het roi",
  "ok",
  "oke",
  "khong nhe",
]);

/** What the node keeps: which rating this is, and the score once it is given. */
interface Memory {
  askId: string;
  score: number | null;
}

export const runFeedback: NodeRunner<typeof feedback> = (step) => {
  const { reply } = step;
  if (reply === null) return askScore(step);
  const memory = remember(step);
  if (reply.kind === "timeout") return memory.score === null ? { then: "go", output: "timedOut" } : rated(step, memory.score);
  if (reply.option) return takeOption(step, memory, reply.option.id);
  const score = readRating(reply.text)?.value ?? null;
  if (memory.score === null) return score === null ? { then: "decline", keep: false } : takeScore(step, memory, score);
  return takeComment(step, { ...memory, score: memory.score }, reply, score);
};

function askScore(step: Step): NodeOutcome {
  // Taps on the same question complete the same rating, however late they come.
  const tag = step.context.now.getTime().toString(36);
  step.say({
    text: step.render(step.config.question),
    quickReplies: step.config.titles.map((title, i) => ({ title, payload: step.payload(String(i + 1), tag) })),
  });
  return wait(step, { askId: askIdFor(step, tag), score: null });
}

function takeOption(step: Step, memory: Memory, id: string): NodeOutcome {
  if (id === SKIP) return memory.score === null ? { then: "go", output: "timedOut" } : rated(step, memory.score);
  const score = readRating(id)?.value;
  return score === undefined ? { then: "stale" } : takeScore(step, memory, score);
}

function takeScore(step: Step, memory: Memory, score: number): NodeOutcome {
  const { config, texts } = step;
  step.emit({ type: "save-feedback", feedback: { kind: "csat", score }, askId: memory.askId });
  step.note(`CSAT ${score}`);
  if (!config.askComment) return rated(step, score);
  const question = config.commentQuestion === undefined ? texts.comment : step.render(config.commentQuestion);
  step.say({ text: question, quickReplies: [{ title: texts.skip, payload: step.payload(SKIP, tagOf(memory.askId)) }] });
  return wait(step, { askId: memory.askId, score });
}

function takeComment(step: Step, memory: { askId: string; score: number }, reply: Message, corrected: number | null): NodeOutcome {
  const text = reply.text.trim();
  if (corrected !== null) {
    // "à 4 thôi": the customer thought again.
    step.emit({ type: "save-feedback", feedback: { kind: "csat", score: corrected }, askId: memory.askId });
    return rated(step, corrected);
  }
  if (text === "" || SKIP_WORDS.has(plainText(text))) return rated(step, memory.score);
  if (asksSomethingElse(step, text)) return { then: "decline", keep: false };
  const comment = text.slice(0, MAX_COMMENT_CHARS);
  step.emit({ type: "save-feedback", feedback: { kind: "csat", score: memory.score, comment }, askId: memory.askId });
  return rated(step, memory.score, { feedback_comment: comment });
}

/** A comment may well mention what the FAQ is about; a question that the FAQ knows something of is not a comment. */
function asksSomethingElse(step: Step, text: string): boolean {
  const [best] = looksLikeQuestion(text) ? step.context.matchFaq(text, 1) : [];
  return best !== undefined && best.score >= step.context.faqPolicy.askAt;
}

function rated(step: Step, score: number, set: Variables = {}): NodeOutcome {
  const output = score <= LOW_SCORE && step.node.next.low !== undefined ? "low" : "rated";
  return { then: "go", output, set: { feedback_score: score, ...set } };
}

function wait(step: Step, memory: Memory): NodeOutcome {
  return { then: "wait", state: { askId: memory.askId, score: memory.score }, timeoutMs: step.config.timeoutMinutes * MINUTE_MS };
}

function remember(step: Step): Memory {
  const { reply } = step;
  const tag = reply?.kind === "message" ? reply.option?.tag : undefined;
  const kept = readMemory(step.state);
  // A tap on an earlier question belongs to that question, whatever is being asked now.
  if (tag !== undefined && kept?.askId !== askIdFor(step, tag)) return { askId: askIdFor(step, tag), score: null };
  return kept ?? { askId: askIdFor(step, step.context.now.getTime().toString(36)), score: null };
}

function readMemory(state: VariableValue): Memory | null {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  const { askId, score } = state;
  return typeof askId === "string" && (score === null || typeof score === "number") ? { askId, score } : null;
}

/** Unique within the conversation. */
function askIdFor(step: Step, tag: string): string {
  return `${step.flow.key}:${step.node.id}:${tag}`;
}

function tagOf(askId: string): string {
  return askId.slice(askId.lastIndexOf(":") + 1);
}
