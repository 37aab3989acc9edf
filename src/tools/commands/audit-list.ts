import { listAudit } from "../../audit/list-audit";
import { auditQuery } from "../../contract";
import { UsageError, type Command } from "../command";

export const auditList: Command = {
  words: ["audit", "list"],
  usage: "[--action ACTION] [--limit N]",
  vi: "In nhật ký quản trị, mới nhất trước: lúc nào, việc gì, ai, với ai hay cái gì, từ địa chỉ nào.",
  en: "Prints the audit log, newest first: when, what, who, to whom or what, from which address.",
  options: { action: { type: "string" }, limit: { type: "string", default: "50" } },
  positionals: 0,
  async run({ options }, { open, print }) {
    const query = auditQuery.safeParse({ limit: options["limit"], ...(options["action"] !== undefined && { action: options["action"] }) });
    if (!query.success) {
      const actions = auditQuery.shape.action.unwrap().options.join(", ");
      throw new UsageError(
        `--action là một trong: ${actions}; --limit từ 1 đến 200`,
        `--action is one of: ${actions}; --limit from 1 to 200`,
      );
    }
    const { items } = await listAudit(await open(), query.data);
    for (const { at, action, actor, target, ip } of items)
      print([at, action, actor.name || actor.kind, target ? target.name || target.id : "-", ip ?? "-"].join("\t"));
  },
};
