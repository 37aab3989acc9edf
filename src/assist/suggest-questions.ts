import type { z } from "zod";
import type { AppContext } from "../app-context";
import type { suggestQuestionsRequest } from "../contract";
import { AppError, foldText, SECOND_MS } from "../core";
import type { Prompt } from "./ask-model";
import { AssistError } from "./assist-error";
import { linesOf, tidyAnswer } from "./tidy-answer";

type Deps = Pick<AppContext, "assist">;
type Entry = z.infer<typeof suggestQuestionsRequest>;

const TIMEOUT_MS = 20 * SECOND_MS;
export const MAX_SUGGESTIONS = 8;
const MAX_CHARS = 200;
/** Enough to show the model what is there. */
const SHOWN_QUESTIONS = 30;

/**
 * More ways in which customers may ask for an entry, none of which it has. Nothing is stored: a person ticks what fits.
 *
 * @throws {AppError} ASSIST_OFF; {AssistError} with the problem
 */
export async function suggestQuestions({ assist }: Deps, entry: Entry): Promise<string[]> {
  if (!assist.wants("suggest")) throw new AppError("ASSIST_OFF", "Suggestions are switched off");
  try {
    const questions = newQuestions(await assist.ask(promptFor(entry), { timeoutMs: TIMEOUT_MS }), entry.questions);
    await assist.count("suggest", questions.length === 0 ? "empty" : null);
    return questions;
  } catch (error) {
    if (error instanceof AssistError) await assist.count("suggest", error.problem);
    throw error;
  }
}

/** Pure: the lines that ask something the entry does not ask yet, whatever their accents and punctuation. */
export function newQuestions(answer: string, known: readonly string[]): string[] {
  const seen = new Set(known.map(keyOf));
  return linesOf(tidyAnswer(answer))
    .map((line) => line.replace(/^["“]+|["”]+$/gu, "").trim())
    .filter((line) => {
      const key = keyOf(line);
      if (key.length < 2 || line.length > MAX_CHARS || line.endsWith(":") || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MAX_SUGGESTIONS);
}

function keyOf(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function promptFor({ title, questions, answer }: Entry): Prompt {
  const system = [
    `Viết ${MAX_SUGGESTIONS} câu mà khách Việt Nam có thể nhắn khi muốn biết điều trong CÂU TRẢ LỜI, mỗi câu một dòng, không đánh số.`,
    "- Khác nhau về từ ngữ và độ dài; vài câu không dấu, vài câu viết tắt như khi nhắn tin (ko, bn, ship, sp).",
    "- Chỉ hỏi điều mà câu trả lời trả lời được, không lặp lại CÂU ĐÃ CÓ, không thêm lời dẫn.",
  ].join("\n");
  const user = [
    ...(title === "" ? [] : [`TÊN MỤC: ${title}`]),
    `CÂU ĐÃ CÓ:\n${questions.slice(0, SHOWN_QUESTIONS).join("\n")}`,
    `CÂU TRẢ LỜI:\n${answer}`,
  ].join("\n\n");
  return { system, user, maxTokens: 400 };
}
