import type { Activity, Middleware, TurnContext } from "botbuilder-core";

export const TRANSCRIPT = Symbol("transcript");

/** Notes every Activity the turn sends, in order; the transcript is what gets stored. */
export function transcriptMiddleware(): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const transcript = context.turnState.get<Partial<Activity>[]>(TRANSCRIPT) ?? [];
      context.onSendActivities((_, activities, send) => {
        transcript.push(...activities);
        return send();
      });
      await next();
    },
  };
}
