import { parentPort, workerData } from "node:worker_threads";
import { aggregate } from "./aggregate";
import { decodeDocument, encodeDocument } from "./codec";
import { Engine } from "./engine";
import { distinct, find, type FindSettings } from "./find";
import { openSqlite } from "./open-sqlite";
import type { ScanAnswer, ScanRequest } from "./scans";

// A thread with a connection of its own that only reads: see scans.ts.
const { file, databaseName } = workerData as { file: string; databaseName: string };
const connection = openSqlite(file);
const engine = new Engine(connection, databaseName);
connection.exec("PRAGMA query_only = 1");

parentPort!.on("message", ({ id, text }: { id: number; text: string }) => {
  const answer = (message: ScanAnswer) => parentPort!.postMessage(message);
  try {
    answer({ id, text: encodeDocument({ v: inOneSnapshot(() => run(decodeDocument(text) as unknown as ScanRequest)) }).text });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function run(request: ScanRequest): unknown {
  engine.reload();
  const { collection, filter } = request;
  switch (request.kind) {
    case "find":
      return find(engine, collection, filter, request.settings as FindSettings);
    case "count":
      return engine.table(collection)?.reader.count({ filter, skip: 0, limit: Infinity }) ?? 0;
    case "distinct":
      return distinct(engine, collection, request.path!, filter);
    case "aggregate":
      return aggregate(engine, collection, request.pipeline);
  }
}

function inOneSnapshot<T>(read: () => T): T {
  connection.exec("BEGIN");
  try {
    return read();
  } finally {
    connection.exec("COMMIT");
  }
}
