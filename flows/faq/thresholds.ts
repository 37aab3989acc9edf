/** From this score on the answer is given. Calibrated on `faq/faq.test.ts`. */
export const FAQ_ANSWER_THRESHOLD = 0.55;
/** From this score on the question is offered as "ý bạn là …?". */
export const FAQ_ASK_THRESHOLD = 0.42;
