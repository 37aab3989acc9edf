/**
 * What people ask of somebody else: one list for each kind of business, a matter a line, its names between bars. A FAQ that speaks of two
 * matters of a kind is of that kind, and a matter that one of its examples names is its own: those are left out (`elsewhere.ts`). Names
 * that a customer may use in passing ("ngân hàng", "sinh viên") are not for this list.
 */
export const OTHER_MATTERS: readonly (readonly string[])[] = [
  // Banks
  [
    "mở tài khoản|mở thẻ|làm thẻ ngân hàng",
    "ngân hàng mấy giờ|ngân hàng nào|ra ngân hàng|ngân hàng nào gần",
    "lãi suất|tiền lãi",
    "vay tiền|vay vốn|vay mua nhà|vay tiêu dùng|vay ngân hàng",
    "rút tiền|cây atm|trụ atm",
    "đô la|tiền đô|ngoại tệ|tỷ giá",
    "máy rút tiền",
    "hạn mức",
    "sao kê|số dư",
    "sổ tiết kiệm",
    "nợ xấu",
  ],
  // Prices that everybody follows
  [
    "giá vàng|vàng sjc|vàng nhẫn|vàng miếng",
    "giá xăng|giá dầu|xăng dầu|cây xăng",
    "chứng khoán|cổ phiếu|bitcoin|tiền ảo",
    "giá heo hơi|giá lúa|giá cà phê|giá tiêu",
    "xổ số|vé số|kết quả xổ số|số đề|lô đề",
  ],
  // Light, water, telephone
  [
    "tiền điện|hóa đơn điện|điện lực",
    "tiền nước|hóa đơn nước|cúp nước|mất nước",
    "cúp điện|mất điện",
    "công tơ điện|đồng hồ điện|đồng hồ nước",
    "gói cước|gói data|sim 4g|sim 5g",
    "làm lại sim|khóa sim|chuyển mạng giữ số|mất sóng",
    "mạng internet|cáp quang|truyền hình cáp",
    "nạp thẻ điện thoại|thẻ cào",
    "đổ rác|thu gom rác|tiền rác",
  ],
  // Papers and offices
  [
    "hộ chiếu|passport|visa du lịch",
    "làm căn cước|đổi căn cước|cấp căn cước|làm cccd|đổi cccd|cấp cccd|làm chứng minh|làm cmnd|đổi cmnd",
    "bằng lái|giấy phép lái xe|thi bằng lái",
    "làm khai sinh|làm giấy khai sinh|đăng ký khai sinh",
    "đăng ký kết hôn|ly hôn",
    "tạm trú|tạm vắng|làm hộ khẩu|nhập hộ khẩu|cắt hộ khẩu|tách hộ khẩu|chuyển hộ khẩu",
    "phòng công chứng|văn phòng công chứng|đi công chứng|công chứng ở đâu|sao y ở đâu",
    "phạt nguội|tiền phạt giao thông|phạt giao thông",
    "thuế thu nhập|quyết toán thuế|mã số thuế cá nhân",
    "bảo hiểm xã hội|trợ cấp thất nghiệp|lương hưu|bảo hiểm thất nghiệp",
    "sổ đỏ|sổ hồng|sang tên nhà|tách thửa",
    "ủy ban|công an phường|phường xã",
    "luật sư|kiện ra tòa|tòa án",
    "đi nghĩa vụ|nghĩa vụ quân sự",
  ],
  // Health
  [
    "bệnh viện|phòng khám|phòng mạch|trạm y tế",
    "khám thai|siêu âm thai|đi sinh",
    "bác sĩ|bác sỹ",
    "xét nghiệm máu|thử máu|xét nghiệm",
    "nhổ răng|niềng răng|trám răng|bọc răng",
    "tiêm phòng|tiêm vắc xin|chích ngừa|tiêm chủng",
    "đau bụng|đau đầu|đau lưng|chóng mặt",
    "bị sốt|sốt cao|cảm cúm|sốt xuất huyết|ho khan",
    "nhà thuốc|tiệm thuốc|hiệu thuốc",
    "mất ngủ|trầm cảm",
    "mổ mắt|đo mắt|cận thị",
    "gọi cấp cứu|xe cứu thương",
  ],
  // Learning
  [
    "học phí|tiền học",
    "điểm chuẩn|điểm thi|điểm sàn",
    "tuyển sinh|xét tuyển|nhập học",
    "ký túc xá|ktx",
    "lớp tiếng anh|học tiếng anh|ielts|toeic",
    "lịch thi|phòng thi|thi đại học",
    "gia sư|dạy kèm",
    "bài tập về nhà|giải bài tập|làm bài tập",
    "học bổng",
    "học lái xe|dạy lái xe",
    "bảng điểm|bằng tốt nghiệp",
  ],
  // On the way
  [
    "vé xe|vé xe khách|xe khách",
    "vé máy bay|chuyến bay|hãng bay",
    "vé tàu|ga tàu|tàu hỏa",
    "xe buýt|xe bus",
    "tình hình giao thông|luật giao thông",
    "đặt taxi|gọi taxi|gọi grab|xe ôm",
    "thuê xe máy|thuê xe tự lái|thuê ô tô",
    "tour du lịch|đặt tour|công ty du lịch|mua tour|tour đi",
    "đặt phòng khách sạn|khách sạn|nhà nghỉ|homestay",
  ],
  // Houses and vehicles
  [
    "thuê phòng trọ|phòng trọ|thuê nhà|thuê trọ",
    "bán nhà|mua đất|bán đất|mua chung cư",
    "sửa nhà|xây nhà|thợ hồ|thợ xây",
    "sửa ống nước|thông bồn cầu|thông cống|hút hầm cầu",
    "bán xe máy|mua xe máy|mua ô tô|xe hơi|bán ô tô",
    "thay nhớt|vá lốp|bơm lốp|rửa xe|sửa xe",
    "sửa tủ lạnh|sửa máy lạnh|sửa tivi|sửa máy giặt",
    "chuyển nhà|dọn nhà|taxi tải",
    "diệt mối|diệt chuột|diệt gián",
  ],
  // Work
  [
    "tuyển nhân viên|tuyển người|tuyển dụng|tuyển thợ|tuyển giáo viên|tuyển trợ giảng|tuyển bác sĩ|tuyển y tá|tuyển lễ tân|tuyển phục vụ|tuyển bảo vệ|tuyển tài xế|tuyển shipper|tuyển kế toán|tuyển đầu bếp|tuyển phụ bếp|tuyển thu ngân|tuyển tạp vụ|tuyển part time|tuyển thời vụ",
    "xin việc|xin vào làm|xin làm việc|việc làm|việc làm thêm|tìm việc|nộp cv",
    "lương tháng|tăng lương|trả lương|lương cơ bản",
    "xuất khẩu lao động|đi lao động",
  ],
  // Going out, and what is on
  [
    "rạp phim|rạp chiếu phim|xem phim|vé xem phim",
    "vé ca nhạc|concert|liveshow",
    "trận đấu|bóng đá|đá bóng|lịch thi đấu",
    "sân bóng|sân cầu lông|sân tennis",
    "phòng gym|tập gym|tập yoga|hồ bơi",
    "karaoke|quán bar|quán nhậu|bida",
    "quán cà phê|quán ăn|quán phở|nhà hàng",
    "công viên|sở thú|bảo tàng",
    "thời tiết|dự báo thời tiết|bão số",
    "tin tức|thời sự",
    "xem bói|tử vi|phong thủy|cung hoàng đạo",
    "đi chùa|nhà thờ|cúng rằm",
    "nấu ăn|cách nấu|công thức nấu|kho thịt",
  ],
  // Machines
  [
    "mật khẩu wifi|pass wifi",
    "hack|lấy lại facebook|mất nick|mở khóa facebook",
    "cài win|cài lại máy|cài phần mềm|diệt virus",
    "viết code|lập trình|viết phần mềm",
    "dịch sang tiếng|dịch thuật|phiên dịch",
    "nuôi chó|nuôi mèo|chó mèo|thú y",
  ],
];
