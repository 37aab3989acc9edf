import type { Worker } from "node:worker_threads";
import { startThread } from "../threads";
import { decodeDocument, encodeDocument } from "./codec";
import type { Document } from "./values";

/** A read that looks at many documents. */
export interface ScanRequest {
  kind: "find" | "count" | "distinct" | "aggregate";
  collection: string;
  filter: Document;
  settings?: object;
  path?: string;
  pipeline?: unknown[];
}

export type ScanAnswer = { id: number; text: string } | { id: number; error: string };

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Runs long reads in a thread with its own connection, so that they do not hold up the message path. It sees what is committed. */
export class Scans {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;

  constructor(
    private readonly file: string,
    private readonly databaseName: string,
  ) {}

  run(request: ScanRequest): Promise<unknown> {
    this.worker ??= this.start();
    const id = this.nextId++;
    // While someone waits, the thread keeps the process alive; afterwards it does not.
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker!.postMessage({ id, text: encodeDocument(request).text });
    });
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
    this.failAll(new Error("The database was closed"));
  }

  private start(): Worker {
    const worker = startThread(import.meta.url, "scan.thread", { file: this.file, databaseName: this.databaseName });
    worker.on("message", (answer: ScanAnswer) => this.settle(answer));
    worker.on("error", (error) => this.lose(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => this.lose(worker, new Error(`The reading thread ended with ${code}`)));
    return worker;
  }

  private settle(answer: ScanAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) this.worker?.unref();
    if ("error" in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(decodeDocument(answer.text).v);
  }

  /** The next request starts a new thread. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.failAll(error);
  }

  private failAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
