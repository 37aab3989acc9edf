import { fileTypeFromBuffer } from "file-type";
import { describe, expect, it } from "vitest";
import { createDemoData } from "../data/demo-data";
import { demoMedia, FILE_KEYS, PICTURE_KEYS, STICKER_KEYS } from "./demo-media";

describe("demoMedia", () => {
  it("draws everything that the pickers offer and the sample conversations name", async () => {
    const data = createDemoData({ seed: 1, now: new Date("2026-11-22T02:41:00Z") });
    const attachments = data.conversations
      .flatMap((conversation) => conversation.messages)
      .flatMap((message) => message.content.attachments);
    const named = attachments.flatMap((item) =>
      item.kind === "image" || item.kind === "file"
        ? [item.url]
        : item.kind === "sticker"
          ? [item.stickerId]
          : item.kind === "card"
            ? [item.imageUrl ?? ""]
            : [],
    );
    for (const key of new Set([...named, ...PICTURE_KEYS, ...STICKER_KEYS, ...FILE_KEYS])) {
      const media = await demoMedia(key);
      expect(media, key).not.toBeNull();
      expect((await fileTypeFromBuffer(media!.data))?.mime, key).toBe(media!.mimeType);
    }
  });

  it("knows no other key", async () => {
    expect(await demoMedia("../../etc/passwd")).toBeNull();
  });
});
