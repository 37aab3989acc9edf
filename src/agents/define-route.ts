import { routeDefiner, type ApiRoute as AnyRoute } from "../platform/http/api-route";
import type { Caller } from "./caller";
import type { Action } from "./permissions";

export type ApiRoute = AnyRoute<Action, Caller>;

/** Describes one route of /api/v1: who may call it, what it takes and answers, and what it does. */
export const defineRoute = routeDefiner<Action, Caller>();
