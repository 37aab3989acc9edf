import fc from "fast-check";
import { expect, test } from "vitest";
import { readFollowUp, withTopic } from "./follow-up";

const FOLLOWS: [string, string][] = (
  "còn màu đen?→màu đen|con mau den→mau den|còn màu đen không→màu đen|thế còn size M?→size m|the con size M→size m|vậy còn màu trắng thì sao→màu trắng|vay con mau trang thi sao→mau trang|" +
  "thế còn Đà Nẵng→đà nẵng|còn Sài Gòn thì sao→sài gòn|còn ngoại thành?→ngoại thành|vậy chủ nhật thì sao→chủ nhật|thế cuối tuần thì sao ạ→cuối tuần|nếu mua 2 cái thì sao→mua 2 cái|neu mua 2 cai thi sao→mua 2 cai|thế nếu ở tỉnh→ở tỉnh|" +
  "vậy nếu không vừa→không vừa|size M?→size m|size L thì sao→size l|màu đỏ thì sao→màu đỏ|mau do→mau do|sz XL→size xl|còn size XL ko→size xl|con size L k shop→size l|còn cái này→cái này|cái này thì sao→cái này|cai nay thi sao→cai nay|mẫu kia thì sao→mẫu kia|" +
  "loại kia có không→loại kia|cái thứ hai→cái thứ hai|thế còn cái kia→cái kia|còn trẻ em?→trẻ em|thế trẻ em thì sao→trẻ em|vậy người lớn thì sao→người lớn|what about black→black|how about size M→size m|what about hanoi→hanoi|and the blue one→the blue one|còn buổi tối→buổi tối|" +
  "thế ngày lễ thì sao→ngày lễ|còn ngày lễ thì sao shop→ngày lễ|vậy còn phí ship→phí ship|thế còn bảo hành→bảo hành|the con bao hanh thi sao→bao hanh|còn loại to hơn không→loại to hơn|loại rẻ hơn→loại rẻ hơn|màu khác→màu khác|màu xanh có không→màu xanh|còn nam thì sao→nam|" +
  "thế với khách cũ→khách cũ|lỡ mặc không vừa thì sao→mặc không vừa|hay màu đen→màu đen|hoặc size S→size s|ủa còn màu hồng→màu hồng|rồi còn size S→size s|vậy thì size M→size m|thế thì màu đen→màu đen|à còn màu nâu→màu nâu|còn với đơn 500k→đơn 500000đ|bản 256gb thì sao→bản 256 gb|" +
  "combo 2 người thì sao→combo 2 người|còn vị dâu→vị dâu"
)
  .split("|")
  .map((line) => line.split("→") as [string, string]);

test.each(FOLLOWS)("“%s” goes on about “%s”", (text, about) => {
  expect(readFollowUp(text)).toEqual({ about });
});

const WHOLE =
  "còn hàng không|con hang ko shop|còn phòng không ạ|shop ở đâu|mấy giờ mở cửa|ship về Huế bao nhiêu|giá bao nhiêu|cảm ơn shop|chào shop|có ship không|đổi size được không|cho xin stk|áo này còn màu đen không vậy shop ơi cho em hỏi|vậy bao giờ giao hàng cho mình|vậy khi nào có hàng|thế khi nào mở cửa|còn bàn tối nay không|còn vé không|nếu không vừa có được đổi trả miễn phí không shop|hay quá|được rồi|ok|rồi|vậy à|có bán sỉ không|thanh toán thế nào|mình muốn mua 2 cái|Nguyễn Văn An|0912345678|đơn hàng của mình tới đâu rồi|do you ship to hanoi|how much is this|where is your shop|hôm nay trời đẹp quá|shop có size M màu đen không|giao hàng mất bao lâu|có xuất hóa đơn không|còn mở cửa không|còn giảm giá không|còn tuyển nhân viên không|chất lượng có tốt không|mua 2 cái có giảm không|địa chỉ shop|huỷ đơn giúp mình|khuyến mãi gì không|con mèo trèo cây cau|bao lâu nhận được hàng|kiểm hàng trước được không|học phí bao nhiêu|khám bệnh cần đặt lịch không|tư vấn giúp mình|sao chưa giao|xin bảng giá|có cod không|khi nào khai giảng|trả góp được không|bảo hành mấy năm|wifi mật khẩu là gì|có chỗ để xe không|gọi lại cho mình".split(
    "|",
  );

test.each(WHOLE)("“%s” stands on its own", (text) => {
  expect(readFollowUp(text)).toBeNull();
});

test("a follow-up takes the topic along", () => {
  expect(withTopic("áo thun còn hàng không", { about: "màu đen" })).toBe("áo thun còn hàng không màu đen");
  expect(withTopic("ship bao lâu", { about: "" })).toBe("ship bao lâu");
});

test("any text is read without a fault, the same every time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      expect(readFollowUp(text)).toEqual(readFollowUp(text));
    }),
  );
});
