import type { AppContext } from "../app-context";
import { AppError } from "../core";
import type { AssistSettings, EditAssistRequest } from "../contract";
import type { SecretBox } from "../platform/app-secret";
import { askModel, type Endpoint, type Prompt } from "./ask-model";
import { addressProblem } from "./model-agent";
import type { Assist } from "./assist";
import { AssistError } from "./assist-error";
import { createCircuitBreaker } from "./circuit-breaker";
import { createUsage } from "./usage";

type Deps = Pick<AppContext, "models" | "clock" | "config" | "bus" | "log"> & { box: SecretBox };

const ID = "assist";
const TOPIC = "assist";
/**
 * Of a slow endpoint's calls; whoever comes beyond them goes on without. Half of the turns that may be in work at once (`MAX_TURNS`): phrasing
 * never takes all of them, and a model of the shop's own serves no more at a time anyway.
 */
const MAX_AT_ONCE = 32;
const OFF: AssistSettings = {
  baseUrl: "",
  model: "",
  hasKey: false,
  timeLimitMs: 3_000,
  monthlyTokens: 2_000_000,
  dailyCalls: null,
  phrase: false,
  suggest: false,
  summarise: false,
};

/** The language model as the settings say; off until an admin names one. */
export function createAssist(deps: Deps): Assist {
  const { models, clock, bus, box } = deps;
  const usage = createUsage(deps);
  let breaker = createCircuitBreaker(() => clock().getTime());
  let settings = OFF;
  let apiKey: string | null = null;
  let running = 0;

  async function load(): Promise<void> {
    const stored = await models.assistSettings.findById(ID).lean();
    if (!stored) return;
    const { _id, apiKey: sealed, updatedAt, ...known } = stored;
    const before = endpoint();
    settings = { ...OFF, ...known, dailyCalls: known.dailyCalls ?? null, hasKey: Boolean(sealed) };
    apiKey = sealed ? openKey(sealed) : null;
    // What failed was another one.
    if (JSON.stringify(before) !== JSON.stringify(endpoint())) breaker = createCircuitBreaker(() => clock().getTime());
  }

  const endpoint = (): Endpoint => ({ baseUrl: settings.baseUrl, model: settings.model, apiKey });

  /** Under another APP_SECRET the key is lost, the product is not. */
  function openKey(sealed: string): string | null {
    try {
      return box.open(sealed);
    } catch (error) {
      deps.log.error({ err: error }, "the language model's key cannot be read; enter it again in the settings");
      settings = { ...settings, hasKey: false };
      return null;
    }
  }

  const loadAgain = (): void =>
    void load().catch((error: unknown) => deps.log.error({ err: error }, "settings of the language model could not be read"));
  bus.subscribe(TOPIC, loadAgain);
  bus.onGap(loadAgain);

  const isComplete = (): boolean => settings.baseUrl !== "" && settings.model !== "";
  const keyFor = (baseUrl: string): string | null => (hostOf(baseUrl) === hostOf(settings.baseUrl) ? apiKey : null);

  async function askWithin(prompt: Prompt, timeoutMs: number, of: Endpoint): Promise<string> {
    const startedAt = performance.now();
    const reserved = await usage.reserve(estimateTokens(prompt), settings);
    try {
      const answer = await askModel(of, prompt, Math.max(1, Math.floor(timeoutMs - (performance.now() - startedAt))));
      await usage.settle(reserved, answer.tokens ?? reserved.tokens);
      return answer.text;
    } catch (error) {
      if (error instanceof AssistError && FREE.has(error.problem)) await usage.settle(reserved, 0);
      throw error;
    }
  }

  return {
    settings: () => settings,
    wants: (use) => settings[use] && isComplete(),
    async ask(prompt, { timeoutMs, endpoint: given }) {
      if (given) return askWithin(prompt, timeoutMs, given);
      if (!isComplete()) throw new AssistError("not-configured");
      if (running >= MAX_AT_ONCE) throw new AssistError("busy");
      if (!breaker.mayTry()) throw new AssistError("resting");
      const trusted = breaker;
      running += 1;
      try {
        const text = await askWithin(prompt, timeoutMs, endpoint());
        trusted.succeeded();
        return text;
      } catch (error) {
        if (error instanceof AssistError && error.problem !== "budget" && error.problem !== "cut-off") trusted.failed();
        throw error;
      } finally {
        running -= 1;
      }
    },
    count: (use, problem) => usage.count(use, problem),
    usage: () => usage.read(),
    keyFor,
    async edit(change) {
      const next = merged(settings, change);
      const problem = change.baseUrl ? await addressProblem(change.baseUrl) : null;
      if (problem !== null) throw new AppError("ASSIST_INVALID", "This address is not allowed", { fields: { baseUrl: problem }, problem });
      const { apiKey: given, ...plain } = change;
      // Whoever may change the address must not be able to have the key sent there.
      const movesAway = keyFor(next.baseUrl) === null && apiKey !== null;
      const sealed = given === undefined ? (movesAway ? null : undefined) : given === null ? null : box.seal(given);
      const { hasKey: _, ...stored } = next;
      await models.assistSettings.updateOne(
        { _id: ID },
        { $set: { ...stored, updatedAt: clock(), ...(sealed !== undefined && { apiKey: sealed }) } },
        { upsert: true },
      );
      const before = settings;
      await load();
      bus.publish(TOPIC, {});
      const fields = (Object.keys(plain) as (keyof typeof plain)[]).filter((name) => before[name] !== settings[name]);
      return {
        ...Object.fromEntries(fields.map((name) => [name, settings[name]])),
        ...(sealed === undefined ? {} : { key: sealed === null ? "removed" : "changed" }),
      };
    },
    load,
  };
}

/** Refused before the model worked: nothing is owed. */
const FREE: ReadonlySet<AssistError["problem"]> = new Set([
  "unreachable",
  "refused-address",
  "insecure-address",
  "unauthorised",
  "no-credit",
  "rate-limited",
  "wrong-address",
  "no-model",
  "bad-request",
]);

function merged(settings: AssistSettings, change: EditAssistRequest): AssistSettings {
  const { apiKey: _, ...plain } = change;
  const next: AssistSettings = { ...settings, ...plain };
  const fields: Record<string, string> = {};
  if (next.phrase || next.suggest || next.summarise) {
    if (next.baseUrl === "") fields["baseUrl"] = "Needed before anything is switched on";
    if (next.model === "") fields["model"] = "Needed before anything is switched on";
  }
  if (Object.keys(fields).length > 0) throw new AppError("ASSIST_INVALID", "The address and the model are missing", { fields });
  return next;
}

/** More than it will be: Vietnamese takes about one token for two or three characters. */
function estimateTokens({ system, user, maxTokens }: Prompt): number {
  return Math.ceil((system.length + user.length) / 2) + maxTokens;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
