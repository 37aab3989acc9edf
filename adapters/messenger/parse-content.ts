import { buttonSchema, type Attachment, type Button, type MessageContent, type Referral } from "../../src/core";
import { asFields, asId, asList, asNumber, asText, type Fields } from "./read-fields";

/** What a `message` object shows: its text and attachments. Never empty: something unknown becomes a placeholder. */
export function parseContent(message: Fields): MessageContent {
  const content: MessageContent = { attachments: [], buttons: [], quickReplies: [] };
  const text = asText(message["text"]);
  if (text !== undefined) content.text = text;
  for (const item of asList(message["attachments"])) {
    const attachment = asFields(item);
    if (!attachment) continue;
    if (attachment["type"] === "template") addTemplate(content, attachment);
    else addAttachment(content, parseAttachment(attachment));
  }
  if (content.text === undefined && content.attachments.length === 0) {
    content.attachments.push(unsupported(message["is_unsupported"] === true ? "unsupported message" : "empty message"));
  }
  return content;
}

/** How the contact came: a link, an ad, a shop page. Undefined when nothing of it is usable. */
export function parseReferral(value: unknown): Referral | undefined {
  const fields = asFields(value);
  if (!fields) return undefined;
  const referral: Referral = {};
  const ref = asText(fields["ref"]);
  const source = asText(fields["source"]);
  const adId = asId(fields["ad_id"]);
  const title = asText(asFields(fields["ads_context_data"])?.["ad_title"]);
  if (ref !== undefined) referral.ref = ref;
  if (source !== undefined) referral.source = source;
  if (adId !== undefined) referral.adId = adId;
  if (title !== undefined) referral.title = title;
  return Object.keys(referral).length > 0 ? referral : undefined;
}

// Until 30 Aug 2026 a sticker came as two attachments, "sticker" and "image", with the same sticker_id.
function addAttachment(content: MessageContent, attachment: Attachment): void {
  const isRepeated =
    attachment.kind === "sticker" && content.attachments.some((a) => a.kind === "sticker" && a.stickerId === attachment.stickerId);
  if (!isRepeated) content.attachments.push(attachment);
}

function parseAttachment(attachment: Fields): Attachment {
  const type = asText(attachment["type"]) ?? "unknown";
  const payload = asFields(attachment["payload"]) ?? {};
  // Older fallbacks and template echoes carry title and url beside the payload.
  const url = asText(payload["url"]) ?? asText(attachment["url"]);
  const title = asText(payload["title"]) ?? asText(attachment["title"]);
  const stickerId = asId(payload["sticker_id"]);
  switch (type) {
    case "image":
      if (stickerId !== undefined) return sticker(stickerId, url);
      return url === undefined ? unsupported(type) : { kind: "image", url };
    case "sticker":
      return stickerId === undefined ? unsupported(type) : sticker(stickerId, url);
    case "audio":
    case "video":
      return url === undefined ? unsupported(type) : { kind: type, url };
    case "file":
      return url === undefined ? unsupported(type) : { kind: "file", url, ...fileName(url) };
    case "location":
      return location(payload, title) ?? unsupported(type);
    case "appointment_booking":
      return unsupported(["appointment", asText(payload["status"])].filter(Boolean).join(" "));
    default:
      // fallback, reel, ig_reel, post, ig_post, share, and whatever comes next: a link where there is one.
      return url === undefined ? unsupported(title ?? type) : { kind: "link", url, ...(title !== undefined && { title }) };
  }
}

function sticker(stickerId: string, url: string | undefined): Attachment {
  return { kind: "sticker", stickerId, ...(url !== undefined && { url }) };
}

function location(payload: Fields, label: string | undefined): Attachment | undefined {
  const coordinates = asFields(payload["coordinates"]);
  const latitude = asNumber(coordinates?.["lat"]);
  const longitude = asNumber(coordinates?.["long"]);
  if (latitude === undefined || longitude === undefined) return undefined;
  return { kind: "location", latitude, longitude, ...(label !== undefined && { label }) };
}

function unsupported(description: string): Attachment {
  return { kind: "unsupported", description };
}

/** The file's name stands in the path of its address and nowhere else. */
function fileName(url: string): { name?: string } {
  const last = /^[^?#]*\/([^/?#]+\.[A-Za-z0-9]{1,8})(?:[?#]|$)/.exec(url)?.[1];
  if (last === undefined) return {};
  try {
    return { name: decodeURIComponent(last) };
  } catch {
    return { name: last }; // a "%" that encodes nothing is part of the name
  }
}

/** A template in an echo (or a product that a contact asks about) as text, buttons and cards. */
function addTemplate(content: MessageContent, attachment: Fields): void {
  const payload = asFields(attachment["payload"]) ?? {};
  const elements = [...asList(payload["elements"]), ...asList(asFields(payload["product"])?.["elements"])];
  const cards = elements.map(asFields).flatMap((element) => (element ? [cardOf(element)] : []));
  const text = asText(payload["text"]);
  const buttons = buttonsOf(payload["buttons"]);
  if (text !== undefined) content.text ??= text;
  content.attachments.push(...cards.filter((card) => card !== undefined));
  content.buttons.push(...buttons);
  if (text === undefined && cards.length === 0 && content.text === undefined) {
    content.attachments.push(unsupported(asText(attachment["title"]) ?? "template"));
  }
}

function cardOf(element: Fields): Attachment {
  const subtitle = asText(element["subtitle"]);
  const imageUrl = asText(element["image_url"]);
  return {
    kind: "card",
    title: asText(element["title"]) ?? "—",
    ...(subtitle !== undefined && { subtitle }),
    ...(imageUrl !== undefined && { imageUrl }),
    buttons: buttonsOf(element["buttons"]),
  };
}

function buttonsOf(value: unknown): Button[] {
  return asList(value).flatMap((item) => {
    const button = asFields(item);
    const title = button?.["title"];
    const parsed = buttonSchema.safeParse(
      button?.["type"] === "web_url"
        ? { type: "url", title, url: button["url"] }
        : button?.["type"] === "phone_number"
          ? { type: "phone", title, phone: button["payload"] }
          : { type: "postback", title, payload: button?.["payload"] },
    );
    return parsed.success ? [parsed.data] : [];
  });
}
