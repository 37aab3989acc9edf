/** A shop's FAQ as big as they come, and what its customers type. */
const GOODS = [
  ...["áo thun", "áo sơ mi", "áo khoác gió", "áo len", "áo hoodie", "quần jean", "quần tây", "quần short", "váy xòe", "váy bút chì"],
  ...["đầm maxi", "đầm công sở", "giày thể thao", "giày cao gót", "giày búp bê", "dép lê", "sandal", "túi xách", "ba lô", "ví da"],
  ...["thắt lưng", "mũ lưỡi trai", "khăn choàng", "tất cổ cao", "găng tay", "kính râm", "đồng hồ", "vòng tay", "dây chuyền", "bông tai"],
  ...["áo mưa", "ô gấp", "đồ bơi", "đồ ngủ", "đồ lót nam", "áo dài", "vest nam", "chân váy", "áo hai dây", "quần legging"],
  ...[
    "nồi chiên",
    "máy sấy tóc",
    "bàn ủi",
    "quạt đứng",
    "đèn bàn",
    "ấm siêu tốc",
    "bình giữ nhiệt",
    "chảo chống dính",
    "máy xay",
    "nồi cơm",
  ],
  ...["gối ôm", "chăn hè", "ga giường", "rèm cửa", "thảm chùi chân", "kệ sách", "bàn học", "ghế xoay", "tủ giày", "gương treo"],
];

const TOPICS: Record<string, { answer: string; asked: string[] }> = {
  price: {
    answer: "giá niêm yết trên trang ạ.",
    asked: [
      "X giá bao nhiêu",
      "X bao nhiêu tiền",
      "giá X",
      "X nhiêu vậy shop",
      "cho hỏi giá X",
      "X có đắt không",
      "báo giá X giúp mình",
      "X mấy tiền",
      "giá của X thế nào",
      "mua X hết bao nhiêu",
    ],
  },
  stock: {
    answer: "bên em còn hàng ạ.",
    asked: [
      "X còn hàng không",
      "còn X không shop",
      "X hết hàng chưa",
      "bên mình có sẵn X không",
      "X còn không ạ",
      "shop còn bán X không",
      "khi nào X có hàng lại",
      "X có hàng chưa",
      "mình muốn lấy X còn không",
      "kiểm tra giúp X còn không",
    ],
  },
  ship: {
    answer: "giao trong hai đến bốn ngày ạ.",
    asked: [
      "giao X mất mấy ngày",
      "X bao lâu thì tới",
      "ship X về tỉnh được không",
      "phí ship X bao nhiêu",
      "đặt X khi nào nhận",
      "X giao tận nhà không",
      "gửi X về quê được không",
      "vận chuyển X mấy hôm",
      "X có giao nhanh không",
      "mua X có được miễn phí giao không",
    ],
  },
  return: {
    answer: "đổi trả trong bảy ngày ạ.",
    asked: [
      "đổi X được không",
      "X lỗi thì đổi sao",
      "muốn trả lại X",
      "X mặc không vừa có đổi không",
      "chính sách đổi X",
      "trả X có mất phí không",
      "X bị hỏng đổi thế nào",
      "đổi X sang mẫu khác",
      "X không ưng có hoàn tiền không",
      "đổi trả X trong mấy ngày",
    ],
  },
  care: {
    answer: "bảo hành mười hai tháng ạ.",
    asked: [
      "X bảo hành bao lâu",
      "cách giữ X bền",
      "X giặt thế nào",
      "X dùng được bao lâu",
      "vệ sinh X ra sao",
      "X có bảo hành không",
      "bảo quản X thế nào",
      "X hỏng ai sửa",
      "hướng dẫn dùng X",
      "X dùng ngoài trời được không",
    ],
  },
};

export interface Entry {
  questions: string[];
  answer: string;
}

/** 300 entries of ten examples. */
export function threeHundredEntries(): Entry[] {
  return GOODS.flatMap((goods) =>
    Object.values(TOPICS).map(({ answer, asked }) => ({
      questions: asked.map((text) => text.replaceAll("X", goods)),
      answer: `Dạ ${goods} ${answer}`,
    })),
  );
}

/** The same questions as they are typed in a hurry: without accents, with words around. */
export function askedInAHurry(entries: readonly Entry[]): string[] {
  const around = [(text: string) => `shop oi ${text}`, (text: string) => `${text} vay a`, (text: string) => `cho em hoi ${text}`];
  return entries.flatMap(({ questions }, at) =>
    questions.slice(0, 3).map((text, index) => around[(at + index) % around.length]!(withoutAccents(text))),
  );
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d");
}
