import type { FaqPolicy } from "../../flows/faq";
import type { NumberedFaqPolicy } from "./faq-policy";
import type { FlowSession, FlowVersion, TurnContext } from "../../flows/engine/types";

/** Published flows and the FAQ matcher, in memory. */
export interface FlowLibrary {
  published(): FlowVersion[];
  /** The version a running session is on, loaded when it is not in memory. */
  versionsFor(session: FlowSession | null): Promise<(id: string) => FlowVersion | undefined>;
  matchFaq: TurnContext["matchFaq"];
  faq: NonNullable<TurnContext["faq"]>;
  policy(): FaqPolicy;
  /** After it was changed: nothing has to be learned. An older one than is in use changes nothing. */
  usePolicy(policy: NumberedFaqPolicy): void;
  /** After a publish or an FAQ edit; resolves once the FAQ has learned it. */
  reload(): Promise<void>;
  /** Reloads if another process (the command line) published or edited something; what the FAQ learns from it follows by itself. */
  refresh(): Promise<void>;
  /** Lets looks for changes wait while many edits are made, of which the bot would learn a part: their maker reloads afterwards. */
  holdRefresh<Made>(make: () => Promise<Made>): Promise<Made>;
  /** Ends a training that is under way. */
  close(): Promise<void>;
}
