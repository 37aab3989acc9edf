import { expect, test, vi } from "vitest";
import { describeEngines } from "../../test/engines";
import type { AppContext } from "../app-context";
import { faqContent } from "../contract";
import { createModels } from "../models";
import { editFaq } from "./edit-faq";
import { publishDrafts } from "./publish-drafts";

const BY = { name: "Thu Hà" };
const content = (text: string) => faqContent.parse({ questions: [text], answer: { text } });

describeEngines("publishing every draft", (open) => {
  async function depsWith(drafts: number) {
    const models = await createModels(await open());
    const now = new Date("2026-11-20T03:00:00Z");
    const reload = vi.fn(() => Promise.resolve());
    const stored = Array.from({ length: drafts }, (_, at) => ({
      _id: `faq-${String(at).padStart(4, "0")}`,
      questions: [],
      isEnabled: false,
      updatedAt: now,
      draft: content(`câu ${at}`),
    }));
    await models.faqs.insertMany(stored);
    const deps = {
      models,
      clock: () => now,
      flows: { reload, holdRefresh: (make: () => unknown) => make() },
      jobs: {},
    } as unknown as AppContext;
    return { deps, models, reload };
  }

  test("takes all of them, page by page, and has them learned once", async () => {
    const { deps, models, reload } = await depsWith(203);
    expect(await publishDrafts(deps, BY, null)).toEqual({ published: 203, leftOut: [] });
    expect(await models.faqs.countDocuments({ isEnabled: true, draft: null, publishedNumber: 1, editedBy: BY.name })).toBe(203);
    expect(await models.faqVersions.countDocuments({ by: BY.name, what: "published" })).toBe(203);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("by two at once publishes each entry once", async () => {
    const { deps, models } = await depsWith(45);
    const answers = await Promise.all([publishDrafts(deps, BY, null), publishDrafts(deps, { name: "Hải Nam" }, null)]);
    expect(answers[0].published + answers[1].published).toBe(45);
    expect(await models.faqVersions.countDocuments({})).toBe(45);
  });

  test("leaves what somebody edits or deletes at that moment, with no trace in the history", async () => {
    const { deps, models } = await depsWith(3);
    const create = models.faqVersions.create.bind(models.faqVersions) as unknown as (version: object) => Promise<unknown>;
    vi.spyOn(models.faqVersions, "create").mockImplementation((async (version: { faqId: string }) => {
      if (version.faqId === "faq-0000") await editMeanwhile();
      if (version.faqId === "faq-0001") await models.faqs.deleteOne({ _id: "faq-0001" });
      return create(version);
    }) as never);
    const editMeanwhile = async () => {
      const { updatedAt } = (await models.faqs.findOne({ _id: "faq-0000" }).lean())!;
      const edit = { content: content("câu đã sửa"), revision: String(updatedAt.getTime()), publish: false };
      await editFaq(deps, "faq-0000", edit, { name: "Hải Nam" });
    };
    const { published, leftOut } = await publishDrafts(deps, BY, null);
    expect(published).toBe(1);
    expect(leftOut.map(({ id, why }) => [id, why])).toEqual([
      ["faq-0000", "edited"],
      ["faq-0001", "gone"],
    ]);
    expect(await models.faqs.findOne({ _id: "faq-0000" }).lean()).toMatchObject({ questions: [], draft: { questions: ["câu đã sửa"] } });
    expect((await models.faqVersions.find({}).lean()).map(({ faqId }) => faqId)).toEqual(["faq-0002"]);
  });
});
