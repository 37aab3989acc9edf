import { importFlow } from "../../automation/import-flow";
import { publishFlow } from "../../automation/publish-flow";
import { readJsonFile } from "../read-file";
import type { Command } from "../command";

export const flowImport: Command = {
  words: ["flow", "import"],
  usage: "FILE.json [--publish]",
  vi: "Nhập kịch bản làm bản nháp; --publish xuất bản ngay.",
  en: "Imports a flow as a draft; --publish publishes it at once.",
  options: { publish: { type: "boolean", default: false } },
  positionals: 1,
  async run({ positionals, options }, { open, print, say }) {
    const definition = await readJsonFile(positionals[0]!);
    const context = await open();
    const draft = await importFlow(context, definition);
    const flow = options["publish"] === true ? await publishFlow(context, draft.id) : draft;
    if (options["publish"] === true)
      say(`Đã xuất bản “${flow.name}”, phiên bản ${flow.publishedVersion}.`, `Published “${flow.name}”, version ${flow.publishedVersion}.`);
    else say(`Đã nhập bản nháp “${flow.name}”.`, `Imported the draft “${flow.name}”.`);
    print(flow.id);
  },
};
