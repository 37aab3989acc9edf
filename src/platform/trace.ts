/** One step of a message's way, for the demo page and debug logs. Carries no secret; `detail` is short and safe to show. */
export interface TraceStep {
  at: Date;
  channelType: string;
  /** `<channelId>:<platformUserId>` */
  mailbox: string;
  step:
    | "webhook"
    | "stored"
    | "duplicate"
    | "ignored"
    | "faq"
    | "flow"
    | "lead"
    | "feedback"
    | "handoff"
    | "gate"
    | "send"
    | "receipt"
    | "echo"
    | "error";
  detail?: string;
  ms?: number;
}

export type Trace = (step: TraceStep) => void;
