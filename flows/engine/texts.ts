import type { FlowDefinition } from "./types";

/** What the engine says by itself, in the flow's language. Flows override most of it with their own texts. */
export interface Texts {
  retry: Record<
    "text" | "name" | "email" | "choice" | "date" | "number" | "money" | "quantity" | "time" | "dateTime" | "address" | "menu" | "other",
    string
  >;
  retryPhone(digits: number): string;
  retryNumberRange(min: string | null, max: string | null): string;
  retryDateRange(range: "any" | "future" | "past"): string;
  retryTimeRange(from: string, to: string): string;
  retryCurrency(currencies: string): string;
  /** Asks whether the one reading of an answer was meant. */
  isThisMeant(reading: string): string;
  meantYes: string;
  meantNo: string;
  /** Asks which of several readings was meant. */
  whichIsMeant: string;
  noneMeant: string;
  askTimeOn(day: string): string;
  askAddressPart: Record<"province" | "district" | "ward" | "street", string>;
  /** Monday first, as a date is printed with it. */
  weekdays: readonly string[];
  todayPart: string;
  retryAttachment: string;
  offerHelp: string;
  offerPerson: string;
  menuTitle: string;
  personTitle: string;
  leave: string;
  staleOption: string;
  handoff: string;
  sorry: string;
  didYouMean: string;
  noneOfThese: string;
  yes: string;
  no: string;
  askAgain: string;
  thanks: string;
  praise: string;
  goodbye: string;
  swearing: string;
  greeting: string;
  /** After the answers to the other questions of a message. */
  partlyAnswered(open: string[]): string;
  rightAnswer: string;
  wrongAnswer: string;
  glad: string;
  wrongNoted: string;
  wrongNotedAtMenu: string;
  confirmAnswer: string;
  confirmYes: string;
  confirmNo: string;
  rateAgain: string;
  comment: string;
  skip: string;
  feedbackThanks: string;
}

