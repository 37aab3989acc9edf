import { replayEvent } from "../../channels/replay-event";
import type { Command } from "../command";

export const eventsReplay: Command = {
  words: ["events", "replay"],
  usage: "ID",
  vi: "Cho một sự kiện đã lưu chạy lại; máy chủ đang chạy (hoặc lần khởi động tới) sẽ xử lý.",
  en: "Has a stored event run again; the running server (or the next start) works it off.",
  options: {},
  positionals: 1,
  async run({ positionals }, { open, print, say }) {
    const context = await open();
    // Only marked here: working it off is the server's, which holds the conversation's order.
    const event = await replayEvent({ ...context, mailboxes: { ...context.mailboxes, push: () => undefined } }, positionals[0]!);
    say("Đã đánh dấu để chạy lại.", "Marked to run again.");
    print(event._id);
  },
};
