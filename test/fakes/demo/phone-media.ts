import { request } from "undici";
import type { Attachment, MessageContent } from "../../../src/core";
import type { PlatformSimulator } from "../platform-simulator";
import { demoMedia, type Media } from "./media/demo-media";

/** Files on the phones: what the customer sends, and how the page reaches what the platforms serve. */
export interface PhoneMedia {
  /** A drawing as a data: address, which a simulator takes over and serves like a real platform. @throws for an unknown key */
  dataUrl(key: string): Promise<string>;
  /** The content with addresses that the page may load: its policy allows its own server only. */
  forBrowser(content: MessageContent): MessageContent;
  /** A file that a simulated platform serves. @param path as `forBrowser` made it, below `/demo/platform/` */
  fetch(platform: string, path: string): Promise<Media | null>;
}

export function createPhoneMedia(simulators: Record<string, PlatformSimulator>): PhoneMedia {
  const keysByDataUrl = new Map<string, string>();
  const origins = Object.entries(simulators).flatMap(([platform, simulator]) =>
    Object.values(simulator.env)
      .filter((value) => value.startsWith("http"))
      .map((value) => ({ platform, origin: new URL(value).origin })),
  );

  function pathFor(url: string): string {
    const key = keysByDataUrl.get(url);
    if (key) return `/demo/media/${key}`;
    const served = origins.find(({ origin }) => url.startsWith(`${origin}/`));
    return served ? `/demo/platform/${served.platform}${url.slice(served.origin.length)}` : url;
  }

  return {
    async dataUrl(key) {
      const media = await demoMedia(key);
      if (!media) throw new Error(`There is no picture ${key}`);
      const url = `data:${media.mimeType};base64,${media.data.toString("base64")}`;
      keysByDataUrl.set(url, key);
      return url;
    },
    forBrowser: (content) => ({ ...content, attachments: content.attachments.map((attachment) => withPath(attachment, pathFor)) }),
    async fetch(platform, path) {
      const origin = origins.find((served) => served.platform === platform)?.origin;
      if (!origin || !/^\/(media|avatars)\//.test(path)) return null;
      const answer = await request(new URL(path, origin));
      const data = Buffer.from(await answer.body.arrayBuffer());
      return answer.statusCode === 200 ? { data, mimeType: String(answer.headers["content-type"] ?? "application/octet-stream") } : null;
    },
  };
}

function withPath(attachment: Attachment, pathFor: (url: string) => string): Attachment {
  if (attachment.kind === "card") return attachment.imageUrl ? { ...attachment, imageUrl: pathFor(attachment.imageUrl) } : attachment;
  if (attachment.kind === "link" || !("url" in attachment) || !attachment.url) return attachment;
  return { ...attachment, url: pathFor(attachment.url) };
}
