import { vocabulary } from "./politeness";

/** What shops sell by the piece, the plate and the pound, syllable by syllable, so that "cà phê đen 2 ly" is known to order. */
export const GOODS = vocabulary(
  "áo quần váy đầm thun sơ mi jean jeans kaki khoác len hoodie polo croptop tay dép giày guốc sandal túi xách ví balo nón mũ khăn vớ tất thắt lưng đồ ngủ lót bộ tơ lụa đen trắng đỏ xanh vàng hồng tím nâu xám be kem cam rêu dương than nhạt đậm lớn nhỏ vừa " +
    "cà phê cafe bạc xỉu sữa đá nóng trà đào chanh sả vải dâu xoài dừa matcha cacao sinh tố ép nước suối ngọt mía coca pepsi bia rượu vang sài gòn tiger ken heineken trân châu latte americano " +
    "cơm gà bò heo lợn vịt cá tôm mực cua ghẹ ốc hến bún phở mì miến cháo xôi hủ tiếu bánh cuốn xèo bao chưng giò chả nem gỏi lẩu nướng rán chiên xào luộc hấp kho quay rau củ quả trái thịt sườn bì trứng tấm đậu mắm tương ớt cay pizza burger hamburger khoai tây salad tráng miệng flan chè " +
    "gạo nếp đường muối bột dầu gội xả xà bông giặt rửa tắm kem mật ong yến hạt điều tiêu trà mứt kẹo snack giấy khăn ướt tã bỉm khẩu trang thuốc vitamin son phấn nước hoa mặt nạ serum toner sữa chua " +
    "cam quýt bưởi táo lê nho chuối ổi mít sầu riêng măng cụt chôm nhãn thanh long dưa hấu bơ mận na vú lan ly cúc sen hướng dương sách vở bút tập đèn quạt nồi chảo ly chén bát đũa muỗng ga gối mền chăn nệm bàn ghế tủ kệ ốp lưng sạc tai nghe cáp",
);

/** Units of the same letters, and by what of the goods behind them they are told apart where no accents are typed. */
const BARE_UNITS: Record<string, [unit: string, goods: RegExp][]> = {
  bo: [
    ["bộ", /^(?:do|ao|quan|vay|ga|chan|drap|noi|bat|chen|ban|ghe|sofa|size|vest|sach|lego|dam|ngu)(?![a-z])/u],
    ["bó", /^(?:hoa|rau|sen|cuc|hanh|ngo|nhang|dua|cui|huong)(?![a-z])/u],
  ],
  to: [
    ["tô", /^(?:pho|bun|mi|hu|chao|mien|com|canh|banh|sup|lau)(?![a-z])/u],
    ["tờ", /^(?:giay|poster|bao|lich|khai|roi|don|tien|a4)(?![a-z])/u],
  ],
};

/** What the unit that was read as `unit` may be in a text without accents: flowers come by the "bó", clothes by the "bộ". */
export function bareUnits(bare: string, unit: string | null): (string | null)[] {
  const [letters, units] = Object.entries(BARE_UNITS).find(([, list]) => list.some(([name]) => name === unit)) ?? [];
  const found = units && new RegExp(`\\d ?${letters}(?![a-z])|[a-z] ${letters}(?![a-z])`, "u").exec(bare);
  if (!units || !found) return [unit];
  const behind = bare.slice(found.index + found[0].length).trim();
  const named = units.filter(([, goods]) => goods.test(behind));
  return (named.length > 0 ? named : units).map(([name]) => name);
}
