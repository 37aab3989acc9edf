import { z } from "zod";
import type { ApiRoute } from "./http/api-route";

type Json = Record<string, unknown>;

export interface OpenApiOptions {
  title: string;
  version: string;
  /** Where the routes are served. */
  basePath: string;
  /** Named shapes; routes that use one refer to it. The shape of every error is `errorResponse`. */
  schemas: Record<string, unknown>;
}

/** Describes the very routes that are served, as OpenAPI 3.1. */
export function buildOpenApi(routes: ApiRoute<string, never>[], options: OpenApiOptions): Json {
  const shapes = createShapes(options.schemas);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route, shapes) };
  }
  return {
    openapi: "3.1.0",
    info: { title: options.title, version: options.version },
    servers: [{ url: options.basePath }],
    paths,
    components: {
      schemas: shapes.components,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "For scripts; made with `npm run sao -- token create`" },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "sao_session",
          description: "For browsers; every change also carries the X-CSRF-Token of the login",
        },
      },
    },
  };
}

function operation(route: ApiRoute<string, never>, shapes: Shapes): Json {
  const isOpen = route.allow === "anyone";
  const parameters = [
    ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...queryParameters(route, shapes),
  ];
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    security: isOpen ? [] : [{ token: [] }, { session: [] }],
    ...(isOpen ? {} : { "x-allowed-action": route.allow }),
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(route, shapes),
    responses: {
      ...success(route, shapes),
      default: { description: "Refused or failed", content: { "application/json": { schema: shapes.answer("errorResponse") } } },
    },
  };
}

function operationId({ method, path }: ApiRoute<string, never>): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return method + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
}

function queryParameters(route: ApiRoute<string, never>, shapes: Shapes): Json[] {
  if (!route.query) return [];
  const { properties = {}, required = [] } = shapes.plain(route.query) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}

function requestBody(route: ApiRoute<string, never>, shapes: Shapes): Json {
  if (route.consumes === "multipart/form-data") {
    const schema = { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } };
    return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } };
  }
  if (route.consumes === "application/octet-stream")
    return { requestBody: { required: true, content: { [route.consumes]: { schema: { type: "string", format: "binary" } } } } };
  if (!route.body) return {};
  return { requestBody: { required: true, content: { [route.consumes ?? "application/json"]: { schema: shapes.request(route.body) } } } };
}

function success(route: ApiRoute<string, never>, shapes: Shapes): Json {
  if (route.produces !== undefined)
    return { [route.status ?? 200]: { description: "OK", content: { [route.produces]: { schema: { type: "string" } } } } };
  if (!route.answer) return { [route.status ?? 204]: { description: "Done" } };
  return { [route.status ?? 200]: { description: "OK", content: { "application/json": { schema: shapes.answer(route.answer) } } } };
}

interface Shapes {
  components: Json;
  request(schema: z.ZodType): Json;
  answer(schema: z.ZodType | string): Json;
  /** Written out in place. */
  plain(schema: z.ZodType): Json;
}

const REF = "#/components/schemas/";

/** A named shape is described once. What a request may leave out (defaults) an answer always has, so the two are described apart. */
function createShapes(schemas: Record<string, unknown>): Shapes {
  const names = new Map<unknown, string>();
  // An alias of a shape goes by the shape's first name.
  for (const [name, schema] of Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b)))
    if (schema instanceof z.ZodType && !names.has(schema)) names.set(schema, name);
  const named = [...names].map(([schema, name]) => [name, schema as z.ZodType] as const);
  const isRequest = (name: string): boolean => /(Request|Query)$/.test(name);
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of named) registry.add(schema, { id: name });
  const describe = (io: "input" | "output"): Record<string, Json> =>
    z.toJSONSchema(registry, {
      io,
      uri: (id) => REF + id,
      unrepresentable: "any",
      override: ({ jsonSchema }) => allowMore(jsonSchema),
    }).schemas;
  const [inputs, outputs] = [describe("input"), describe("output")];
  const components = Object.fromEntries(named.map(([name]) => [name, bare((isRequest(name) ? inputs : outputs)[name]!)]));
  const inPlace = (schema: z.ZodType, io: "input" | "output"): Json =>
    bare(z.toJSONSchema(schema, { io, unrepresentable: "any", override: ({ jsonSchema }) => allowMore(jsonSchema) }));
  const refer = (schema: z.ZodType, io: "input" | "output"): Json => {
    const name = names.get(schema);
    return name === undefined ? inPlace(schema, io) : { $ref: REF + name };
  };
  return {
    components,
    request: (schema) => refer(schema, "input"),
    answer: (schema) => (typeof schema === "string" ? { $ref: REF + schema } : refer(schema, "output")),
    plain: (schema) => inPlace(schema, "input"),
  };
}

/** Answers may gain fields; clients must not break on them. */
function allowMore(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

/** The page says once which dialect it speaks, and components are found by their place. */
function bare({ $schema: _dialect, $id: _id, ...schema }: Json): Json {
  return schema;
}
