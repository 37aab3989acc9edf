export { createFaqMatcher, loadFaqMatcher } from "./create-faq-matcher";
export { trainFaq } from "./train-faq";
export { FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from "./thresholds";
export type { FaqEntry, FaqMatcher, FaqModel, FaqOptions } from "./types";
