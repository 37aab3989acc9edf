import type { Command } from "../command";

export const agentList: Command = {
  words: ["agent", "list"],
  usage: "",
  vi: "Liệt kê tài khoản: email, vai trò, tên, tình trạng.",
  en: "Lists the accounts: e-mail address, role, name, state.",
  options: {},
  positionals: 0,
  async run(_given, { open, print }) {
    const agents = await (await open()).models.agents.find({}, { passwordHash: 0 }).sort({ email: 1 }).lean();
    for (const { email, role, name, isDisabled } of agents) print([email, role, name, isDisabled ? "disabled" : "active"].join("\t"));
  },
};
