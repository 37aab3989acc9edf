import { parentPort } from "node:worker_threads";
import { buffersOf } from "../../flows/faq";
import { stepBack } from "../platform/threads";
import type { TrainingRequest } from "./train-faq-apart";
import { trainFaqHere } from "./trained-faq";

stepBack();
// Learns one FAQ after the other: see train-faq-apart.ts.
parentPort!.on("message", ({ entries, options, known }: TrainingRequest) => {
  const trained = trainFaqHere(entries, options, known);
  parentPort!.postMessage(trained, trained ? [...buffersOf(trained.prepared), ...(trained.packed ? [trained.packed.buffer] : [])] : []);
});
