import type { AppContext } from "../../../src/app-context";
import { weekOf } from "../../../src/automation/faq-figures";
import { rawCollection } from "../../../src/platform/raw-collection";
import { createRandom } from "./data/random";

type Deps = Pick<AppContext, "models" | "clock">;

const DAY_MS = 86_400_000;
/** What customers of a shop ask that its FAQ does not know, in their own words, and how often. */
const UNKNOWN: [times: number, ways: string[]][] = [
  [34, ["Shop có phòng thử đồ không?", "co phong thu do k shop", "qua shop có được thử đồ ko ạ", "cho minh hoi co phong thu do khong"]],
  [21, ["Shop có cho thuê đầm dự tiệc không?", "cho thue dam du tiec k", "thuê đầm đi tiệc giá sao shop"]],
  [17, ["Có gửi hàng sang Nhật được không?", "gui sang nhat dc k shop", "ship qua Nhật cho em gái được ko"]],
  [9, ["Mẫu trong video hôm qua là mẫu nào?", "mau trong video hom qua con k"]],
  [6, ["Gần shop có chỗ gửi ô tô không?", "cho gui o to gan shop"]],
  [3, ["Đầm linen có nhăn không?"]],
];
const LABELS = ["Cửa hàng", "Giao hàng", "Đổi trả", "Thanh toán", "Sản phẩm"];

/** Weeks of questions for the FAQ page: what was answered, what came of it, and what nobody could answer. Once. */
export async function insertDemoFaqs({ models, clock }: Deps, seed: number): Promise<void> {
  if (await models.faqReplies.exists({})) return;
  const random = createRandom(seed);
  const now = clock().getTime();
  const conversations = await models.conversations.find({}, { _id: 1 }).sort({ _id: 1 }).limit(200).lean();
  const someTime = (days: number) => new Date(now - Math.floor(random.next() ** 1.6 * days * DAY_MS) - 60_000);
  const someConversation = () => conversations[Math.floor(random.next() * conversations.length)]?._id ?? "";
  const faqs = await models.faqs.find({}).sort({ _id: 1 }).lean();
  const replies = faqs.flatMap((faq, i) => {
    const times = Math.floor(8 + 160 * random.next() ** 3);
    const help = 0.55 + 0.43 * random.next();
    return Array.from({ length: times }, (_, n) => {
      const at = someTime(56);
      const outcome = random.next() < help ? "accepted" : random.next() < 0.5 ? "missed" : "handoff";
      const text = faq.questions[n % faq.questions.length] ?? "";
      return {
        _id: `demo-faq-${i}-${n}`,
        faqId: faq._id,
        conversationId: someConversation(),
        text,
        score: 0.9,
        wording: 0,
        week: weekOf(at),
        outcome,
        at,
      };
    });
  });
  const unanswered = UNKNOWN.flatMap(([times, ways], i) =>
    Array.from({ length: times }, (_, n) => ({
      _id: `demo-unanswered-${i}-${n}`,
      text: ways[n % ways.length]!,
      conversationId: someConversation(),
      bestFaqId: null,
      wasWrong: false,
      bestScore: null,
      at: someTime(50),
    })),
  );
  await Promise.all([
    rawCollection(models.faqReplies).insertMany(replies),
    rawCollection(models.unanswered).insertMany(unanswered),
    ...faqs.map((faq, i) =>
      rawCollection(models.faqs).updateOne(
        { _id: faq._id, more: null },
        { $set: { more: { labels: [LABELS[i % LABELS.length]], isEnabled: true } } },
      ),
    ),
  ]);
}
