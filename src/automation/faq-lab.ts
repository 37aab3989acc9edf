import type { Worker } from "node:worker_threads";
import { startThread } from "../platform/threads";
import { workInLab, type LabAnswers, type LabRequest } from "./faq-lab-work";

/** Texts that are trained or compared at once without anybody waiting noticeably. */
const SMALL = 120;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** One thread for the process, started when a big FAQ is first tried out; it never keeps the process alive by itself. */
let worker: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, Waiting>();

/** Tries out a set of entries without holding up the conversations: small work at once, anything else in a thread. */
export async function runInLab<R extends LabRequest>(request: R): Promise<LabAnswers[R["kind"]]> {
  type Answer = LabAnswers[R["kind"]];
  if (sizeOf(request) <= SMALL) return workInLab(request) as Answer;
  worker ??= start();
  const id = nextId++;
  worker.ref();
  return new Promise<Answer>((resolve, reject) => {
    waiting.set(id, { resolve: resolve, reject });
    worker!.postMessage({ id, request });
  });
}

function sizeOf(request: LabRequest): number {
  const examples = "entries" in request ? request.entries.reduce((sum, entry) => sum + entry.questions.length, 0) : 0;
  if (request.kind === "overlaps") return examples * 10;
  return examples + request.texts.length;
}

function start(): Worker {
  const started = startThread(import.meta.url, "faq-lab.thread", undefined);
  started.on("message", (message: { id: number; answer?: unknown; error?: string }) => {
    const { resolve, reject } = waiting.get(message.id)!;
    waiting.delete(message.id);
    if (waiting.size === 0) started.unref();
    if (message.error === undefined) resolve(message.answer);
    else reject(new Error(message.error));
  });
  const lose = (error: Error) => {
    if (worker !== started) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  started.on("error", (error) => lose(error instanceof Error ? error : new Error(String(error))));
  started.on("exit", (code) => lose(new Error(`The FAQ's thread ended with ${code}`)));
  return started;
}
