import { vocabulary } from "./politeness";

/** Family names that cover nearly everybody in Việt Nam, with their variants. */
export const FAMILY = vocabulary(
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm phùng mai tô trịnh đoàn hà cao thái lương lưu tạ châu chu vương từ trương quách tăng thạch la kim văn mạc nghiêm kiều khổng hứa tống triệu ông âu quan viên doãn giang giáp ninh sầm tiêu trang ung vi diệp bạch cù cung diêm điền đàm đồng đường hán hầu khuất khúc lục lại lữ mã nông ong phí thân thẩm thi tôn trà tưởng ưng y niê ksor rơ siu êban kbuôr lò lường cầm quàng sùng giàng vàng thào hạng má tẩn chảo phàn lù",
);

/** Middle and given names; words that also mean something are left to a capital letter or an introduction. */
export const GIVEN = vocabulary(
  "thị văn hữu đức công quang minh ngọc thanh thu hồng nhung lan hoa huệ cúc mai trúc đào hạnh hiền hương hằng hà hải hậu hiếu hòa hoài hoàn hoàng hùng hưng huy huyền khánh khải khang khoa khôi kiên kiệt kim lam lâm lệ liên linh loan long lộc lợi luân lương ly mạnh mỹ my nam nga ngân nghĩa nguyên nguyệt nhàn nhân nhật nhi nhiên như nhật ninh oanh phát phong phú phúc phước phương phượng quân quốc quế quyên quyền quỳnh sơn tài tâm tân thạch thái thắm thắng thành thảo thế thiên thiện thịnh thoa thoại thơ thơm thủy thúy thùy thuận thư thương thy tiên tiến tín tình toàn toản trà trâm trân trang trí triết trinh trung trường tú tuấn tuyền tuyết tùng tường uyên văn vân vi việt vinh vũ vương vy xuân xuyến yến ánh anh ân ái bách bạch bảo bích bình cẩm cường chi chiến chinh chương cương dạ di diễm diệp diệu dung dũng duy duyên dương đan đăng đạt điệp đình định đoan đông đồng gia giang giao hân hạ hào hảo hân kha khuê kỳ lài lành lãm lập liễu luyến lụa mẫn mận miên mơ na nghi nghị ngà nhã nhài nhâm nhạn nương nữ oánh phi quý sáng sang sen sinh sương tấn tấm thanh thạo thi thiệp thìn thông thục thụy thuyên tiệp tịnh tố trọng trực tuyên tỵ vĩ viên vượng xoan út đức hoan hoạt hợi khiêm khương lý đại đài thọ",
);

/** Given names that are everyday words when typed small and alone: "mai" is tomorrow. */
export const EVERYDAY = vocabulary(
  "mai an chi sang hai ba tư năm sáu bảy tám chín mười út hoa sen đào gia na mơ thơm sáng nữ đại thi lợi hạ đông xuân thu y vi là ông quan viên ong lại từ hạng thân đồng đường vàng bé mẹ cam quyền thắng tiến định lập giao thế phát toàn tình kỳ di thành nhân công văn hòa bình",
);

/** Words that make a whole text no name, wherever they stand. */
export const NEVER_NAME = vocabulary(
  "size màu áo quần váy giày dép túi hàng đơn ship giao giá tiền mua bán đặt lịch khám shop kg cm ngày tháng giờ phút tuần hôm nay chiều trưa thứ thành phố quận huyện phường xã đường số nhà ngõ hẻm sinh khách khác nick fb facebook giám đốc kế toán người bạn vợ chồng mẹ bố",
);
