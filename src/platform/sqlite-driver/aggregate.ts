import { toPlain } from "./codec";
import type { Engine } from "./engine";
import { badValue, serverError, unsupported } from "./errors";
import { countOf } from "./find";
import { group } from "./group";
import { compileFilter } from "./matcher";
import { compileStageProjection } from "./stage-projection";
import { parseSort, sortDocuments } from "./sort";
import { isObject, type Document } from "./values";
import { unwind } from "./unwind";

export type Stage = (documents: Document[]) => Document[];

/** @throws {UnsupportedByEngineError} naming a stage, accumulator or expression outside the engine's subset */
export function aggregate(engine: Engine, collection: string, pipeline: unknown): Document[] {
  if (!Array.isArray(pipeline)) throw badValue("A pipeline must be an array");
  const stages = pipeline.map((stage: unknown) => readStage(toPlain(stage)));
  const compiled = stages.map(compileStage);
  // What comes first can use the indexes.
  const lead = leadingSelection(stages);
  const documents =
    engine
      .table(collection)
      ?.reader.find(lead.selection)
      .map(({ document }) => document) ?? [];
  return compiled.slice(lead.length).reduce((rows, stage) => stage(rows), documents);
}

/** @throws as `aggregate` would, without running anything */
export function checkPipeline(pipeline: unknown): asserts pipeline is Document[] {
  if (!Array.isArray(pipeline)) throw badValue("A pipeline must be an array");
  pipeline.forEach((stage: unknown) => compileStage(readStage(toPlain(stage))));
}

/** The filter that decides which documents the pipeline reads. */
export function leadingMatch(pipeline: Document[]): Document {
  const first = pipeline[0] && readStage(toPlain(pipeline[0]));
  return first?.name === "$match" ? (first.body as Document) : {};
}

interface RawStage {
  name: string;
  body: unknown;
}

function readStage(stage: unknown): RawStage {
  if (!isObject(stage) || Object.keys(stage).length !== 1)
    throw serverError(40323, "A pipeline stage specification object must contain exactly one field.");
  const name = Object.keys(stage)[0]!;
  return { name, body: stage[name] };
}

function leadingSelection(stages: RawStage[]) {
  const selection = { filter: {} as Document, sort: parseSort(null), skip: 0, limit: Infinity };
  let length = 0;
  if (stages[length]?.name === "$match") selection.filter = stages[length++]!.body as Document;
  if (stages[length]?.name === "$sort") selection.sort = parseSort(stages[length++]!.body);
  if (stages[length]?.name === "$skip") selection.skip = stages[length++]!.body as number;
  if (stages[length]?.name === "$limit") selection.limit = stages[length++]!.body as number;
  return { selection, length };
}

function compileStage({ name, body }: RawStage): Stage {
  switch (name) {
    case "$match": {
      if (!isObject(body)) throw badValue("the match filter must be an expression in an object");
      const matches = compileFilter(body);
      return (documents) => documents.filter(matches);
    }
    case "$sort": {
      const keys = parseSort(body);
      if (keys.length === 0) throw badValue("$sort stage must have at least one sort key");
      return (documents) => sortDocuments(documents, keys, (document) => document);
    }
    case "$limit": {
      const limit = countOf("$limit", body, 0);
      if (limit === 0) throw serverError(15958, "the limit must be positive");
      return (documents) => documents.slice(0, limit);
    }
    case "$skip": {
      const skip = countOf("$skip", body, 0);
      return (documents) => documents.slice(skip);
    }
    case "$count": {
      if (typeof body !== "string" || body === "" || body.startsWith("$") || body.includes("."))
        throw serverError(40156, "the count field must be a valid name");
      return (documents) => (documents.length === 0 ? [] : [{ [body]: documents.length }]);
    }
    case "$project":
      return mapping(compileStageProjection(body));
    case "$group":
      return group(body);
    case "$unwind":
      return unwind(body);
    default:
      throw unsupported(`the aggregation stage ${name}`);
  }
}

function mapping(map: (document: Document) => Document): Stage {
  return (documents) => documents.map(map);
}
