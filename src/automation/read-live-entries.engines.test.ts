import { expect, test } from "vitest";
import { describeEngines } from "../../test/engines";
import { createModels } from "../models";
import { readLiveEntries } from "./read-live-entries";

describeEngines("what the bot may answer with", (open) => {
  test.each([0, 50, 120])("of %i entries, all that are switched on are read, in order", async (count) => {
    const models = await createModels(await open());
    const stored = Array.from({ length: count }, (_, at) => ({
      _id: `faq-${String(at * 7919).padStart(8, "0")}`,
      questions: [`câu ${at}`, `câu hỏi ${at}`],
      answer: `trả lời ${at}`,
      isEnabled: at % 5 !== 0,
      updatedAt: new Date(),
    }));
    if (stored.length > 0) await models.faqs.insertMany(stored);
    const enabled = stored.filter(({ isEnabled }) => isEnabled);
    expect(await readLiveEntries({ models })).toEqual(enabled.map(({ _id: id, questions, answer }) => ({ id, questions, answer })));
  });
});
