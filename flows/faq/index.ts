export { createFaqMatcher, loadFaqMatcher, makingFaqMatcher } from "./create-faq-matcher";
export type { Sliced } from "./slices";
export { buffersOf } from "./prepared-faq";
export { FAQ_MODEL_VERSION, learnFaq, trainFaq, type LearnedFaq } from "./train-faq";
export { FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD, USUAL_FAQ_POLICY, type FaqPolicy } from "./thresholds";
export type { FaqEntry, FaqMatcher, FaqModel, FaqOptions, LearnedModel } from "./types";
