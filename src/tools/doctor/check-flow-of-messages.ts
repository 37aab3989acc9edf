import type { OpenContext } from "../../compose";
import { clockBehindMs, lateLevel } from "../../health/limits";
import { readQueues } from "../../health/read-queues";
import { ageWords, type Finding } from "./finding";

type Context = Pick<OpenContext, "models" | "clock" | "database">;

/** What waits, what failed, which channel cannot work. */
export async function checkFlowOfMessages(context: Context): Promise<Finding[]> {
  const { messages, rawEvents, agents } = context.models;
  await context.database.ping();
  const now = context.clock();
  const [count, failedEvents, unknown, people, queues, newest] = await Promise.all([
    messages.estimatedDocumentCount(),
    rawEvents.countDocuments({ state: "failed", attentionAt: { $exists: true } }),
    messages.countDocuments({ "delivery.status": "unknown" }),
    agents.countDocuments({}),
    readQueues(context.models, now),
    rawEvents.findOne({}, { receivedAt: 1 }).sort({ receivedAt: -1 }).lean(),
  ]);
  return [
    { state: "ok", vi: `Cơ sở dữ liệu đọc và ghi được: ${count} tin nhắn`, en: `The database reads and writes: ${count} messages` },
    clock(now, newest?.receivedAt),
    waiting(now, queues.events.since, "sự kiện chờ xử lý", "event waiting to be handled"),
    waiting(now, queues.messages.since, "tin chờ gửi", "message waiting to be sent"),
    people === 0
      ? { state: "look", vi: "Chưa có quản trị viên: mở trang web để tạo", en: "There is no admin yet: open the page to make one" }
      : { state: "ok", vi: `${people} tài khoản`, en: `${people} accounts` },
    counted(
      failedEvents,
      ["sự kiện xử lý lỗi: xem trang Sức khỏe", "events failed: see the Health page"],
      ["Không có sự kiện lỗi", "No failed events"],
    ),
    counted(
      unknown,
      ["tin chưa rõ đã tới chưa: xem trong hộp thư", "messages may or may not have arrived: see the inbox"],
      ["Không có tin nào chưa rõ kết quả", "No message with an unknown outcome"],
    ),
    counted(
      queues.jobs.dead,
      ["việc nền đã bỏ sau nhiều lần thử", "background jobs were given up"],
      ["Không có việc nền nào bị bỏ", "No background job was given up"],
    ),
    ...(await channels(context)),
  ];
}

/** An event from the future: the clock has been put back, and everything that is timed waits until it is there again. */
function clock(now: Date, newest: Date | undefined): Finding {
  const aheadMs = clockBehindMs(now, newest);
  if (aheadMs === null) return { state: "ok", vi: "Đồng hồ không chạy lùi", en: "The clock has not gone back" };
  const age = ageWords(aheadMs);
  return {
    state: "bad",
    vi: `Sự kiện mới nhất ở sau giờ hiện tại ${age.vi}: đồng hồ máy đã chạy lùi, hãy bật đồng bộ giờ (NTP)`,
    en: `The newest event lies ${age.en} ahead of now: the clock was put back; turn time synchronisation (NTP) on`,
  };
}

function waiting(now: Date, dueAt: Date | null, vi: string, en: string): Finding {
  if (!dueAt) return { state: "ok", vi: `Không có ${vi}`, en: `No ${en}` };
  const lateMs = now.getTime() - dueAt.getTime();
  const age = ageWords(lateMs);
  const isStuck = lateLevel(lateMs) === "problem";
  return {
    state: isStuck ? "bad" : "ok",
    vi: `Có ${vi}, lâu nhất ${age.vi}${isStuck ? ": máy chủ có đang chạy không? Xem nhật ký và trang Sức khỏe" : ""}`,
    en: `There is an ${en}, the oldest for ${age.en}${isStuck ? ": is the server running? See the log and the Health page" : ""}`.replace(
      "an message",
      "a message",
    ),
  };
}

function counted(count: number, some: [string, string], none: [string, string]): Finding {
  return count > 0 ? { state: "look", vi: `${count} ${some[0]}`, en: `${count} ${some[1]}` } : { state: "ok", vi: none[0], en: none[1] };
}

async function channels({ models }: Context): Promise<Finding[]> {
  const all = await models.channels.find({}, { type: 1, name: 1, status: 1, statusReason: 1, lastEventAt: 1, badSignatures: 1 }).lean();
  if (all.length === 0)
    return [
      { state: "look", vi: "Chưa kết nối kênh nào: xem README, mục Kết nối", en: "No channel is connected: see the README, Connecting" },
    ];
  return all.map(({ type, name, status, statusReason, lastEventAt, badSignatures }) => {
    const facts = (none: string, signatures: string): string =>
      [statusReason, lastEventAt?.toISOString() ?? none, badSignatures > 0 ? `${signatures}: ${badSignatures}` : null]
        .filter(Boolean)
        .join("; ");
    return {
      state: status !== "active" ? "bad" : badSignatures > 0 ? "look" : "ok",
      vi: `Kênh ${type} “${name}”: ${status} (${facts("chưa có sự kiện nào", "chữ ký sai")})`,
      en: `Channel ${type} “${name}”: ${status} (${facts("no event yet", "wrong signatures")})`,
    };
  });
}
