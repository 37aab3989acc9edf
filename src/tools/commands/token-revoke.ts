import { listApiTokens } from "../../agents/api-tokens";
import { revokeApiTokens } from "../../agents/revoke-api-tokens";
import { AppError } from "../../core";
import type { Command } from "../command";

export const tokenList: Command = {
  words: ["token", "list"],
  usage: "",
  vi: "Liệt kê mã truy cập API: tên, vai trò, ngày tạo, lần dùng cuối. Không in mã.",
  en: "Lists the API tokens: name, role, when made, when last used. The tokens themselves are not shown.",
  options: {},
  positionals: 0,
  async run(_given, { open, print }) {
    for (const { name, role, createdAt, lastUsedAt } of await listApiTokens(await open()))
      print([name, role, createdAt, lastUsedAt ?? "-"].join("\t"));
  },
};

export const tokenRevoke: Command = {
  words: ["token", "revoke"],
  usage: "NAME",
  vi: "Thu hồi mọi mã truy cập API có tên này; máy chủ đang chạy từ chối chúng trong vài giây.",
  en: "Revokes every API token of this name; a running server refuses them within seconds.",
  options: {},
  positionals: 1,
  async run({ positionals }, { open, print, say }) {
    const name = positionals[0]!;
    const revoked = await revokeApiTokens(await open(), { name });
    if (revoked === 0) throw new AppError("NOT_FOUND", `There is no token with the name ${name}`);
    say(`Đã thu hồi ${revoked} mã.`, `Revoked ${revoked} token(s).`);
    print(String(revoked));
  },
};
