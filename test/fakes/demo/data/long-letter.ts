const GUESTS = [
  "Nguyễn Thị Thu Trang",
  "Lê Hoài An",
  "Phạm Ngọc Diệp",
  "Trần Khánh Vân",
  "Đỗ Minh Châu",
  "Vũ Thị Hải Yến",
  "Hoàng Bích Ngọc",
  "Bùi Thùy Dương",
  "Ngô Thanh Tâm",
  "Đặng Thu Hà",
  "Lý Mỹ Linh",
  "Phan Diễm Quỳnh",
  "Mai Phương Thảo",
  "Cao Thị Ánh",
  "Hồ Tường Vi",
  "Tạ Bảo Ngân",
  "Dương Hồng Vân",
  "Trịnh Lan Anh",
  "Đinh Thị Mận",
  "Kiều Ngọc Mai",
  "Võ Thị Nương",
  "Lương Minh Nguyệt",
  "Hà Thanh Xuân",
  "Tống Khánh Huyền",
  "Quách Thị Lụa",
  "Đào Mai Hương",
  "Chu Thị Thắm",
  "Nguyễn Bảo Châu",
];
const COLOURS = ["hồng đất", "xanh ngọc", "vàng mơ", "kem", "tím sen"];
const REMARKS = [
  "vai hơi xuôi nên may cầu vai nhỏ lại giúp chị",
  "đang bầu tháng thứ năm nên chừa eo rộng thêm bốn phân",
  "tay dài, thích tay lỡ",
  "mặc giày cao bảy phân nên tà dài thêm một chút",
  "cổ cao sợ nóng, may cổ thuyền",
  "lấy thêm một khăn lụa cùng màu",
  "chưa chắc đến được, may sau cùng",
];

/** A customer's message of more than a thousand words, as brides really send them. */
export function weddingLetter(): string {
  const opening =
    "Chào shop, chị là Hà My, được chị Khánh Linh giới thiệu. Cuối tháng sau nhà chị có đám cưới nên chị muốn đặt áo dài cho đội bưng quả và các cô, các dì trong nhà, tổng cộng hai mươi tám người. Chị đã hỏi mấy nơi nhưng nơi thì hết lụa, nơi thì không kịp may, nên chị nhắn thật kỹ ở đây để bên em xem giúp có làm được không, giá bao nhiêu và bao giờ thử được. Chị ghi số đo từng người theo thứ tự chiều cao, cân nặng, vòng ngực, vòng eo, vòng mông để bên em khỏi phải hỏi lại.";
  const people = GUESTS.map((name, i) => {
    const height = 150 + ((i * 7) % 19);
    const weight = 43 + ((i * 5) % 21);
    const remark = REMARKS[i % REMARKS.length];
    return `${i + 1}. ${name}: cao 1m${height - 100}, nặng ${weight} cân, ngực ${78 + ((i * 3) % 17)}, eo ${60 + ((i * 5) % 19)}, mông ${84 + ((i * 4) % 15)}, màu ${COLOURS[i % COLOURS.length]}, ${remark}.`;
  });
  const closing =
    "Ngoài ra chị cần mười hai cái áo dài nam cho các chú, màu xanh than, số đo chị gửi sau vì mấy ông chưa chịu đo. Về vải, chị thích lụa tơ tằm dệt hoa chìm, không bóng quá, chụp ảnh ngoài trời không bị lóa. Về ngày, bên chị ăn hỏi ngày mười hai, cưới ngày hai mươi sáu, nên chậm nhất mùng tám phải có đủ để mọi người thử và sửa. Chị ở Quế Võ, Bắc Ninh, mọi người ở rải rác Hà Nội, Bắc Ninh, Bắc Giang, nếu bên em cử người về đo và thử một buổi thì chị xin gửi phí đi lại. Chị có thể đặt cọc trước năm mươi phần trăm, phần còn lại chuyển khoản khi nhận hàng, và nhờ xuất hóa đơn giúp chị phần áo của công ty. Em xem giúp chị giá từng loại, tổng bao nhiêu, có được giảm theo số lượng không, và nếu có người đổi số đo sau khi đã cắt vải thì tính thế nào. Chị nhắn hơi dài, mong bên em thông cảm và trả lời chị sớm để chị còn báo lại cho cả nhà.";
  return [opening, ...people, closing].join("\n\n");
}
