import { parentPort } from "node:worker_threads";
import { stepBack } from "../platform/threads";
import { workInLab, type LabRequest } from "./faq-lab-work";

stepBack();
// Training and comparing thousands of examples, away from the turns: see faq-lab.ts.
parentPort!.on("message", ({ id, request }: { id: number; request: LabRequest }) => {
  try {
    parentPort!.postMessage({ id, answer: workInLab(request) });
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
