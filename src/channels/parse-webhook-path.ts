export interface WebhookPath {
  channelType: string;
  channelId: string | null;
}

/** `/webhooks/<type>` or `/webhooks/<type>/<channelId>`; null for anything else. */
export function parseWebhookPath(pathname: string): WebhookPath | null {
  const [empty, webhooks, channelType, channelId, ...rest] = pathname.split("/");
  if (empty !== "" || webhooks !== "webhooks" || !channelType || rest.length > 0) return null;
  return { channelType, channelId: channelId ? decodeURIComponentSafely(channelId) : null };
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoding: the id is looked up as it stands and not found.
    return text;
  }
}
