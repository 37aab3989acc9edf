import type { PhoneChannel, PhoneRequest } from "../../../inbox-ui/src/features/demo/demo-contract";
import { textContent, type Attachment } from "../../../src/core";
import type { PhoneAction } from "../platform-simulator";
import type { PhoneMedia } from "./phone-media";

/** The middle of Hà Nội; sent when a visitor shares "my location". */
const SAMPLE_PLACE = { latitude: 21.0278, longitude: 105.8342 };

/** What the simulator is told to do for a tap on the page. */
export async function phoneAction(
  channel: PhoneChannel,
  request: Exclude<PhoneRequest, { do: "start-over" | "read" }>,
  media: PhoneMedia,
): Promise<PhoneAction> {
  const sendOne = (attachment: Attachment): PhoneAction => ({
    do: "send",
    content: { attachments: [attachment], buttons: [], quickReplies: [] },
  });
  switch (request.do) {
    case "send":
      return { do: "send", content: textContent(request.text) };
    case "send-picture":
      return sendOne({ kind: "image", url: await media.dataUrl(request.key) });
    case "send-sticker":
      return sendOne({ kind: "sticker", stickerId: request.key, url: await media.dataUrl(request.key) });
    case "send-file":
      return sendOne({ kind: "file", url: await media.dataUrl("logo-cong-ty"), name: "Logo công ty.pdf", mimeType: "application/pdf" });
    case "send-location":
      return sendOne({ kind: "location", ...SAMPLE_PLACE });
    case "tap":
      return { do: "tap", title: request.title, payload: request.payload };
    case "connect":
      return channel === "zalo" ? { do: "follow" } : { do: "get-started" };
  }
}
