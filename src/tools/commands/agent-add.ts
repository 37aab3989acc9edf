import { inviteAgent } from "../../agents/invite-agent";
import { passwordLinkUrl } from "../../agents/password-link-url";
import { renewPasswordLink, type FreshLink } from "../../agents/password-links";
import { inviteAgentRequest } from "../../contract";
import { required, UsageError, type Command, type Tools } from "../command";
import { agentIdOf } from "./agent-disable";

export const agentAdd: Command = {
  words: ["agent", "add"],
  usage: "--email EMAIL --name NAME [--role agent|supervisor|admin]",
  vi: "Thêm nhân viên; in liên kết để người đó tự đặt mật khẩu (dùng một lần, trong 7 ngày).",
  en: "Adds an agent; prints the link over which they choose a password (works once, for 7 days).",
  options: { email: { type: "string" }, name: { type: "string" }, role: { type: "string", default: "agent" } },
  positionals: 0,
  async run(given, tools) {
    const wanted = inviteAgentRequest.safeParse({
      email: required(given, "email"),
      name: required(given, "name"),
      role: given.options["role"],
    });
    if (!wanted.success) {
      const fields = [...new Set(wanted.error.issues.map((issue) => String(issue.path[0])))].join(", ");
      throw new UsageError(`không hợp lệ: ${fields}`, `not valid: ${fields}`);
    }
    const link = await inviteAgent(await tools.open(), wanted.data);
    tools.say(`Đã thêm ${link.agent.email}. Gửi riêng cho họ liên kết này:`, `Added ${link.agent.email}. Send this link to them alone:`);
    printLink(tools, link);
  },
};

export const agentResetPassword: Command = {
  words: ["agent", "reset-password"],
  usage: "EMAIL",
  vi: "In liên kết để đặt mật khẩu mới (dùng một lần, trong một ngày; lời mời thì 7 ngày). Mật khẩu cũ còn dùng được đến lúc đó.",
  en: "Prints a link to choose a new password (works once, for a day; an invitation for 7). The old password counts until then.",
  options: {},
  positionals: 1,
  async run({ positionals }, tools) {
    const context = await tools.open();
    const link = await renewPasswordLink(context, await agentIdOf(context, positionals[0]!));
    tools.say(`Gửi riêng cho ${link.agent.email} liên kết này:`, `Send this link to ${link.agent.email} alone:`);
    printLink(tools, link);
  },
};

function printLink({ config, print }: Tools, { token }: FreshLink): void {
  print(passwordLinkUrl(config.http.publicUrl ?? `http://localhost:${config.http.port}`, token));
}
