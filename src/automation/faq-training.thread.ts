import { parentPort, workerData } from "node:worker_threads";
import { trainFaq, type FaqEntry } from "../../flows/faq";

// Learns one FAQ and ends: see train-faq-apart.ts.
parentPort!.postMessage(trainFaq(workerData as FaqEntry[]).learned ?? null);
