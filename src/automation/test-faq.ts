import type { FaqOptions } from "../../flows/faq";
import { expansionsWith, normaliseQuestion } from "../../flows/faq/normalise";
import type { AppContext } from "../app-context";
import type { TestFaqResponse } from "../contract";
import { runInLab } from "./faq-lab";
import { readFaqSet } from "./faq-sets";

const SHOWN = 3;

/** What the bot would make of a question, and why: asked of what runs, or of the drafts. */
export async function testFaq(
  deps: Pick<AppContext, "models" | "clock" | "flows">,
  { text, set }: { text: string; set: "published" | "draft" },
): Promise<TestFaqResponse> {
  const { entries, names, options } = await readFaqSet(deps, set);
  const matches =
    set === "published"
      ? deps.flows.matchFaq(text, SHOWN)
      : (await runInLab({ kind: "match", entries, options, texts: [text], limit: SHOWN }))[0]!;
  const best = matches[0];
  const { decided, readAs, doubt } = readReason(best?.reason ?? "");
  const score = best?.score ?? 0;
  const { answerAt, askAt } = deps.flows.policy();
  const answers = new Map(entries.map((entry) => [entry.id, entry.answer ?? ""]));
  return {
    verdict: score >= answerAt ? "answer" : score >= askAt ? "ask" : "unanswered",
    items: matches.map(({ id, score, reason }) => ({
      id,
      title: names.get(id) ?? "",
      score,
      like: readReason(reason).like,
      answer: answers.get(id) ?? "",
    })),
    words: understoodWords(text, options, decided, readAs),
    readAs,
    doubt,
    thresholds: { answer: answerAt, ask: askAt },
  };
}

interface Reason extends Pick<TestFaqResponse, "readAs" | "doubt"> {
  like: string | null;
  decided: string[];
}

/** Takes the matcher's sentence apart: "~ “question”; decided: a b; read: sz → size · dc → được; elsewhere: lãi suất". */
export function readReason(reason: string): Reason {
  const like = /^[=~] “(.*?)”(?:; |$)/s.exec(reason);
  const parts = reason.slice(like?.[0].length ?? 0).split("; ");
  const part = (...names: string[]) => {
    const found = parts.find((text) => names.some((name) => text.startsWith(`${name}: `)));
    return found?.slice(found.indexOf(": ") + 2) ?? "";
  };
  return {
    like: like?.[1] ?? null,
    decided: part("decided", "shared").split(" ").filter(Boolean),
    readAs: part("read")
      .split(" · ")
      .flatMap((pair) => {
        const [typed, read] = pair.split(" → ");
        return typed && read ? [{ typed, read }] : [];
      }),
    doubt: (["elsewhere", "refused"] as const).map((kind) => ({ kind, words: part(kind) })).find(({ words }) => words !== "") ?? null,
  };
}

function understoodWords(
  text: string,
  { teencode }: FaqOptions,
  decided: string[],
  readAs: { typed: string; read: string }[],
): TestFaqResponse["words"] {
  const corrected = new Map(readAs.map(({ typed, read }) => [typed, read]));
  const deciding = new Set(decided);
  return normaliseQuestion(text, expansionsWith(teencode))
    .flatMap((word) => (corrected.get(word.typed) ?? word.typed).split(" "))
    .map((word) => ({ text: word, decided: deciding.has(word) }));
}
