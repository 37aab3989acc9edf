import type { Middleware, TurnContext } from "botbuilder-core";

/** The bot says nothing while a person has the turn. The store and the outbox check again: see docs/architecture.md. */
export function turnFenceMiddleware(turnKey: symbol): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { turn } = context.turnState.get<{ turn: { owner: string } }>(turnKey);
      if (turn.owner === "bot") await next();
    },
  };
}
