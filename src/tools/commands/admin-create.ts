import { createAgent } from "../../agents/create-agent";
import { createAdminRequest } from "../../contract";
import { required, UsageError, type Command } from "../command";
import { askSecret } from "../ask-secret";

export const adminCreate: Command = {
  words: ["admin", "create"],
  usage: "--email EMAIL [--name NAME] [--password PASSWORD]",
  vi: "Tạo quản trị viên. Không có --password thì hỏi (hoặc đọc một dòng từ stdin).",
  en: "Makes an admin. Without --password it asks (or reads one line from stdin).",
  options: { email: { type: "string" }, name: { type: "string", default: "Quản trị viên" }, password: { type: "string" } },
  positionals: 0,
  async run(given, { open, print, say }) {
    const email = required(given, "email");
    const password = given.options["password"] ?? (await askSecret("Mật khẩu / password: "));
    const admin = createAdminRequest.safeParse({ email, name: required(given, "name"), password });
    if (!admin.success) {
      const fields = [...new Set(admin.error.issues.map((issue) => String(issue.path[0])))].join(", ");
      throw new UsageError(
        `không hợp lệ: ${fields} (mật khẩu cần ít nhất 10 ký tự)`,
        `not valid: ${fields} (a password needs 10 characters or more)`,
      );
    }
    const created = await createAgent(await open(), { ...admin.data, role: "admin" });
    say(`Đã tạo quản trị viên ${created.email}.`, `Made the admin ${created.email}.`);
    print(created._id);
  },
};
