import { parentPort, workerData } from "node:worker_threads";
import { buffersOf, learnFaq, type FaqEntry, type FaqOptions, type LearnedModel } from "../../flows/faq";
import { stepBack } from "../platform/threads";

const { entries, options, known } = workerData as { entries: FaqEntry[]; options: FaqOptions; known: LearnedModel | null };

stepBack();
// Learns one FAQ and ends: see train-faq-apart.ts.
const learned = learnFaq(entries, options, known);
parentPort!.postMessage(learned, learned ? buffersOf(learned.prepared) : []);
