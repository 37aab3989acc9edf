import type { FlowSession, FlowVersion, TurnContext } from "../../flows/engine/types";

/** Published flows and the FAQ matcher, in memory. */
export interface FlowLibrary {
  published(): FlowVersion[];
  /** The version a running session is on, loaded when it is not in memory. */
  versionsFor(session: FlowSession | null): Promise<(id: string) => FlowVersion | undefined>;
  matchFaq: TurnContext["matchFaq"];
  faq: NonNullable<TurnContext["faq"]>;
  /** After a publish or an FAQ edit. */
  reload(): Promise<void>;
  /** Reloads if another process (the command line) published or edited something. */
  refresh(): Promise<void>;
}
