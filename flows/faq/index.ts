export { createFaqMatcher, loadFaqMatcher, loadingFaqMatcher } from "./create-faq-matcher";
export type { Sliced } from "./slices";
export { FAQ_MODEL_VERSION, toModel, trainFaq } from "./train-faq";
export { FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from "./thresholds";
export type { FaqEntry, FaqMatcher, FaqModel, FaqOptions, LearnedModel } from "./types";
