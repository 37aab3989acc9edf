import { normaliseEmail } from "../../agents/create-agent";
import { disableAgent, enableAgent } from "../../agents/disable-agent";
import type { OpenContext } from "../../compose";
import { AppError } from "../../core";
import type { Command } from "../command";

export const agentDisable: Command = {
  words: ["agent", "disable"],
  usage: "EMAIL",
  vi: "Khoá tài khoản: phiên đăng nhập và kết nối bị ngắt trong vài giây, hội thoại của họ chờ người khác.",
  en: "Shuts an agent out: logins and connections end within seconds, their conversations wait for somebody else.",
  options: {},
  positionals: 1,
  async run({ positionals }, { open, say }) {
    const context = await open();
    const { email } = await disableAgent(context, await agentIdOf(context, positionals[0]!));
    say(`Đã khoá ${email}.`, `Disabled ${email}.`);
  },
};

export const agentEnable: Command = {
  words: ["agent", "enable"],
  usage: "EMAIL",
  vi: "Mở lại tài khoản đã khoá.",
  en: "Lets a disabled agent sign in again.",
  options: {},
  positionals: 1,
  async run({ positionals }, { open, say }) {
    const context = await open();
    const { email } = await enableAgent(context, await agentIdOf(context, positionals[0]!));
    say(`Đã mở lại ${email}.`, `Enabled ${email}.`);
  },
};

/** @throws {AppError} NOT_FOUND */
export async function agentIdOf(context: OpenContext, email: string): Promise<string> {
  const agent = await context.models.agents.findOne({ email: normaliseEmail(email) }, { _id: 1 }).lean();
  if (!agent) throw new AppError("NOT_FOUND", `There is no agent with the e-mail address ${email}`);
  return agent._id;
}
