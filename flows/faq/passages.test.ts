import { describe, expect, test } from "vitest";
import { createFaqMatcher } from "./create-faq-matcher";

/** A clinic that has only pasted in its rules. */
const RULES = [
  [
    "giờ",
    "Giờ làm việc: Phòng khám mở cửa từ 7 giờ đến 20 giờ các ngày thứ hai đến thứ bảy. Chủ nhật chỉ nhận cấp cứu nhi. Ngày lễ nghỉ theo lịch nhà nước, riêng mùng 1 và mùng 2 Tết nghỉ cả ngày.",
  ],
  [
    "bảo hiểm",
    "Bảo hiểm y tế được áp dụng cho khám nội tổng quát và xét nghiệm máu. Khách mang theo thẻ bảo hiểm và căn cước công dân, nộp tại quầy số 2 trước khi khám. Phần chênh lệch khách tự trả.",
  ],
  [
    "nhịn ăn",
    "Trước khi xét nghiệm máu hoặc siêu âm bụng, khách cần nhịn ăn ít nhất 8 tiếng; nước lọc vẫn được uống. Không uống cà phê, sữa, bia rượu. Thuốc huyết áp uống như thường lệ.",
  ],
  [
    "kết quả",
    "Kết quả xét nghiệm thường có sau 2 giờ và được gửi qua Zalo hoặc email. Sinh thiết cần 5 đến 7 ngày làm việc. Khách muốn bản giấy đến quầy trả kết quả, mang theo phiếu hẹn.",
  ],
  [
    "đổi lịch",
    "Lịch hẹn được đổi miễn phí trước 12 giờ. Báo muộn hơn hoặc không đến, tiền cọc 100.000 đồng không được hoàn lại, trừ khi khách phải nhập viện và có giấy ra viện.",
  ],
  [
    "gửi xe",
    "Xe máy gửi ở tầng hầm, miễn phí cho khách khám. Ô tô đậu ở bãi bên cạnh siêu thị, 20.000 đồng mỗi lượt. Từ bãi có xe điện đưa vào sảnh.",
  ],
  [
    "trẻ em",
    "Trẻ dưới 6 tuổi khám cùng bác sĩ nhi ở tầng 3, phải có cha mẹ hoặc người giám hộ đi cùng. Phòng chờ có khu vui chơi và phòng cho bé bú.",
  ],
] as const;
const matcher = createFaqMatcher(RULES.map(([id, answer]) => ({ id, questions: [], answer })));
const best = (text: string) => matcher.match(text, { limit: 1 })[0];

test.each([
  ["chủ nhật có mở cửa không", "giờ"],
  ["tết có nghỉ không ạ", "giờ"],
  ["mấy giờ phòng khám đóng cửa", "giờ"],
  ["khám có được dùng thẻ bảo hiểm không shop", "bảo hiểm"],
  ["nop the bao hiem o quay nao", "bảo hiểm"],
  ["xét nghiệm máu có phải nhịn ăn không", "nhịn ăn"],
  ["truoc khi sieu am bung dc uong ca phe k", "nhịn ăn"],
  ["bao lâu thì có kết quả xét nghiệm", "kết quả"],
  ["sinh thiết mất mấy ngày", "kết quả"],
  ["em muốn đổi lịch hẹn", "đổi lịch"],
  ["không đến có được hoàn tiền cọc không", "đổi lịch"],
  ["o to dau o dau", "gửi xe"],
  ["gửi xe máy mất bao nhiêu tiền", "gửi xe"],
  ["bé 3 tuổi khám ở tầng mấy", "trẻ em"],
  ["co phong cho be bu khong", "trẻ em"],
])("%s is told under %s", (text, id) => {
  expect(best(text)?.id).toBe(id);
});

test.each([
  ["co can nhijn awn khong", "nhịn ăn"],
  ["sinhthiet lau khong", "kết quả"],
  ["xett nghiemj mau", "nhịn ăn"],
])("a slip is read by the answers' words: %s", (text, id) => {
  expect(best(text)?.id).toBe(id);
  expect(best(text)?.score).toBeGreaterThan(0.7);
});

describe("what the answers do not tell", () => {
  test.each([
    "bên mình có bán kính áp tròng không",
    "giá vàng hôm nay bao nhiêu",
    "tuyển dụng kế toán không ạ",
    "niềng răng trả góp được không",
    "ship hàng về Cà Mau mấy ngày",
    "mật khẩu wifi là gì",
  ])("is not answered: %s", (text) => {
    expect(best(text)?.score ?? 0).toBeLessThan(0.75);
  });
});

test("what an answer begins with says what it is about", () => {
  const [first] = createFaqMatcher([
    {
      id: "phí",
      questions: [],
      answer: "Học phí được tính theo số tín chỉ. Sinh viên đăng ký học kỳ hè đóng thêm phí cơ sở vật chất, xem bảng ở phòng tài vụ.",
    },
    {
      id: "hè",
      questions: [],
      answer: "Học kỳ hè kéo dài năm tuần. Sinh viên đăng ký theo bảng ở phòng đào tạo và đóng học phí trước khi bắt đầu, theo số tín chỉ.",
    },
  ]).match("học kỳ hè thế nào ạ");
  expect(first?.id).toBe("hè");
});

const BEGINNING = "Quy định chung của cửa hàng dành cho mọi khách mua trực tiếp và qua mạng, cập nhật hằng tháng.";

test("the words of a question count more in one sentence than scattered", () => {
  const [first] = createFaqMatcher([
    {
      id: "scattered",
      questions: [],
      answer: `${BEGINNING} Giày nhập từ Ý, giày cũ thì không. Áo đổi trong tuần đầu. Hàng lỗi sửa tại nhà.`,
    },
    {
      id: "together",
      questions: [],
      answer: `${BEGINNING} Áo nhập từ Ý, áo cũ thì không. Hàng sửa trong tuần đầu. Giày mà lỗi thì đổi tại nhà.`,
    },
  ]).match("muốn đổi đôi giày bị lỗi");
  expect(first?.id).toBe("together");
});
