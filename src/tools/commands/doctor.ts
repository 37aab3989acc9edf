import { AppError } from "../../core";
import { platformOrigins } from "../../health/ask-platforms";
import { checkDatabase } from "../doctor/check-database";
import { checkFlowOfMessages } from "../doctor/check-flow-of-messages";
import { clockAndPlatforms, diskSpace, nodeVersion } from "../doctor/check-machine";
import { publicUrl, redis, server } from "../doctor/check-services";
import type { Finding } from "../doctor/finding";
import type { Command, Tools } from "../command";

export const doctor: Command = {
  words: ["doctor"],
  usage: "",
  vi: "Tìm mọi thứ có thể làm tin nhắn không tới: cài đặt, ổ đĩa, giờ, cơ sở dữ liệu, Redis, kênh, việc đang chờ. Có lỗi thì trả về 1.",
  en: "Looks for all that keeps messages from flowing: settings, disk, clock, database, Redis, channels, what waits. Ends with 1 when something fails.",
  options: {},
  positionals: 0,
  async run(_given, tools) {
    const { config } = tools;
    const database = await checkDatabase(config);
    const findings = [
      nodeVersion(),
      await diskSpace(config),
      await redis(config),
      publicUrl(config),
      await server(config),
      ...database.findings,
      ...(database.mayBeOpened ? await stored(tools) : []),
    ];
    const marks = { ok: "✓", look: "!", bad: "✗" };
    for (const { state, vi, en } of findings) tools.print(`${marks[state]} ${vi}\n  ${en}`);
    return findings.some(isBad) ? 1 : 0;
  },
};

async function stored({ config, open }: Tools): Promise<Finding[]> {
  try {
    const context = await open();
    const types = new Set(context.channels.all().map((channel) => channel.type));
    return [...(await checkFlowOfMessages(context)), ...(await clockAndPlatforms(platformOrigins(config, types)))];
  } catch (error) {
    if (!(error instanceof AppError && error.code === "SECRET_UNREADABLE")) throw error;
    return [
      {
        state: "bad",
        vi: "APP_SECRET (hoặc tệp app-secret) không phải là khoá cũ: không đọc được token của các kênh; hãy lấy lại khoá từ bản sao lưu",
        en: "APP_SECRET (or the app-secret file) is not the old one: the channels' tokens cannot be read; bring it back from a backup",
      },
    ];
  }
}

function isBad({ state }: Finding): boolean {
  return state === "bad";
}
