/**
 * From this score on the answer is given. Of such answers about 9 in 10 are right where an entry has many examples; with few, scores
 * are lower for the same certainty, and both thresholds still hold (`faq.test.ts`: 40 questions answered, 11 refused).
 */
export const FAQ_ANSWER_THRESHOLD = 0.7;
/** From this score on the question is offered as "ý bạn là …?"; below it one in three or fewer is meant. */
export const FAQ_ASK_THRESHOLD = 0.4;
