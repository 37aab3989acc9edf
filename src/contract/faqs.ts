import { z } from "zod";
import { isoDate } from "./common";

const when = isoDate.nullable();

/** GET /faqs/channels: what the answer editor must know about a channel type. */
export const faqChannel = z.object({
  type: z.string(),
  /** The adapter's own, so that the editor shows what customers of the channel will see. */
  maxTextChars: z.number(),
  maxButtons: z.number(),
  maxButtonTitleChars: z.number(),
  maxQuickReplies: z.number(),
  maxQuickReplyTitleChars: z.number(),
  maxCards: z.number(),
  image: z.boolean(),
  file: z.boolean(),
  deliveryReceipts: z.boolean(),
  readReceipts: z.boolean(),
});

const faqRef = z.object({ id: z.string(), title: z.string() });

// --- one entry ---
export const faqButton = z.discriminatedUnion("type", [
  z.object({ type: z.literal("url"), title: z.string().trim().min(1).max(60), url: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.object({ type: z.literal("phone"), title: z.string().trim().min(1).max(60), phone: z.string().trim().min(3).max(30) }),
  /** Sends its own words, as if the customer had typed them. */
  z.object({ type: z.literal("text"), title: z.string().trim().min(1).max(60) }),
]);
const faqImage = z.object({ url: z.string().max(2000), name: z.string().max(200) }).nullable();
/** The lengths are those of the tightest channel, so that nothing is cut. */
export const faqCard = z.object({
  title: z.string().trim().min(1).max(80),
  subtitle: z.string().trim().max(80).default(""),
  image: faqImage.default(null),
  buttons: z.array(faqButton).max(3).default([]),
});
export const faqAnswer = z.object({
  text: z.string().trim().max(5000),
  image: faqImage.default(null),
  buttons: z.array(faqButton).max(5).default([]),
  /** Shown below the text, side by side where the channel can. */
  cards: z.array(faqCard).max(10).default([]),
});
/** What people edit. A draft may be incomplete; publishing asks for a question and an answer. */
export const faqContent = z.object({
  title: z.string().trim().max(120).default(""),
  questions: z.array(z.string().trim().min(1).max(400)).max(500),
  answer: faqAnswer,
  /** By channel type; a channel without one gets `answer`. */
  channelAnswers: z.record(z.string().max(40), faqAnswer).default({}),
  /** Other ways to say `answer.text`; customers get one of all by chance, and the figures say which works. */
  wordings: z.array(z.string().trim().min(1).max(5000)).max(3).default([]),
  labels: z.array(z.string().trim().min(1).max(40)).max(10).default([]),
  validFrom: when.default(null),
  validUntil: when.default(null),
  isEnabled: z.boolean().default(true),
});

/** "live": the bot answers with it. "off": published, but switched off or out of its dates. "draft": never published. */
export const faqState = z.enum(["live", "off", "draft"]);
export const faqFigures = z.object({
  asked: z.number(),
  accepted: z.number(),
  /** The customer asked again and was not understood, or said that it was not it. */
  missed: z.number(),
  handedOff: z.number(),
});
export const faqItem = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  labels: z.array(z.string()),
  state: faqState,
  offReason: z.enum(["disabled", "not-yet", "expired"]).nullable(),
  hasDraft: z.boolean(),
  /** Came with the example flow, and nobody has edited it. */
  isSample: z.boolean(),
  questionCount: z.number(),
  /** Of the last four weeks. */
  figures: faqFigures,
  /** Asked per week, oldest first. */
  trend: z.array(z.number()),
  updatedAt: isoDate,
});
export const faqDetail = faqItem.extend({
  content: faqContent,
  published: faqContent.nullable(),
  publishedNumber: z.number(),
  publishedAt: when,
  editedBy: z.string().nullable(),
  /** Sent back with an edit, so that two people do not overwrite each other unseen. */
  revision: z.string(),
  /** How often customers tapped, below the answer, that it was right or was not. */
  taps: z.object({ right: z.number(), wrong: z.number() }),
  /** One for each wording that is published, the first for `answer.text`; empty before that. */
  wordingFigures: z.array(faqFigures),
});
export const faqQuery = z.object({
  q: z.string().trim().max(200).optional(),
  label: z.string().trim().max(40).optional(),
  /** "published": live and off. "drafts": never published, or edited since. */
  show: z.enum(["published", "drafts", "all"]).default("all"),
  cursor: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export const faqList = z.object({
  items: z.array(faqItem),
  nextCursor: z.string().nullable(),
  labels: z.array(z.string()),
  counts: z.object({ published: z.number(), drafts: z.number() }),
  /** When the newest of all drafts was saved; sent back to publish those that were seen. */
  newestDraftAt: when,
});
/** POST /faqs/drafts/publish; a draft that was saved later stays one. Without `upTo` all of them. */
export const publishDraftsRequest = z.object({ upTo: isoDate.optional() });
export const publishDraftsResponse = z.object({
  published: z.number(),
  /** "edited": somebody saved it meanwhile. "gone": somebody published it, threw it away or deleted it meanwhile. */
  leftOut: z.array(
    faqRef.extend({
      why: z.enum(["incomplete", "edited", "gone"]),
      /** What is missing, named as in FAQ_INVALID. */
      fields: z.array(z.string()),
    }),
  ),
});
/** POST /faqs → 201; `publish` does both at once. */
export const createFaqRequest = z.object({ content: faqContent, publish: z.boolean().default(false) });
/** PATCH /faqs/:id */
export const editFaqRequest = z.object({ content: faqContent, revision: z.string(), publish: z.boolean().default(false) });
/** POST /faqs/:id/examples: adds example questions and publishes; the rest of a draft stays a draft. */
export const addExamplesRequest = z.object({ questions: faqContent.shape.questions.min(1).max(50) });
export const faqVersionItem = z.object({
  number: z.number(),
  content: faqContent,
  by: z.string(),
  what: z.enum(["published", "imported", "examples"]),
  at: isoDate,
});
export const faqHistory = z.object({ items: z.array(faqVersionItem) });
/** POST /faqs/:id/restore makes an earlier version the draft. */
export const restoreFaqRequest = z.object({ number: z.number().int().min(1) });

// --- samples ---
/** GET /faqs/samples: untouched entries of the example flow, and those that can be brought back; POST …/remove and …/restore answer it too. */
export const faqSamples = z.object({ untouched: z.number(), removed: z.number() });

// --- easily confused entries ---
export const faqOverlap = z.object({
  a: faqRef,
  b: faqRef,
  /** The surest mistake, 0..1. */
  score: z.number(),
  examples: z.array(z.object({ text: z.string(), of: z.string(), takenFor: z.string(), score: z.number() })),
});
/** GET /faqs/overlaps?faqId */
export const faqOverlapQuery = z.object({ faqId: z.string().optional() });
export const faqOverlaps = z.object({ items: z.array(faqOverlap), isBigger: z.boolean() });

// --- test box ---
/** POST /faqs/test */
export const testFaqRequest = z.object({
  text: z.string().trim().min(1).max(2000),
  set: z.enum(["published", "draft"]).default("published"),
});
export const testFaqResponse = z.object({
  verdict: z.enum(["answer", "ask", "unanswered"]),
  items: z.array(z.object({ id: z.string(), title: z.string(), score: z.number(), like: z.string().nullable(), answer: z.string() })),
  /** The customer's text, piece by piece; `decided`: this piece made the first entry win. */
  words: z.array(z.object({ text: z.string(), decided: z.boolean() })),
  /** What was read into chat spellings and slips. */
  readAs: z.array(z.object({ typed: z.string(), read: z.string() })),
  /** Why the score is held down: the text names another business's matter, or says no to what the entry is about. */
  doubt: z.object({ kind: z.enum(["elsewhere", "refused"]), words: z.string() }).nullable(),
  thresholds: z.object({ answer: z.number(), ask: z.number() }),
});

// --- chat spellings ---
/** A spelling as customers type it, in one word, and what it stands for. Digits alone are amounts and sizes. */
export const faqWord = z.object({
  short: z
    .string()
    .trim()
    .min(1)
    .max(24)
    .regex(/^(?!\p{N}+$)[\p{L}\p{M}\p{N}]+$/u),
  full: z.string().trim().min(1).max(80).regex(/\p{L}/u),
});
/** Words and phrases that mean one thing in this shop: ["chổi", "cây quét"]. */
export const faqSynonyms = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(60)
      .regex(/^(?=.*\p{L})[^|,;\n]+$/u),
  )
  .min(2)
  .max(12);
export const faqWordsResponse = z.object({
  /** `replaces`: what the spelling means without this. */
  items: z.array(faqWord.extend({ replaces: z.string().nullable() })),
  synonyms: z.array(faqSynonyms),
  number: z.number(),
  by: z.string().nullable(),
  at: when,
});
/** POST /faqs/words; `number` of the list that was edited. Without `synonyms` those that are there stay. */
export const saveFaqWordsRequest = z.object({
  items: z.array(faqWord).max(300),
  synonyms: z.array(faqSynonyms).max(100).optional(),
  number: z.number().int().min(0),
});
export const faqWordsHistory = z.object({
  items: z.array(z.object({ number: z.number(), items: z.array(faqWord), synonyms: z.array(faqSynonyms), by: z.string(), at: isoDate })),
});

// --- unanswered ---
export const unansweredGroup = z.object({
  id: z.string(),
  question: z.string(),
  texts: z.array(z.string()),
  count: z.number(),
  lastWeek: z.number(),
  trend: z.array(z.number()),
  lastAt: isoDate,
  conversationId: z.string(),
  suggestion: faqRef.extend({ score: z.number() }).nullable(),
  /** The entry whose answer customers said was not it, and how often. */
  wrongly: faqRef.extend({ count: z.number() }).nullable(),
});
export const unansweredList = z.object({
  items: z.array(unansweredGroup),
  messages: z.number(),
  isCut: z.boolean(),
  /** Whether any customer has written at all: an empty list means little before. */
  hasCustomers: z.boolean(),
});
/** GET /faqs/unanswered/ignored: like questions together, the newest first. */
export const ignoredList = z.object({
  items: z.array(z.object({ question: z.string(), texts: z.array(z.string()), by: z.string(), at: isoDate })),
  isCut: z.boolean(),
});
/** As many as one request may name, and as one group may have. */
export const MAX_UNANSWERED_TEXTS = 1_000;
export const unansweredTexts = z.object({ texts: z.array(z.string().trim().min(1).max(2000)).min(1).max(MAX_UNANSWERED_TEXTS) });
/** POST /faqs/unanswered/preview: what adding these to an entry, or as a new one, would change. */
export const previewUnansweredRequest = unansweredTexts.extend({ faqId: z.string().nullable().default(null) });
export const previewUnansweredResponse = z.object({
  /** Messages of the last seven days that would be answered. */
  gain: z.number(),
  outOf: z.number(),
  /** What a person answered one of them. */
  suggestedAnswer: z.string().nullable(),
});

// --- import ---
const column = z.number().int().min(0).max(200).nullable();
export const faqColumns = z.object({
  question: column,
  /** Further columns with other ways to ask the same. */
  moreQuestions: z.array(column.unwrap()).max(20).default([]),
  answer: column,
  title: column,
  labels: column,
});
/** A spreadsheet's rows; `line` is the row's number in the file. */
export const faqTable = z.object({
  headings: z.array(z.string()).max(200),
  rows: z.array(z.object({ cells: z.array(z.string()).max(200), line: z.number().int() })).max(10_000),
});
/** POST /faqs/import/preview and POST /faqs/import/apply: CSV or TSV text, or the table of a workbook; a forms export included. */
export const importFaqRequest = z
  .object({
    text: z.string().min(1).max(900_000).optional(),
    table: faqTable.optional(),
    columns: faqColumns.optional(),
    publish: z.boolean().default(true),
  })
  .refine(({ text, table }) => (text === undefined) !== (table === undefined), { message: "Either text or table", path: ["text"] });
/** POST /faqs/import/workbook?sheet */
export const workbookQuery = z.object({ sheet: z.coerce.number().int().min(0).max(1_000).optional() });
export const workbookResponse = z.object({ sheets: z.array(z.string()), sheet: z.number(), table: faqTable });
export const importRow = z.object({
  line: z.number(),
  action: z.enum(["add", "change", "same", "skip"]),
  reason: z.enum(["no-question", "no-answer", "twice", "too-long"]).nullable(),
  question: z.string(),
  answer: z.string(),
  before: z.string().nullable(),
});
export const importTotals = z.object({ add: z.number(), change: z.number(), same: z.number(), skip: z.number() });
export const importFaqPreview = z.object({
  headings: z.array(z.string()),
  columns: faqColumns,
  totals: importTotals,
  /** The first of each kind, skipped ones first. */
  rows: z.array(importRow),
  rowCount: z.number(),
});

export type FaqChannel = z.infer<typeof faqChannel>;
export type FaqButton = z.infer<typeof faqButton>;
export type FaqCard = z.infer<typeof faqCard>;
export type FaqAnswer = z.infer<typeof faqAnswer>;
export type FaqContent = z.infer<typeof faqContent>;
export type FaqFigures = z.infer<typeof faqFigures>;
export type FaqItem = z.infer<typeof faqItem>;
export type FaqDetail = z.infer<typeof faqDetail>;
export type FaqQuery = z.infer<typeof faqQuery>;
export type FaqList = z.infer<typeof faqList>;
export type PublishDraftsResponse = z.infer<typeof publishDraftsResponse>;
export type FaqVersionItem = z.infer<typeof faqVersionItem>;
export type FaqOverlap = z.infer<typeof faqOverlap>;
export type FaqOverlaps = z.infer<typeof faqOverlaps>;
export type FaqSamples = z.infer<typeof faqSamples>;
export type TestFaqResponse = z.infer<typeof testFaqResponse>;
export type FaqWord = z.infer<typeof faqWord>;
export type FaqWordsResponse = z.infer<typeof faqWordsResponse>;
export type FaqWordsHistory = z.infer<typeof faqWordsHistory>;
export type UnansweredGroup = z.infer<typeof unansweredGroup>;
export type UnansweredList = z.infer<typeof unansweredList>;
export type IgnoredList = z.infer<typeof ignoredList>;
export type PreviewUnansweredResponse = z.infer<typeof previewUnansweredResponse>;
export type FaqColumns = z.infer<typeof faqColumns>;
export type FaqTable = z.infer<typeof faqTable>;
export type WorkbookResponse = z.infer<typeof workbookResponse>;
export type ImportRow = z.infer<typeof importRow>;
export type ImportTotals = z.infer<typeof importTotals>;
export type ImportFaqPreview = z.infer<typeof importFaqPreview>;
