import type { Agent } from "../../agents/agent.model";
import { isInvited } from "../../agents/password-links";
import type { Command } from "../command";

export const agentList: Command = {
  words: ["agent", "list"],
  usage: "",
  vi: "Liệt kê tài khoản: email, vai trò, tên, tình trạng, lần cuối hoạt động.",
  en: "Lists the accounts: e-mail address, role, name, state, last seen.",
  options: {},
  positionals: 0,
  async run(_given, { open, print }) {
    const agents = await (await open()).models.agents.find({}).sort({ email: 1 }).lean();
    for (const agent of agents)
      print([agent.email, agent.role, agent.name, stateOf(agent), agent.lastSeenAt?.toISOString() ?? "never"].join("\t"));
  },
};

function stateOf(agent: Agent): string {
  if (agent.isDisabled) return "disabled";
  return isInvited(agent) ? "invited" : "active";
}
