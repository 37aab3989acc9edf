import { expect, test } from "vitest";
import { recogniseVerdict, type Verdict } from "./verdict";

const SAID: Record<Exclude<Verdict, "no">, string> = {
  wrong:
    "sai rồi|sai r|sai|sai rồi shop ơi|sai rùi bạn ơi|sai bét|trả lời sai rồi|tra loi sai roi|bot trả lời sai rồi|không phải|ko phải|k phải|hong phải|hok phải|không phải ạ|không phải ý em|không phải ý em hỏi|khong phai y minh hoi|ý em không phải vậy|y e k phai vay|không phải cái đó|không phải câu này|không phải câu em hỏi|không đúng|k đúng|ko đúng ạ|chưa đúng|chưa đúng ý|chua dung y minh|không đúng ý mình|không đúng câu hỏi của em|không đúng câu hỏi|chưa đúng cái em cần|bạn hiểu sai rồi|bạn hiểu sai ý mình rồi|hiểu nhầm rồi|hiểu nhầm ý em rồi|shop hiểu lầm ý e r|nhầm rồi|nhầm rồi bạn ơi|không liên quan|k liên quan|ko liên quan gì hết|chả liên quan gì|không liên quan luôn á|hỏi 1 đằng trả lời 1 nẻo|hỏi một đằng trả lời một nẻo|hoi 1 dang tra loi 1 neo|lạc đề rồi|mình đâu có hỏi cái đó|em có hỏi cái đó đâu|mình không hỏi cái này|em hỏi cái khác mà|mình hỏi chuyện khác mà|chưa trả lời đúng câu hỏi của em|nhầm câu hỏi rồi|hổng phải ý tui|bot chả hiểu gì cả|bạn không hiểu câu hỏi của mình|chưa trả lời câu hỏi của mình mà|đọc kỹ câu hỏi giùm cái|that's not my question|sai roài 😑|srr nhưng mà ko đúng ạ|sai nữa|vẫn sai|vẫn chưa đúng|không phải cái nào hết|ý em khác|ý mình là ý khác|trả lời gì kỳ vậy|trả lời gì vậy trời|không hữu ích|không giúp được gì|đâu phải|đâu có đúng|đúng đâu|có phải đâu|wrong|wrong answer|that's wrong|not what i asked|that's not what I asked|thats not what i meant|no that's not it|that is not right|not helpful|👎|❌",
  right:
    "đúng|đúng rồi|đúng r|dung roi|đúng rồi ạ|dạ đúng rồi|đúng rồi bạn|đúng rồi shop|đúng ý|đúng ý em rồi|đúng ý mình luôn|ok đúng rồi|à đúng rồi|ừ đúng rồi|chuẩn|chuẩn luôn|chuẩn rồi|chuẩn r|chuẩn rồi shop ơi|chuẩn không cần chỉnh|chính xác|chính xác luôn ạ|chinh xac|đúng vậy|đúng cái này luôn|phải rồi|phải rồi đó|trúng ý em luôn|hữu ích quá|đúng thứ em đang hỏi|chuẩn cmnr|phải|dạ phải|đúng rồi cảm ơn shop|right|that's right|yes that's right|correct|exactly|that's it thanks|very helpful|👍|✅",
};

test.each(Object.entries(SAID).flatMap(([verdict, list]) => list.split("|").map((text) => [text, verdict])))(
  "“%s” is %s",
  (text, verdict) => {
    expect(recogniseVerdict(text)).toBe(verdict);
  },
);

test.each("không|ko|hong|không ạ|chưa|chưa ạ|chưa bạn ơi|no|nope|không có|dạ không shop".split("|"))("“%s” is a mere no", (text) => {
  expect(recogniseVerdict(text)).toBe("no");
});

const NEITHER =
  "muon dung the|em muon dung cai nay|trung roi|mình nhầm rồi|em nhầm rồi ạ|sorry mình nhầm rồi|em hỏi nhầm rồi ạ|em nói nhầm rồi|mình hiểu nhầm ạ|à mình hiểu sai|mình muốn hỏi cái khác|em muốn hỏi việc khác ạ|mình hỏi câu khác nha|khong dung nua|không, cảm ơn shop|dạ không cảm ơn shop|no thanks|chưa cần|không vấn đề|không cần bot trả lời|không có câu hỏi nữa ạ|ko biết nữa|không biết|chưa biết|chưa muốn|em chưa hiểu lắm|phải không|sai size rồi|không phải bot|đâu phải người thật|giao sai hàng rồi|sai địa chỉ rồi|hàng bị sai màu|sai mẫu|không phải màu đen|không phải size M|em không hỏi giá|không đúng mẫu thì sao|hàng không đúng mô tả|giao nhầm hàng|nhầm size rồi|nhầm, mai em mới qua|đúng không|đúng không ạ|đúng chưa|đúng 8h à|đúng giá không|phải đặt cọc không|phải cọc trước hả|chuẩn bị gì|có chuẩn không|có chính xác không|hàng chuẩn auth|đúng hẹn không|sai không|sai thì sao|không sai|không nhầm|không liên lạc được|không cần|thôi không cần|khỏi|không sao|không hiểu|chưa hiểu|chưa rõ|ok|ừ|vâng|dạ|được|có|yes|cảm ơn|dung|thôi|để sau|không có tiền|không có size|chưa nhận được hàng|chưa có hàng hả|đúng là đắt|size bao nhiêu|không phải sai|còn cái khác|có cái khác không|cho xem câu khác|right now|is that right?|đúng ý?|what is wrong with my order|wrong size|😀|";

test.each(NEITHER.split("|"))("“%s” is no verdict", (text) => {
  expect(recogniseVerdict(text)).toBeNull();
});
