import { expect, test } from "vitest";
import { describeEngines } from "../../test/engines";
import { createModels } from "../models";
import { readLabelForms } from "./faq-labels";

describeEngines("labels of other entries", (open) => {
  test("give each label the form of the first entry that has it, published or not", async () => {
    const models = await createModels(await open());
    const faq = { questions: [], answer: "", isEnabled: false, updatedAt: new Date() };
    await models.faqs.insertMany([
      { ...faq, _id: "1", more: { labels: ["Giá"] }, draft: { labels: ["GIÁ", "Tết"] } },
      { ...faq, _id: "2", draft: { labels: ["giao hàng"] } },
      { ...faq, _id: "3", more: { labels: ["TẾT"] } },
      { ...faq, _id: "4" },
    ]);
    const labels = ["giá", "tết", "Giao  Hàng", "mới", " "];
    expect((await readLabelForms({ models }, "3")).unify(labels)).toEqual(["Giá", "Tết", "giao hàng", "mới"]);
    expect((await readLabelForms({ models }, "1")).unify(labels)).toEqual(["giá", "TẾT", "giao hàng", "mới"]);
  });
});
