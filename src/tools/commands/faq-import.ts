import { importFaqs } from "../../automation/import-faqs";
import type { Command } from "../command";
import { readTextFile } from "../read-file";

export const faqImport: Command = {
  words: ["faq", "import"],
  usage: "FILE.csv",
  vi: "Nhập câu hỏi thường gặp từ CSV có cột “câu hỏi” và “trả lời”.",
  en: "Imports FAQ entries from a CSV with the columns “question” and “answer”.",
  options: {},
  positionals: 1,
  async run({ positionals }, { open, print, say }) {
    const csv = await readTextFile(positionals[0]!);
    const { imported } = await importFaqs(await open(), csv);
    say("Số câu hỏi đã nhập:", "Entries imported:");
    print(String(imported));
  },
};
