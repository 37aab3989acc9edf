/**
 * From this score on the answer is given. Of such answers to questions that the FAQ knows, about 98 in 100 are right where entries have
 * many examples, 97 at eight, 94 at four and 91 at one or two (six public sets).
 */
export const FAQ_ANSWER_THRESHOLD = 0.75;
/** From this score on the question is offered as "ý bạn là …?" with the entries next to it. */
export const FAQ_ASK_THRESHOLD = 0.4;

/** How boldly a bot answers: from `answerAt` on it answers, from `askAt` on it asks back; below it passes on. */
export interface FaqPolicy {
  answerAt: number;
  askAt: number;
  /** "Đúng ý" and "Chưa đúng" under every answer. */
  feedback: boolean;
}

export const USUAL_FAQ_POLICY: FaqPolicy = { answerAt: FAQ_ANSWER_THRESHOLD, askAt: FAQ_ASK_THRESHOLD, feedback: false };
