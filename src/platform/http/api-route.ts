import type { Request, Response } from "express";
import type { z } from "zod";

/** Names of the `:parts` in a path. */
type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : Record<never, string>;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Answered<Schema> = Schema extends z.ZodType ? z.input<Schema> : void;

export interface RouteRequest<Params, Query, Body, Caller> {
  params: Params;
  query: Query;
  body: Body;
  caller: Caller;
  /** For the few routes that stream or set cookies. */
  req: Request;
  res: Response;
}

/** What every route says about itself; the router, the OpenAPI page and the tests all read this one description. */
interface RouteFacts {
  method: "get" | "post" | "patch" | "delete";
  summary: string;
  tag: string;
  /** Default 200, or 204 where there is no `answer`. */
  status?: number;
  /** Content type of a body that is not JSON. */
  consumes?: "multipart/form-data" | "text/csv" | "application/octet-stream";
  /** Of a body that may be larger than the usual megabyte: "4mb". */
  maxBody?: string;
  /** Content type of an answer that the handler writes itself. */
  produces?: string;
}

export interface RouteSpec<Path extends string, Query, Body, Answer, Allow, Caller> extends RouteFacts {
  path: Path;
  /** The action a caller must be allowed to do, or "anyone" for strangers too. */
  allow: Allow;
  query?: Query;
  body?: Body;
  answer?: Answer;
  handle(request: RouteRequest<PathParams<Path>, Parsed<Query>, Parsed<Body>, Caller>): Promise<Answered<Answer>>;
}

/** A route with its types erased, as lists hold it. */
export interface ApiRoute<Action extends string, Caller> extends RouteFacts {
  path: string;
  allow: Action | "anyone";
  query?: z.ZodType;
  body?: z.ZodType;
  answer?: z.ZodType;
  handle(request: RouteRequest<Record<string, string>, unknown, unknown, Caller | null>): Promise<unknown>;
}

/** Gives `defineRoute` the product's own actions and callers. */
export function routeDefiner<Action extends string, Caller>() {
  return function defineRoute<
    const Path extends string,
    Allow extends Action | "anyone",
    Query extends z.ZodType | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
    Answer extends z.ZodType | undefined = undefined,
  >(spec: RouteSpec<Path, Query, Body, Answer, Allow, Allow extends "anyone" ? Caller | null : Caller>): ApiRoute<Action, Caller> {
    return spec;
  };
}
