import { ChannelError, type ChannelAccount, type ContactProfile } from "../../src/core";
import type { MessengerCredentials } from "./credentials";
import type { GraphClient } from "./graph-client";
import { asText } from "./read-fields";

// Normal for people who only tapped an ad or a checkbox, and for apps without profile access: the caller shows a stand-in name.
const NO_PROFILE: readonly unknown[] = ["100/33", "100/2018218", "100/2018247"];

/** Name and picture; the picture's address expires, so it is to be copied. Null when Meta does not tell. @throws {ChannelError} */
export async function fetchProfile(
  deps: { graph: GraphClient; timeoutMs: number },
  account: ChannelAccount<MessengerCredentials>,
  platformUserId: string,
): Promise<ContactProfile | null> {
  // Only default fields: one that the app may not read fails the whole call.
  const path = `/${encodeURIComponent(platformUserId)}?fields=id,name,first_name,last_name,profile_pic`;
  try {
    const profile = await deps.graph(account.credentials, { method: "GET", path, timeoutMs: deps.timeoutMs, isSend: false });
    const parts = [asText(profile["last_name"]), asText(profile["first_name"])].filter((part) => part !== undefined);
    const name = asText(profile["name"]) ?? asText(parts.join(" "));
    const avatarUrl = asText(profile["profile_pic"]);
    if (name === undefined && avatarUrl === undefined) return null;
    return { ...(name !== undefined && { name }), ...(avatarUrl !== undefined && { avatarUrl }) };
  } catch (error) {
    if (error instanceof ChannelError && NO_PROFILE.includes(error.details.platformCode)) return null;
    throw error;
  }
}
