import type { Row } from "./row";

const yes = (list: string): Row<boolean>[] => list.split("|").map((text) => [text, true]);
const no = (list: string): Row<boolean>[] => list.split("|").map((text) => [text, false]);
const leansYes = (list: string): Row<boolean>[] => list.split("|").map((text) => [text, true, "?"]);
const leansNo = (list: string): Row<boolean>[] => list.split("|").map((text) => [text, false, "?"]);
const neither = (list: string): Row<boolean>[] => list.split("|").map((text) => [text, null]);

export const YES_NO_CASES: Row<boolean>[] = [
  ...yes(
    "có|có ạ|dạ có|dạ có ạ|có em|có nha|có nhé|có chứ|có luôn|có shop ơi|đúng|đúng rồi|đúng r|đúng rùi|đúng ròi|đr|đúng vậy|đúng thế|đúng luôn|đúng ý|đúng rồi shop ơi|dạ đúng|dạ đúng rồi ạ|phải|phải rồi|phải r|phải đó|dạ phải|chuẩn|chuẩn rồi|chuẩn luôn|chính xác|ok|oke|okay|okie|oki|okê|uki|okela|okla|ok luôn|ok rồi|ok shop|ok em|ok nha|oke nha|oke bạn|okie nhé|ok ok|ok ạ|dạ ok|dạ ok ạ|ô kê|ừ|ừa|ừm|ừ em|ừ nhé|ừ đúng rồi|uh|uhm|uk|ukm|um|ờ|ờm|vâng|vâng ạ|vg|dạ|dạ vâng|dạ vâng ạ|dạ được|dạ được ạ|được|được ạ|được luôn|được chứ|được đó|được rồi|đc|đc ạ|dc|đc luôn|thôi được|cũng được|vậy cũng được|đồng ý|mình đồng ý|em đồng ý ạ|nhất trí|chốt|chốt đơn|chốt luôn|chốt nha shop|lấy luôn|lấy|làm đi|đặt luôn|đặt đi|rồi|rồi ạ|r|rùi|xong rồi|có có|có có có|ok ok ok|yes|Yes please|y|yep|yup|yeah|ya|sure|of course|right|correct|definitely|tất nhiên|đương nhiên|dĩ nhiên|muốn|em muốn|cần|có cần|xác nhận|em xác nhận ạ|hữu ích|đúng ý rồi|👍|👌|✅|👍👍|OK|YES|Có|CÓ|Đúng Rồi|okkk|okeeee|ừaaa|uhhh|vângggg",
  ),
  ...no(
    "không|không ạ|ko|ko ạ|k|k ạ|kh|khg|kg|hok|hông|hổng|hong|hem|khum|hơm|không em|không nha|không nhé|không đâu|không đâu ạ|dạ không|dạ không ạ|dạ ko|dạ k|dạ k ạ|dạ hông|không phải|không phải ạ|ko phải|k phải|hông phải|không đúng|ko đúng|chưa đúng|chưa|chưa ạ|dạ chưa|dạ chưa ạ|chưa có|chưa đâu|chưa từng|sai|sai rồi|sai rồi ạ|nhầm rồi|không có|ko có|k có|không cần|không cần đâu|ko cần|k cần|không cần ạ|khỏi|khỏi cần|khỏi ạ|thôi|thôi ạ|thôi khỏi|thôi khỏi ạ|thôi không|thôi ko|thôi không cần|thôi em|dạ thôi|dạ thôi ạ|không thích|không lấy|ko lấy|k lấy|không đồng ý|không được|ko đc|k đc|không đúng ý|chưa đúng ý|đâu có|làm gì có|không muốn|ko muốn|không hề|mình không|em không|no|No thanks|no thank you|nope|nah|n|never|not yet|wrong|để sau|thôi để sau|từ chối|hok có|ko nha shop|không không|không không không|👎|❌|🙅|KHÔNG|Ko|KHÔNG Ạ|Chưa|nooo|khônggg|hônggg|kooo|thoiii",
  ),
  ...leansYes(
    "chắc vậy|chắc có|chắc là có|chắc rồi|có lẽ|có lẽ vậy|có thể|hình như có|hình như vậy|maybe|probably|i think so|cũng đúng|tạm được|có mà giao chiều nhé|có nhưng size L cơ|được nhưng mai nhé|đồng ý nhưng bớt chút|ok nhưng để mai|đúng rồi nhưng đổi màu đen|yes but tomorrow|có, lấy 2 cái|đúng một nửa|ừ mà khoan đã",
  ),
  ...leansNo(
    "chắc không|chắc ko|chắc chưa|có lẽ không|có lẽ chưa|hình như không|hình như chưa|probably not|chưa chắc|không chắc|không hẳn|không phải màu đỏ|không, màu đen cơ|chưa nhưng sắp rồi|không lấy cái đó|no i want the black one|not sure|không giao hôm nay",
  ),
  ...neither(
    "mai nhé|giao buổi chiều|size M|0912345678|có còn size M không|có ship không|có được không|được không shop|đúng không|có phải không|không biết|không biết nữa|ko biết|không sao|ko sao|không có gì|không hiểu|có gì không|thế nào cũng vậy á|gì vậy|bao nhiêu tiền|để em hỏi chồng|để mình xem đã|tùy shop|sao cũng được|hả|ủa|2|cái đầu|màu đen|ok không|ok chưa|đồng ý không|rồi sao|hello|chào shop|...|?|có?|không?|đúng hông?|haha|😂|🤔",
  ),
];

export const YES_NO_TRAPS = [
  "có không",
  "được không",
  "có hay không",
  "có hoặc không",
  "không biết có không",
  "có thì lấy",
  "không có thì thôi",
  "có mà không lấy",
  "không phải không lấy",
  "ok không bạn",
  "đúng hay sai",
  "yes or no",
  "chưa biết",
  "để xem",
  "từ từ",
  "có lẽ",
  "chắc có",
  "không sao đâu",
  "không có gì ạ",
  "đúng nhưng chưa đủ",
  "kk nhưng mà không",
  "co the khong",
  "duoc hong",
];
