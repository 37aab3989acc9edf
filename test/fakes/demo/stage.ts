import type {
  DemoState,
  PhoneChannel,
  PhoneItem,
  PhoneRequest,
  PhoneState,
  TraceItem,
  TraceStepName,
  Trouble,
} from "../../../inbox-ui/src/features/demo/demo-contract";
import { phoneChannels } from "../../../inbox-ui/src/features/demo/demo-contract";
import type { AppContext } from "../../../src/app-context";
import type { TraceStep } from "../../../src/platform/trace";
import type { PhoneMessage, PlatformSimulator } from "../platform-simulator";
import { createCustomers } from "./customers";
import { createEventHub } from "./event-hub";
import { PICTURE_KEYS, STICKER_KEYS } from "./media/demo-media";
import { phoneAction } from "./phone-action";
import type { PhoneMedia } from "./phone-media";
import { readOutcome, type Outcome } from "./progress";

export type Simulators = Record<PhoneChannel, PlatformSimulator>;

const MAX_TRACE_ITEMS = 200;

/** Keeps what the demo page shows and plays the visitor's part. Routes and troubles work through it. */
export function createStage(options: { simulators: Simulators; context: AppContext; media: PhoneMedia }) {
  const { simulators, context, media } = options;
  const hub = createEventHub();
  const customers = createCustomers(simulators, context.clock());
  const connected = new Set<string>();
  const troubles = new Map<Trouble["kind"], Trouble>();
  let trace: TraceItem[] = [];
  let traceCount = 0;
  let outcome: Outcome = { progress: { asked: false, lead: false, answered: false, rated: false }, lead: null };

  const channelIdOf = (channel: PhoneChannel): string => context.channels.ofType(channel)[0]?.id ?? "";
  const mailboxOf = (channel: PhoneChannel, platformUserId: string) => `${channelIdOf(channel)}:${platformUserId}`;
  const phoneItem = ({ platformMessageId, from, content, at, receipt }: PhoneMessage): PhoneItem => ({
    id: platformMessageId,
    from,
    content: media.forBrowser(content),
    at: at.toISOString(),
    receipt,
  });
  const isOnStage = (channel: PhoneChannel, platformUserId: string) => customers.current(channel).platformUserId === platformUserId;

  const stops = phoneChannels.map((channel) =>
    simulators[channel].onChange((change) => {
      if (change.kind === "message") {
        if (!isOnStage(channel, change.message.platformUserId)) return;
        hub.emit("message", { channel, item: phoneItem(change.message) });
        refresh.soon();
      } else if (change.status >= 400 || change.status === 0 || change.errorCode) {
        addTrace(channel, "call", [change.errorCode, change.status].filter(Boolean).join(" · "), change.ms);
      }
    }),
  );

  /** Reads the outcome once after a burst of changes. */
  const refresh = createCoalescer(context.log, async () => {
    const mailboxes = phoneChannels.flatMap((channel) =>
      customers.all(channel).map((customer) => mailboxOf(channel, customer.platformUserId)),
    );
    const zaloPhones = customers.all("zalo").map((customer) => simulators.zalo.phone(customer.platformUserId));
    const before = outcome;
    outcome = await readOutcome(context.models, mailboxes, zaloPhones);
    if (JSON.stringify(before.progress) !== JSON.stringify(outcome.progress)) hub.emit("progress", outcome.progress);
    if (outcome.lead && JSON.stringify(before.lead) !== JSON.stringify(outcome.lead)) hub.emit("lead", outcome.lead);
  });

  function addTrace(channel: PhoneChannel, step: TraceStepName, detail: string | null, ms: number | null, at = context.clock()): void {
    const item: TraceItem = { id: ++traceCount, channel, at: at.toISOString(), step, detail: detail || null, ms };
    trace = [...trace, item].slice(-MAX_TRACE_ITEMS);
    hub.emit("trace", item);
  }

  function phoneState(channel: PhoneChannel): PhoneState {
    const customer = customers.current(channel);
    const items = simulators[channel].phone(customer.platformUserId).map(phoneItem);
    return {
      channel,
      businessName: channel === "zalo" ? "Shop Mộc Lan" : "Mộc Lan Boutique",
      contactName: customer.name,
      isConnected: connected.has(customer.platformUserId) || items.length > 0,
      items,
    };
  }

  async function play(channel: PhoneChannel, request: PhoneRequest): Promise<void> {
    if (request.do === "start-over") {
      customers.next(channel);
      hub.emit("phone", phoneState(channel));
      return;
    }
    const { platformUserId } = customers.current(channel);
    if (request.do === "read") {
      const seen = simulators[channel].phone(platformUserId).find(({ platformMessageId }) => platformMessageId === request.upTo);
      if (seen) await simulators[channel].act(platformUserId, { do: "read", upTo: seen.at });
      return;
    }
    if (request.do === "connect") {
      connected.add(platformUserId);
      hub.emit("phone", phoneState(channel));
    }
    await simulators[channel].act(platformUserId, await phoneAction(channel, request, media));
  }

  return {
    simulators,
    context,
    media,
    hub,
    customers,
    mailboxOf,
    play,
    addTrace,
    /** Takes the product's own steps; those of other contacts are not shown. */
    traced(step: TraceStep): void {
      const channel = phoneChannels.find((name) => name === step.channelType);
      if (!channel || step.mailbox !== mailboxOf(channel, customers.current(channel).platformUserId)) return;
      addTrace(channel, step.step, step.detail ?? null, step.ms ?? null, step.at);
      refresh.soon();
    },
    setTrouble(trouble: Trouble): void {
      troubles.set(trouble.kind, trouble);
      hub.emit("trouble", trouble);
    },
    state: (): DemoState => ({
      phones: { zalo: phoneState("zalo"), messenger: phoneState("messenger") },
      trace,
      ...outcome,
      troubles: [...troubles.values()],
      pictures: [...PICTURE_KEYS],
      stickers: STICKER_KEYS,
    }),
    /** The inbox changed: an agent's reply or rating may have ticked a step. */
    inboxChanged: () => refresh.soon(),
    async close(): Promise<void> {
      for (const stop of stops) stop();
      hub.close();
      await refresh.idle();
    },
  };
}

export type Stage = ReturnType<typeof createStage>;

/** Runs `work` soon after it was asked for, once for many requests, never twice at a time. */
function createCoalescer(log: AppContext["log"], work: () => Promise<void>) {
  let running: Promise<void> | null = null;
  let isWanted = false;
  async function run(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await work();
    }
  }
  return {
    soon(): void {
      isWanted = true;
      running ??= new Promise<void>((resolve) => setTimeout(resolve, 50))
        .then(run)
        .catch((err: unknown) => log.error({ err }, "the demo could not read what its customers reached"))
        .finally(() => (running = null));
    },
    idle: () => running ?? Promise.resolve(),
  };
}
