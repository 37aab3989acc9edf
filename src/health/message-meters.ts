import { CountFamily, TimeFamily, type Count } from "../platform/meters";
import { metrics, TIME_BOUNDS_MS } from "../platform/metrics";

/** Every webhook event as it ended at the door; `refused` counts requests, because a wrong signature's events are not read. */
export const webhookEvents = new CountFamily(metrics, {
  name: "sao_webhook_events_total",
  help: "Webhook events by channel and outcome: stored, duplicate, ignored, refused (wrong signature)",
  labelNames: ["channel", "channel_type", "outcome"],
});

export const deliveries = new CountFamily(metrics, {
  name: "sao_deliveries_total",
  help: "Tries to send by outcome: sent, retry (will be tried again), failed, unknown (may have arrived)",
  labelNames: ["channel", "channel_type", "outcome"],
});

export const sendFailures = new CountFamily(metrics, {
  name: "sao_send_failures_total",
  help: "Messages that were given up, by reason",
  labelNames: ["channel", "reason"],
});

const stages = new TimeFamily(metrics, {
  name: "sao_turn_stage_seconds",
  help: "A message's way: received (webhook to stored), handled (stored to turn saved), sent (queued to taken by the platform)",
  labelName: "stage",
  boundsMs: TIME_BOUNDS_MS,
});
export const receivedTimes = stages.of("received");
export const handledTimes = stages.of("handled");
export const sentTimes = stages.of("sent");

export interface ChannelMeters {
  stored: Count;
  duplicate: Count;
  ignored: Count;
  refused: Count;
  sent: Count;
  retry: Count;
  failed: Count;
  unknown: Count;
}

const byChannel = new Map<string, ChannelMeters>();
/** Stands for webhooks that belong to no channel of ours. */
export const NO_CHANNEL = "none";

/** The counts of one channel, found once; what follows is an addition. */
export function metersOf(channelId: string | null | undefined, channelType: string): ChannelMeters {
  const id = channelId ?? NO_CHANNEL;
  return byChannel.get(id) ?? newMeters(id, channelType);
}

function newMeters(id: string, type: string): ChannelMeters {
  const meters: ChannelMeters = {
    stored: webhookEvents.of(id, type, "stored"),
    duplicate: webhookEvents.of(id, type, "duplicate"),
    ignored: webhookEvents.of(id, type, "ignored"),
    refused: webhookEvents.of(id, type, "refused"),
    sent: deliveries.of(id, type, "sent"),
    retry: deliveries.of(id, type, "retry"),
    failed: deliveries.of(id, type, "failed"),
    unknown: deliveries.of(id, type, "unknown"),
  };
  byChannel.set(id, meters);
  return meters;
}
