import type { z } from "zod";
import type { AppContext } from "../app-context";
import type { AssistProblem, TestAssistResponse, testAssistRequest } from "../contract";
import { SECOND_MS } from "../core";
import { AssistError } from "./assist-error";

const TIMEOUT_MS = 15 * SECOND_MS;
const PROMPT = { system: "Trả lời đúng một từ.", user: "Viết: ok", maxTokens: 64 };

/** Tries what is typed in the settings. The endpoint's own words are not passed on: it may be any server in the house. */
export async function testEndpoint(
  { assist }: Pick<AppContext, "assist">,
  { baseUrl, model, apiKey }: z.infer<typeof testAssistRequest>,
): Promise<TestAssistResponse> {
  const startedAt = performance.now();
  const problem = await tryOnce(assist, { baseUrl, model, apiKey: apiKey ?? assist.keyFor(baseUrl) });
  await assist.count("test", problem);
  return { problem, ms: Math.round(performance.now() - startedAt) };
}

async function tryOnce(
  assist: AppContext["assist"],
  endpoint: { baseUrl: string; model: string; apiKey: string | null },
): Promise<AssistProblem | null> {
  if (endpoint.baseUrl === "" || endpoint.model === "") return "not-configured";
  try {
    await assist.ask(PROMPT, { timeoutMs: TIMEOUT_MS, endpoint });
    return null;
  } catch (error) {
    if (!(error instanceof AssistError)) throw error;
    // A model that thinks aloud runs out of the few tokens of a test: it is there all the same.
    return error.problem === "cut-off" ? null : error.problem;
  }
}