const vi: Texts = {
  retry: {
    text: "Bạn nhắn giúp mình bằng chữ nhé.",
    name: "Mình chưa rõ tên bạn. Bạn nhắn họ tên giúp mình nhé, ví dụ: Hồng Nhung.",
    email: "Địa chỉ email này chưa đúng. Bạn nhắn lại giúp mình nhé, ví dụ: nhung@gmail.com.",
    choice: "Mình chưa rõ ý bạn. Bạn chọn một trong các mục bên dưới, hoặc nhắn số thứ tự nhé.",
    date: "Mình chưa hiểu ngày bạn muốn. Bạn nhắn giúp mình dạng 20/11, “mai” hoặc “thứ 6 tuần sau” nhé.",
    number: "Bạn nhắn giúp mình một con số nhé, ví dụ: 2 hoặc 500k.",
    money: "Mình chưa rõ số tiền. Bạn nhắn giúp mình nhé, ví dụ: 500k hoặc 1tr5.",
    quantity: "Mình chưa rõ số lượng. Bạn nhắn giúp mình nhé, ví dụ: 2 cái hoặc nửa ký.",
    time: "Mình chưa rõ giờ bạn muốn. Bạn nhắn giúp mình nhé, ví dụ: 9h30 sáng hoặc 3 rưỡi chiều.",
    dateTime: "Mình chưa rõ ngày giờ bạn muốn. Bạn nhắn giúp mình nhé, ví dụ: 9h sáng mai hoặc 15h30 thứ 6 tuần sau.",
    address: "Mình chưa rõ địa chỉ. Bạn nhắn giúp mình nhé, ví dụ: 12 Lê Lợi, phường Bến Nghé, quận 1, TP.HCM.",
    menu: "Mình chưa rõ ý bạn. Bạn chọn một mục bên dưới, hoặc nhắn số thứ tự nhé.",
    other: "Mình chưa rõ ý bạn. Bạn nhắn lại giúp mình nhé.",
  },
  retryPhone: (digits) =>
    digits >= 6
      ? `Số bạn gửi có ${digits} chữ số, chưa phải số điện thoại Việt Nam. Bạn kiểm tra lại giúp mình nhé, ví dụ: 0912 345 678.`
      : "Bạn nhắn giúp mình số điện thoại nhé, ví dụ: 0912 345 678.",
  retryNumberRange: (min, max) =>
    min !== null && max !== null
      ? `Bạn nhắn giúp mình một số từ ${min} đến ${max} nhé.`
      : min !== null
        ? `Bạn nhắn giúp mình một số từ ${min} trở lên nhé.`
        : `Bạn nhắn giúp mình một số không quá ${max ?? 0} nhé.`,
  retryDateRange: (range) =>
    range === "past" ? "Ngày này chưa tới. Bạn kiểm tra lại giúp mình nhé." : "Ngày này đã qua rồi. Bạn chọn giúp mình một ngày khác nhé.",
  retryTimeRange: (from, to) => `Bên mình nhận từ ${from} đến ${to}. Bạn chọn giúp mình một giờ khác nhé.`,
  retryCurrency: (currencies) => `Bạn nhắn giúp mình số tiền bằng ${currencies} nhé.`,
  isThisMeant: (reading) => `Ý bạn là ${reading} phải không ạ?`,
  meantYes: "Đúng rồi",
  meantNo: "Không phải",
  whichIsMeant: "Ý bạn là mục nào dưới đây ạ?",
  noneMeant: "Ý khác",
  askTimeOn: (day) => `Dạ ${day}. Bạn muốn mấy giờ ạ?`,
  askAddressPart: {
    province: "Bạn cho mình xin thêm tỉnh hoặc thành phố nhé.",
    district: "Bạn cho mình xin thêm quận/huyện (hoặc phường/xã mới) nhé.",
    ward: "Bạn cho mình xin thêm phường/xã nhé.",
    street: "Bạn cho mình xin thêm số nhà và tên đường nhé.",
  },
  weekdays: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
  todayPart: "nay thuộc",
  retryAttachment: "Mình chưa đọc được hình hoặc tệp ở bước này. Bạn nhắn giúp mình bằng chữ nhé.",
  offerHelp: "Xin lỗi, mình vẫn chưa hiểu ý bạn. Bạn trả lời lại, xem menu hoặc gặp nhân viên nhé?",
  offerPerson: "Xin lỗi, mình vẫn chưa hiểu ý bạn. Bạn trả lời lại hoặc gặp nhân viên nhé?",
  menuTitle: "Xem menu",
  personTitle: "Gặp nhân viên",
  leave: "Dạ vâng, mình dừng ở đây nhé. Khi nào cần bạn cứ nhắn ạ.",
  staleOption: "Lựa chọn này không còn dùng được nữa. Bạn cần mình giúp gì ạ?",
  handoff: "Dạ mình chuyển bạn cho nhân viên, bạn đợi chút nhé.",
  sorry: "Xin lỗi, mình đang gặp trục trặc. Nhân viên sẽ trả lời bạn ngay ạ.",
  didYouMean: "Ý bạn là:",
  noneOfThese: "Câu khác",
  yes: "Có",
  no: "Không",
  askAgain: "Bạn hỏi lại giúp mình rõ hơn một chút nhé.",
  thanks: "Dạ không có gì ạ. Bạn cần gì thêm cứ nhắn nhé.",
  praise: "Dạ cảm ơn bạn nhiều ạ. Bạn cần gì thêm cứ nhắn nhé.",
  goodbye: "Dạ chào bạn, hẹn gặp lại bạn ạ.",
  swearing: "Dạ mình xin lỗi vì đã làm bạn chưa hài lòng. Bạn cho mình biết cần giúp gì, hoặc gặp nhân viên nhé.",
  wrongNotedAtMenu: "Dạ mình đã ghi lại để trả lời đúng hơn. Bạn hỏi lại theo cách khác hoặc chọn bên dưới nhé.",
  greeting: "Dạ chào bạn, bạn cần mình giúp gì ạ?",
  partlyAnswered: (open) =>
    `Còn ${open.map((question) => `“${question}”`).join(", ")} thì mình chưa có câu trả lời. Bạn hỏi lại rõ hơn hoặc gặp nhân viên nhé.`,
  rightAnswer: "Đúng ý",
  wrongAnswer: "Chưa đúng",
  glad: "Dạ cảm ơn bạn. Bạn cần gì thêm cứ nhắn nhé.",
  wrongNoted: "Dạ mình đã ghi lại để trả lời đúng hơn. Bạn hỏi lại theo cách khác hoặc gặp nhân viên nhé.",
  confirmAnswer: "Mình trả lời đúng ý bạn chưa?",
  confirmYes: "Đúng rồi",
  confirmNo: "Chưa đúng",
  rateAgain: "Bạn chấm giúp mình từ 1 đến 5 điểm nhé.",
  comment: "Bạn góp ý thêm cho shop nhé?",
  skip: "Bỏ qua",
  feedbackThanks: "Cảm ơn bạn đã đánh giá ạ.",
};

