import { ChannelError, HOUR_MS, MINUTE_MS, type ChannelErrorCode } from "../../src/core";

/** The OpenAPI's error numbers; sources and confidence in README "Errors". Numbers that are not listed are refusals for good. */
const CODES: Record<number, [ChannelErrorCode, string] | undefined> = {
  [-32]: ["CHANNEL_RATE_LIMITED", "too many calls this minute"],
  [-100]: ["CHANNEL_REJECTED", "the uploaded file has expired"],
  [-200]: ["CHANNEL_UNREACHABLE", "Zalo could not send just now"],
  [-201]: ["CHANNEL_REJECTED", "a field of the message is invalid"],
  [-204]: ["CHANNEL_MISCONFIGURED", "the Official Account is disabled or deleted"],
  [-205]: ["CHANNEL_MISCONFIGURED", "the Official Account does not exist"],
  [-209]: ["CHANNEL_MISCONFIGURED", "the app is not approved for this API"],
  [-210]: ["CHANNEL_REJECTED", "a field of the message is over its limit"],
  [-211]: ["CHANNEL_QUOTA_USED_UP", "the quota of the Official Account or app is used up"],
  [-212]: ["CHANNEL_MISCONFIGURED", "the app has not registered this API with the Official Account"],
  [-213]: ["CHANNEL_CONTACT_UNREACHABLE", "the contact has no relation to the Official Account"],
  [-214]: ["CHANNEL_UNREACHABLE", "Zalo is still processing"],
  [-216]: ["CHANNEL_TOKEN_EXPIRED", "the access token is invalid"],
  [-217]: ["CHANNEL_CONTACT_UNREACHABLE", "the contact has blocked the Official Account"],
  [-218]: ["CHANNEL_QUOTA_USED_UP", "the contact's quota is used up"],
  [-219]: ["CHANNEL_MISCONFIGURED", "the app was removed or disabled"],
  [-220]: ["CHANNEL_TOKEN_EXPIRED", "the access token has expired or was withdrawn"],
  [-221]: ["CHANNEL_MISCONFIGURED", "the Official Account must be verified"],
  [-223]: ["CHANNEL_MISCONFIGURED", "the Official Account has not authorised the app for this"],
  [-224]: ["CHANNEL_MISCONFIGURED", "the Official Account's package does not include this"],
  [-227]: ["CHANNEL_CONTACT_UNREACHABLE", "the contact is banned or inactive"],
  [-230]: ["CHANNEL_WINDOW_CLOSED", "the contact has not written in the last 7 days"],
  [-232]: ["CHANNEL_WINDOW_CLOSED", "the contact never wrote, or too long ago"],
  [-233]: ["CHANNEL_REJECTED", "this kind of message is not allowed"],
  [-234]: ["CHANNEL_RATE_LIMITED", "this kind of message waits for 06:00"],
  [-235]: ["CHANNEL_MISCONFIGURED", "this kind of Official Account has no such API"],
  [-237]: ["CHANNEL_MISCONFIGURED", "the group is disabled"],
  [-238]: ["CHANNEL_QUOTA_USED_UP", "the bought quota is used up"],
  [-240]: ["CHANNEL_MISCONFIGURED", "this version of the API is shut down"],
  [-241]: ["CHANNEL_QUOTA_USED_UP", "the bought quota is disabled"],
  [-242]: ["CHANNEL_MISCONFIGURED", "appsecret_proof is missing or wrong"],
  [-244]: ["CHANNEL_CONTACT_UNREACHABLE", "the contact refuses this kind of message"],
  [-248]: ["CHANNEL_REJECTED", "the content breaks Zalo's policy"],
  [-249]: ["CHANNEL_REJECTED", "the template cannot be sent by user id"],
  [-320]: ["CHANNEL_MISCONFIGURED", "the app needs a Zalo Cloud Account"],
  [-321]: ["CHANNEL_QUOTA_USED_UP", "the Zalo Cloud Account is empty or inactive"],
};

/**
 * Turns an `error` number of the OpenAPI into ours. Zalo's own `message` stays out: it may be missing, and nobody may act on it.
 *
 * @param now decides how long a rate limit (next minute) or the night hours (06:00 in Việt Nam) last
 */
export function mapZaloError(platformCode: number, now: Date): ChannelError {
  const [code, meaning] = CODES[platformCode] ?? (["CHANNEL_REJECTED", "Zalo refused the call"] as const);
  const details: { platformCode: string; retryAfterMs?: number } = { platformCode: String(platformCode) };
  if (platformCode === -234) details.retryAfterMs = msUntilMorning(now);
  else if (code === "CHANNEL_RATE_LIMITED") details.retryAfterMs = MINUTE_MS - (now.getTime() % MINUTE_MS);
  return new ChannelError(code, `Zalo: ${meaning} (${platformCode})`, details);
}

/** Việt Nam keeps UTC+7 all year, so its 06:00 is 23:00 UTC. */
function msUntilMorning(now: Date): number {
  const dayMs = 24 * HOUR_MS;
  const sinceMorning = (now.getTime() + HOUR_MS) % dayMs;
  return dayMs - sinceMorning;
}
