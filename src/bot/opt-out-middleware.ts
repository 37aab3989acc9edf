import { ActivityTypes, type Middleware, type TurnContext } from "botbuilder-core";
import { foldText, textContent } from "../core";

export const OPT_CHANGE = Symbol("opt-change");

/** Whole messages only, without accents: a sentence that merely contains such a word is a question. */
const OUT = new Set(["stop", "unsubscribe", "huy dang ky", "ngung nhan tin", "tu choi nhan tin", "khong nhan tin nua"]);
const IN = new Set(["dang ky lai", "nhan tin lai", "resubscribe"]);

const OUT_REPLY = "Shop sẽ không gửi thêm tin chăm sóc cho bạn nữa. Khi cần, bạn cứ nhắn cho shop; muốn nhận lại thì nhắn “nhận tin lại”.";
const IN_REPLY = "Bạn đã nhận tin lại rồi ạ.";

/** Opt-out words end the turn before any flow sees them. Answers to what the contact asks stay allowed: see the send gate. */
export function optOutMiddleware(turnKey: symbol): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const word = context.activity.type === ActivityTypes.Message ? commandOf(context.activity.text ?? "") : "";
      const { contact, turn } = context.turnState.get<{ contact: { isOptedOut: boolean }; turn: { owner: string } }>(turnKey);
      const change = OUT.has(word) ? "out" : IN.has(word) && contact.isOptedOut ? "in" : null;
      if (!change) return next();
      context.turnState.set(OPT_CHANGE, change);
      // While a person has the turn, the wish is noted and the answer is theirs.
      if (turn.owner !== "bot") return;
      const content = textContent(change === "out" ? OUT_REPLY : IN_REPLY);
      await context.sendActivities([{ type: ActivityTypes.Message, text: content.text, channelData: content }]);
    },
  };
}

/** Whole messages: how they end and how they are spaced does not matter. */
function commandOf(text: string): string {
  return foldText(text)
    .replace(/[.!\s]+/g, " ")
    .trim();
}