const en: Texts = {
  retry: {
    text: "Please answer in words.",
    name: "Sorry, I did not get your name. Please send it like this: Hong Nhung.",
    email: "That e-mail address does not look right. Please send it again, for example: nhung@gmail.com.",
    choice: "Sorry, I did not get that. Please pick one of the options below or send its number.",
    date: "Sorry, I did not get the date. Please send it like 20/11 or “tomorrow”.",
    number: "Please send a number, for example: 2.",
    money: "Sorry, I did not get the amount. Please send it like 500k or 20 USD.",
    quantity: "Sorry, I did not get how many. Please send it like 2 boxes or half a kilo.",
    time: "Sorry, I did not get the time. Please send it like 9:30 am or 3 pm.",
    dateTime: "Sorry, I did not get the day and time. Please send them like tomorrow 9 am or Friday 3 pm.",
    address: "Sorry, I did not get the address. Please send it like 12 Le Loi, Ben Nghe ward, District 1, HCMC.",
    menu: "Sorry, I did not get that. Please pick one of the options below or send its number.",
    other: "Sorry, I did not get that. Could you say it again?",
  },
  retryPhone: (digits) =>
    digits >= 6
      ? `That number has ${digits} digits, which is not a Vietnamese phone number. Please check it, for example: 0912 345 678.`
      : "Please send your phone number, for example: 0912 345 678.",
  retryNumberRange: (min, max) =>
    min !== null && max !== null
      ? `Please send a number from ${min} to ${max}.`
      : min !== null
        ? `Please send a number of at least ${min}.`
        : `Please send a number of at most ${max ?? 0}.`,
  retryDateRange: (range) =>
    range === "past" ? "That day is still to come. Please check it." : "That day is over. Please choose another one.",
  retryTimeRange: (from, to) => `We are open from ${from} to ${to}. Please choose another time.`,
  retryCurrency: (currencies) => `Please send the amount in ${currencies}.`,
  isThisMeant: (reading) => `Do you mean ${reading}?`,
  meantYes: "Yes",
  meantNo: "No",
  whichIsMeant: "Which of these do you mean?",
  noneMeant: "Something else",
  askTimeOn: (day) => `${day}, noted. At what time?`,
  askAddressPart: {
    province: "Which province or city is that in?",
    district: "Which district (or new ward) is that in?",
    ward: "Which ward or commune is that in?",
    street: "What are the house number and the street?",
  },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  todayPart: "now",
  retryAttachment: "I cannot read pictures or files at this step. Please answer in words.",
  offerHelp: "Sorry, I still did not understand. Please answer again, see the menu, or talk to a person.",
  offerPerson: "Sorry, I still did not understand. Please answer again, or talk to a person.",
  menuTitle: "See the menu",
  personTitle: "Talk to a person",
  leave: "All right, let us stop here. Write again whenever you need us.",
  staleOption: "That choice is no longer available. How can I help?",
  handoff: "I am passing you on to a colleague, one moment please.",
  sorry: "Sorry, something went wrong on our side. A colleague will answer you shortly.",
  didYouMean: "Did you mean:",
  noneOfThese: "Something else",
  yes: "Yes",
  no: "No",
  askAgain: "Could you ask again with a few more words?",
  thanks: "You are welcome. Write again whenever you need us.",
  praise: "Thank you, that is kind of you. Write again whenever you need us.",
  goodbye: "Goodbye, see you again.",
  swearing: "I am sorry that you are not happy with us. Tell me what you need, or talk to a person.",
  greeting: "Hello, how can I help?",
  partlyAnswered: (open) =>
    `As for ${open.map((question) => `“${question}”`).join(", ")}, I have no answer yet. Please ask again with a few more words, or talk to a person.`,
  rightAnswer: "That’s it",
  wrongAnswer: "Not quite",
  glad: "Thank you. Write again whenever you need us.",
  wrongNoted: "I have noted it, so that we answer better. Please ask in other words, or talk to a person.",
  wrongNotedAtMenu: "I have noted it, so that we answer better. Please ask in other words, or choose below.",
  confirmAnswer: "Did that answer your question?",
  confirmYes: "Yes",
  confirmNo: "No",
  rateAgain: "Please rate us from 1 to 5.",
  comment: "Would you like to add a comment?",
  skip: "Skip",
  feedbackThanks: "Thank you for your feedback.",
};

export function textsFor(language: FlowDefinition["language"]): Texts {
  return language === "en" ? en : vi;
}
