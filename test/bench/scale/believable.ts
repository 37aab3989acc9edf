import { createRandom, type Random } from "../../fakes/demo/data/random";

/** Texts as customers and shops write them: common phrases, a long tail of rarer words, order numbers and phones. */
export interface Texts {
  inbound(): string;
  outbound(): string;
  name(): string;
  phone(): string;
}

const SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ");
const MIDDLE_NAMES = "Thị Văn Hữu Đức Ngọc Minh Thanh Quang Thu Kim Bảo Gia Xuân Mỹ Phương Tuấn".split(" ");
const GIVEN_NAMES =
  "An Anh Bình Chi Cường Dung Dũng Giang Hà Hải Hạnh Hiếu Hoa Hòa Hùng Hương Khánh Lan Linh Long Mai Nam Nga Nhung Oanh Phúc Quân Quỳnh Sơn Tâm Thảo Trang Trung Tú Uyên Vân Việt Yến Đạt Đông".split(
    " ",
  );
const ASKS = [
  "Shop ơi còn hàng không ạ",
  "Cho em hỏi giá mẫu này với",
  "Ship về tỉnh bao nhiêu tiền vậy shop",
  "Em muốn đổi size được không",
  "Khi nào thì hàng về tới nơi ạ",
  "Đơn của mình tới đâu rồi",
  "Mình lấy hai cái màu đen nhé",
  "Có giảm giá khi mua nhiều không",
];
const ANSWERS = [
  "Dạ mẫu này bên em còn đủ size ạ",
  "Dạ chị cho em xin địa chỉ và số điện thoại nhé",
  "Dạ phí ship đồng giá ba mươi nghìn ạ",
  "Dạ em kiểm tra rồi báo lại anh ngay ạ",
  "Dạ shop mở cửa từ 8 giờ sáng đến 9 giờ tối tất cả các ngày trong tuần ạ",
  "Dạ đơn của mình đang trên đường giao ạ",
];
const ONSETS = [
  "b",
  "c",
  "ch",
  "d",
  "đ",
  "g",
  "gi",
  "h",
  "k",
  "kh",
  "l",
  "m",
  "n",
  "ng",
  "nh",
  "ph",
  "qu",
  "r",
  "s",
  "t",
  "th",
  "tr",
  "v",
  "x",
];
const RIMES =
  "a à ác ai ái am ám an án ang áng anh ành ao áo âm ấm ân ấn âng ây ấy e em én eo éo ê ếch ên ênh i ích iên iết iêu in inh o óc oai oan oang ong óng ô ốc ôi ông ơ ơi ơm ơn u úc ui un ung ư ức ươi ương ướt".split(
    " ",
  );

/** 1 560 syllables, the first ones far more frequent than the last, as in any language. */
const SYLLABLES = RIMES.flatMap((rime) => ONSETS.map((onset) => onset + rime)).sort((a, b) => hash(a) - hash(b));

export function createTexts(seed: number): Texts {
  const random = createRandom(seed);
  const rare = (count: number): string => Array.from({ length: count }, () => SYLLABLES[zipf(random)]!).join(" ");
  const phone = (): string => `09${random.int(10_000_000, 99_999_999)}`;
  return {
    inbound() {
      const kind = random.int(0, 9);
      if (kind === 0) return `Đơn DH${random.int(100_000, 999_999)} của em tới đâu rồi shop`;
      if (kind === 1) return `Số em là ${phone()}, giao ở ${rare(4)}`;
      return `${random.pick(ASKS)} ${rare(random.int(0, 8))}`.trim();
    },
    outbound: () => `${random.pick(ANSWERS)} ${rare(random.int(0, 4))}`.trim(),
    name: () => `${random.pick(SURNAMES)} ${random.pick(MIDDLE_NAMES)} ${random.pick(GIVEN_NAMES)}`,
    phone,
  };
}

/** What people type into the search box, from very common to unheard of. */
export function createQueries(seed: number): () => string {
  const random = createRandom(seed);
  const texts = createTexts(seed + 1);
  return () => {
    const syllable = (): string => SYLLABLES[zipf(random)]!;
    switch (random.int(0, 9)) {
      case 0:
        return "con hang";
      case 1:
        return "ship";
      case 2:
        return texts.name();
      case 3:
        return `DH${random.int(1_000, 9_999)}`;
      case 4:
        return texts.phone().slice(0, random.int(5, 10));
      case 5:
        return syllable().slice(0, 2);
      case 6:
        return `${syllable()} ${syllable()} ${syllable()}`;
      case 7:
        return "khôngcótừnày";
      default:
        return `${syllable()} ${syllable()}`;
    }
  };
}

function zipf(random: Random): number {
  return Math.floor(SYLLABLES.length ** random.next()) - 1;
}

function hash(text: string): number {
  let value = 7;
  for (const char of text) value = (value * 31 + char.codePointAt(0)!) % 1_000_003;
  return value;
}
