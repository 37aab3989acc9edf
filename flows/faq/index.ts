export { createFaqMatcher, type FaqEntry, type FaqMatcher } from "./create-faq-matcher";
export { FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from "./thresholds";
