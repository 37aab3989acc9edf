import { PhraseSet } from "./phrase-set";

/** Everyday words that are made of name words; whoever types one small, or alone, has not said a name. */
export const COMPOUNDS = new PhraseSet(
  [
    "bạch kim|phúc lộc thọ|phúc đức|hoa hồng nhung|hồng nhạt|phát tài|phát đạt|phượng hoàng|tài lộc|thịnh vượng|an tâm|yên tâm|bảo hành|bảo đảm|bảo hiểm|bảo mật|bảo vệ|chi nhánh|chi phí|chi tiết|công an|công bằng|công khai|công nhân|công việc|dung dịch|dung lượng|dung tích|dũng cảm|duyên dáng|đăng ký|đăng nhập|đăng tin",
    "gia công|gia đình|gia hạn|gia vị|giang hồ|hạnh phúc|hài lòng|hiền lành|hiện đại|hồng hào|hoa văn|hương thơm|hương liệu|hưng phấn|khang trang|khánh kiệt|khoa học|khoa nhi|khoa sản|khoa da liễu|kim chi|kim cương|kim loại|kiên nhẫn|kiên trì",
    "lan man|lan tỏa|lâm sàng|lập trình|linh hoạt|linh kiện|linh tinh|loan xa|long lanh|long trọng|lợi ích|lợi nhuận|minh bạch|minh họa|minh tinh|mỹ phẩm|mỹ thuật|nam nữ|nam châm|ngân hàng|nghi ngờ|ngọc trai|nguyên liệu|nhân công|nhân dịp|nhân vật|nhã nhặn|như ý",
    "phi lý|phong bì|phong cách|phong phú|phong thủy|phúc lợi|phương án|phương tiện|phước lành|quân đội|quân khu|quang đãng|quốc tế|quốc gia|quý khách|quyền lợi|sang trọng|sáng tạo|sinh nhật|sinh viên|sinh tố|sơn gel|sơn móng",
    "tài chính|tài khoản|tài liệu|tài trợ|tâm lý|tâm sự|tâm trạng|tân trang|tân thời|thanh long|thanh lý|thanh toán|thành công|thành viên|thảo dược|thảo luận|thiện cảm|thông báo|thông minh|thông tin|thu đông|thu hộ|thu phí|thu tiền|thủy sản|thư giãn|thư mục|thương hiệu|thương lượng|thương mại",
    "tiến độ|tiến hành|tiên tiến|tin nhắn|tin shop|tin tức|tin tưởng|tình cảm|tình hình|tình trạng|toàn bộ|trang điểm|trang phục|trang sức|trang trí|trang web|trực tuyến|trung bình|trung gian|trung tâm|trung thành|trung thực|trường hợp|tuyển dụng|uyên bác|văn hóa|văn minh|văn phòng|vinh dự|vi phạm|xuân hè|xuân hạ thu đông|yến mạch|yến sào",
    "công đoàn|công viên|đại học|đại lý|đông trùng|hải quan|hồng sâm|hồng trà|lan hồ điệp|lương y|nhân sự|phương đông|quân sự|sinh thái|thạch anh|thiên nhiên",
  ].flatMap((line) => line.split("|")),
);
/** Countries and other things: no name however they are written. */
export const COUNTRIES = new PhraseSet(
  "hàn quốc|trung quốc|nhật bản|đài loan|việt nam|thái lan|hoa kỳ|quốc tế|hàn|nhật|tây|đồng ý|sáng mai|chiều mai|tối mai|sáng nay|tư vấn|tư vấn giúp em|trà đào|trà sen".split(
    "|",
  ),
);
