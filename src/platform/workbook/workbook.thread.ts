import { parentPort, workerData } from "node:worker_threads";
import { readSheets } from "./read-sheets";

// Reads one workbook and ends: see read-workbook.ts.
parentPort!.postMessage(await readSheets(Buffer.from(workerData as Uint8Array)));
