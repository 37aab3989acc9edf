import { createApiToken } from "../../agents/api-tokens";
import { roleSchema } from "../../contract";
import { required, UsageError, type Command } from "../command";

export const tokenCreate: Command = {
  words: ["token", "create"],
  usage: `--name NAME [--role ${roleSchema.options.join("|")}]`,
  vi: "Tạo mã truy cập API cho một chương trình và in ra; mã chỉ hiện một lần.",
  en: "Makes an API token for a script and prints it; it is shown only once.",
  options: { name: { type: "string" }, role: { type: "string", default: "agent" } },
  positionals: 0,
  async run(given, { open, print, say }) {
    const name = required(given, "name");
    const role = roleSchema.safeParse(required(given, "role"));
    if (!role.success)
      throw new UsageError(`--role là ${roleSchema.options.join(", ")}`, `--role is one of ${roleSchema.options.join(", ")}`);
    const { token } = await createApiToken(await open(), { name, role: role.data });
    say(
      "Dùng trong tiêu đề Authorization: Bearer <mã>. Hãy cất giữ; mã không hiện lại.",
      "Use it in the header Authorization: Bearer <token>. Keep it; it is not shown again.",
    );
    print(token);
  },
};
