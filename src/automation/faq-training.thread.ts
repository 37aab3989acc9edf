import { parentPort, workerData } from "node:worker_threads";
import { stepBack } from "../platform/threads";
import { trainFaq, type FaqEntry, type FaqOptions } from "../../flows/faq";

const { entries, options } = workerData as { entries: FaqEntry[]; options: FaqOptions };

stepBack();
// Learns one FAQ and ends: see train-faq-apart.ts.
parentPort!.postMessage(trainFaq(entries, options).learned ?? null);
