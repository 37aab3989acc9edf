import { chatTable } from "./chat";

export const NAME_CHAT = chatTable(
  (heading) => heading,
  `
Lan
  e tên Lan nha shop | em là Lan ạ | chị Lan nha | Lan nha shop | tên Lan sđt 0912345678 | Lan, quận 1 | Lan⏎0912345678 | gọi e là Lan nha | con tên Lan | dạ Lan ạ | tên em Lan ạ | t tên Lan | mình Lan nè | em tên Lan á | e Lan nè shop | Lan 😊 | Lan đây shop | tên người nhận: Lan
  tên là Lan nha | tui tên Lan nghen | tên: Lan | Tên Lan | name: Lan | my name's Lan | i'm Lan | this is Lan | mình tên là Lan nhé, cảm ơn shop | dạ e tên Lan, lấy 2 cái | Lan (0912345678) | cô Lan nha | dì Lan nha | em Lan ở Hà Nội
Nguyễn Thị Lan
  Nguyễn Thị Lan nha | nguyễn thị lan ạ | NGUYỄN THỊ LAN | tên em là Nguyễn Thị Lan ạ | Nguyễn Thị Lan - 0912345678 | Nguyễn Thị Lan, 12/3A Lê Lợi Q1 | họ tên: Nguyễn Thị Lan | người nhận Nguyễn Thị Lan | Nguyễn Thị Lan⏎sđt 0912345678 | dạ nguyễn thị lan nha shop | chị Nguyễn Thị Lan | chị tên nguyễn thị lan | Nguyễn Thị Lan (chị) | Họ và tên: Nguyễn Thị Lan
Nguyen Thi Lan
  nguyen thi lan nha | ten e la nguyen thi lan | Nguyen Thi Lan - 0912345678 | NGUYEN THI LAN | e ten nguyen thi lan a
Trần Văn Hùng
  Trần Văn Hùng nha | anh Trần Văn Hùng | trần văn hùng ạ | tên anh là Trần Văn Hùng | a tên trần văn hùng | Trần Văn Hùng 0912345678 | anh tên là Trần Văn Hùng nhé
Lê Hoàng Bảo Ngọc
  Lê Hoàng Bảo Ngọc | lê hoàng bảo ngọc nha | em tên lê hoàng bảo ngọc ạ | bé Lê Hoàng Bảo Ngọc
Hùng
  a Hùng nha | anh Hùng đây em | anh là Hùng nha | hùng nha shop | gọi anh Hùng nha | mình là Hùng nhé | Hùng ạ | tên Hùng, 30 tuổi | anh tên Hùng
Thảo My
  Thảo My nha | em là Thảo My ạ | thảo my ạ | tên e là thảo my nha | e tên Thảo My sđt 0912345678
Hồng
  chị Hồng nha | e tên Hồng ạ | em là Hồng | tên Hồng nha shop | Hồng nha
Khánh Linh
  Khánh Linh ạ | khánh linh nha | em Khánh Linh nè | tên em khánh linh ạ | mình là Khánh Linh nha
Phương Anh
  Phương Anh | phương anh nha | e tên Phương Anh ạ | em là phương anh
Anh Thư
  Anh Thư nha | em tên Anh Thư ạ | tên em là anh thư nha | mình tên Anh Thư
Tú Anh
  Tú Anh ạ | em tên Tú Anh nha | tên tú anh
Mai
  em tên Mai | chị Mai nha | tên em là Mai ạ | e là Mai nha | Mai ạ | Mai nha shop
Huy
  em tên Huy | anh Huy nha | Huy nha | mình là Huy ạ
An
  em tên An ạ | mình tên là An | anh An nha | chị An ạ
Bảo
  e tên Bảo nha | anh Bảo nha | Bảo ạ
Ngọc Trinh
  Ngọc Trinh nha | ngọc trinh ạ | tên mình là Ngọc Trinh
David Nguyen
  David Nguyen | my name is David Nguyen | i am David Nguyen | this is David Nguyen
John Smith
  John Smith | my name is John Smith | name: John Smith
Lan ?
  Lan hoặc Hoa | Hoa với Lan | bạn em tên Lan | mẹ em tên Lan
never
  me em la Lan | Lan oi | chao Lan | ten cu Lan | Banh Mi | Het Hang
  Lan, Hoa | mẹ em là Lan | tên con là Lan | bạn em là Lan | tên giả Lan | tên cũ Lan | tên thật Lan | tên tiếng Anh Anna | Lan bảo em | chị Lan ơi | Lan ơi | em Lan ơi | chào Lan | hi Lan | chào chị Lan | alo chị Lan | tên như trên | bạch kim
  hồng nhạt | tài lộc | phát tài | phát đạt | thịnh vượng | phượng hoàng | Nguyễn Thị | Trần Văn | tên Lan họ Nguyễn | me ten lan | Dễ Thương | Xinh Gái | Vui Lòng | Tư Vấn Giúp Em | Đang Bận | Sáng Mai | Hết Hàng | Còn Hàng | Trà Đào | Trà Sen
  Bánh Mì | Phở Bò | Bún Chả | Cà Phê | thẩm mỹ Lan | Bông Hồng | Mùa Xuân | Mùa Thu | Trời Mưa | Đồng Ý | Chính Xác | Hoàng Hôn
  tên người khác | tên như nick | tên giống fb | lấy tên khác
  Lan Anh hay Lan | em là Lan chị là Hoa | ghi tên Lan giúp chồng em | tên chồng em là Hùng | ghi tên bạn em là Hoa | đặt cho bé Na | tên shop là gì | em tên là gì cũng được | tên thật hay biệt danh | gọi sao cũng được | gọi bé Na | con gái | con trai | trai
  gái | nam | nữ | giới tính nam | độc thân | Việt Nam | Hoa Kỳ | Hàn Quốc | Kim chi | bún chả | trà sữa | Mỹ phẩm | áo Thu | thu đông
  Bình thường | bình thường | Tâm trạng | Hạnh phúc | hạnh phúc quá | an tâm | Thành công | thành công rồi | Cường điệu | Long lanh | kim loại | Phương án 2 | phương án khác | Linh tinh
  linh tinh | linh tinh quá | minh bạch | minh muon mua | minh can tu van | minh hoi | em hoi | minh o Ha Noi | toi la khach | Thanh toán | thanh toán rồi | Tiến hành | tiến hành đi | lâm sàng
  hiền lành | trung thực | trung quốc | hàng trung quốc | tài khoản | tài chính | thảo dược | hương thơm | ngọc trai | bảo hành | bảo hành sao | bảo đảm | đăng ký | đăng nhập
  sơn móng | sơn gel | thông tin | thông báo | yên tâm | phúc lợi | lợi ích | vui vẻ | thơm quá | thu tiền | thu hộ | thu phí | dung tích | dung lượng
  dũng cảm | giang hồ | khoa học | khoa nhi | khoa da liễu | bác sĩ Hùng | bs Hùng | y tá | cô giáo | thầy Minh | cô Lan dạy toán | tân trang | tuyết rơi | hồng hào
  loan xa | tin nhan | tin nhắn | tin tưởng | tin shop | lan man | chi tiết | chi tiết đi | chi phí | chi nhánh | vân vân | vân tay | trang điểm | trang web
  trang trí | trâm cài | phong bì | phong cách | phong thủy | sinh nhật | quân đội | quân khu | anh em | anh chị | chị em | em gái | em trai | anh trai
  mẹ bầu | mẹ bỉm
  cứ gọi Lan | gọi Lan đi
  à nhầm, Lan mới đúng
  không phải Hoa, Lan | không phải Hoa đâu, tên Lan | Lan hay Hoa cũng đc | Lan phải không shop | shop tên Lan hả | Lan hả shop | có phải Lan không | Lan là ai vậy | ai tên Lan | sao gọi tui là Lan | đừng gọi tui là Lan | tên tui không phải Lan | tui k phải Lan | k phải Lan nha | Lan là tên shop hả | chắc Lan | gọi cho Lan đi | gửi cho Lan giúp e | hỏi chị Lan ấy
  Lan bạn em | vợ anh tên Lan | chồng chị Lan | người yêu em tên Lan | nhân viên tên Lan tư vấn cho e | hôm trước chị Lan tư vấn
  không cho tên được không | k cần tên | tên j | sao phải hỏi tên | cần tên làm gì | shop tên gì | bạn tên gì | em tên gì vậy shop | ai vậy | ẩn danh | bí mật | không muốn nói | để làm gì | hỏi chi vậy | khỏi | chưa có tên | tên fb đó | như trên fb | theo tên fb nha | như lần trước
  hàng về chưa | còn hàng không | cho xem mẫu | tư vấn giúp em | lấy 2 cái | màu hồng | áo hồng | váy hoa | mua áo dài | áo khoác nam | quần tây nam | giày nữ | hoa hồng | cây mai | chậu lan | hoa lan | mai giao nha | mai nha | sáng mai | thu hà nội | mùa thu
  Bình Dương | quận Bình Tân | Lê Lợi quận 1 | 12 Lê Lợi | đường Nguyễn Trãi | số 5 Trần Phú | chợ Bến Thành | phường Linh Trung | Thủ Đức | Nha Trang | Vũng Tàu | Bình Thạnh
  oke nha | dạ | dạ vâng | được ạ | rồi ạ | thôi | hủy | chào shop | alo shop ơi | hello | hi ad | hihi | kkk | :) | ? | abc | xyz | ng | em | anh | chị | em nè | chị đây | anh đây em | mình đây | tui nè | khách quen | khách cũ | khách
  công ty | cty ABC | công ty TNHH Minh Long | shop Mộc Lan | spa Hoa Hồng | tiệm vàng Kim Ngọc | nhà hàng Hương Sen | trường Nguyễn Du | giám đốc | kế toán | sinh viên | học sinh | vợ chồng em | cả nhà | má em | bé nhà em | mắc quá | rẻ quá | lâu quá | nhanh giúp em | thích quá | xấu quá | thất vọng | quá tệ
Trần Mỹ Duyên
  Trần Mỹ Duyên | em là Trần Mỹ Duyên ạ | tên Trần Mỹ Duyên nha | trần mỹ duyên
Bảo Ngọc
  Bảo Ngọc nha | em tên Bảo Ngọc | mình là Bảo Ngọc
Hải
  anh Hải | Hải nè em | tên Hải
never
  tên giống lần trước | tên em thì dài lắm | em chưa đặt tên | hỏi tên chi vậy | tên Facebook á | Trần Mỹ Duyên là tên con em | không phải Duyên, Diên | Duyên hay Diên ta | ghi nhầm tên rồi, Duyên | tên cũ là Duyên
  tên gì kệ em | Duyên nào | Duyên mua hay Lan mua | bạn Duyên tư vấn hôm qua | nhân viên tên Duyên | gặp chị Duyên | cho gặp anh Hải | cho em hỏi anh Hải có đó không | anh Hải có ở shop không | tìm chị Duyên
  nhờ chị Duyên tư vấn | ko tiện nói | như trong viber | tên trên bill | tên chồng em Hải | chồng em tên Hải | đặt cho sếp Hải | Hải Phòng | đi biển Hải Tiến | bảo ngọc gì đó | duyên dáng | má em tên Hải | Hải là ai
  ai tên Hải | không phải tên Hải | Mr | chị hai | bà nội bé Na | mẹ bé Bông | Hải với Duyên | ghi tên ai cũng được | tên Hải được không | gọi Hải | gọi cho Hải | Duyên chưa tới
Phạm Gia Huy
  Phạm Gia Huy | em tên Phạm Gia Huy ạ | PHẠM GIA HUY | phạm gia huy nha
Kim Oanh
  Kim Oanh | chị Kim Oanh | em là Kim Oanh nè | tên Kim Oanh ạ
never
  Huy hả, em quen không | tên trong CCCD khác | tên viết tắt PGH | họ Phạm | họ Phạm tên thì em không nói | Huy không phải em | em không phải Huy | đâu phải Huy | bé Huy nhà em 5 tuổi | bé nhà em tên Huy | phụ huynh bé Huy
  mẹ Huy | ba của Huy | lớp cô Oanh | cô giáo tên Oanh | bác sĩ Huy | bs Oanh khám | đặt bs Huy | thợ tên Huy | anh Huy sửa xe có ở đó không | bạn Huy giới thiệu em | Huy giới thiệu | do chị Oanh giới thiệu
  người nhận khác người đặt | người nhận là bảo vệ | nhận là lễ tân | để ở lễ tân | gửi bảo vệ | người lớn | trẻ em | anh ấy | cô ấy | bạn đó | vợ tên Oanh chồng tên Huy | Oanh/Huy | Oanh hoặc Huy | tên ai đứng cũng được
  đứng tên mẹ | đứng tên công ty | cty Gia Huy | tiệm vàng Kim Oanh | cửa hàng Gia Huy | khách sạn Kim Oanh | đường Kim Oanh | phim Bố Già | ca sĩ Kim Oanh | biệt danh | nick Huy | tên game | cứ gọi bạn được rồi
  xưng em được rồi | kêu chị là được | không có tên | hỏi làm gì | sao phải khai tên | lát nói | Oanh mất rồi | Kim Anh chứ không phải Kim Oanh | sửa tên Oanh thành Anh | Oanh đọc là Oanh hay Anh
Đỗ Thanh Tùng
  Đỗ Thanh Tùng | anh là Đỗ Thanh Tùng | đỗ thanh tùng ạ | tên tôi là Đỗ Thanh Tùng
Thảo
  mình tên Thảo ạ | Thảo nha shop | chị Thảo nè em | tên em là Thảo
never
  thảo mai quá | thảo nào | Thảo đâu rồi | Thảo nghỉ rồi hả shop | Thảo hôm trước tư vấn em | gặp bạn Thảo nhân viên | bé Thảo con em | con Thảo nhà em | cháu Thảo lớp 3A | lớp của cô Thảo | học sinh tên Thảo
  tên học sinh là Thảo, em là mẹ | em là mẹ Thảo | em là chị của Thảo | em là bạn Thảo | vợ anh Tùng | chồng chị Thảo | nhà anh Tùng | xe anh Tùng | con anh Tùng | phòng anh Tùng | sếp Tùng | anh Tùng bên kỹ thuật | thợ Tùng
  bác sĩ Thảo | bác sĩ nào giỏi | y tá Thảo | thầy Tùng | đặt tên gì cho hay | viết sai tên em rồi | tên em viết sai | không dấu | tên có dấu | Tùng chứ không phải Tường | không phải Tùng | Tùng hay Tường | Tùng, Thảo
  Tùng + Thảo | Tùng & Thảo | vợ chồng Tùng Thảo | họ tên đầy đủ hả | tên đầy đủ hay tên gọi | tên khai sinh | tên tiếng anh được không | tên thánh | tên trên giấy tờ khác | tên ba | tên bố em | lấy tên mẹ em Thảo
  ghi tên con được không | ghi giùm Tùng | khỏi ghi tên | không cần tên | hỏi tên chi | sao cần tên | no name | none | anonymous | my wife Thao | my son is Tung | it's for Thao | not Tung | Tung is my boss | ask Thao
  khách vãng lai | người yêu em | anh giao hàng | chủ nhà | chủ xe | bên mua | em là khách mới | mình là người Huế | mình là khách quen | tôi là chủ xe | em là người đặt hôm qua | em là nhân viên | mình là phụ huynh
  tôi là luật sư | em là con gái | em là mẹ đơn thân | em là người mới
Võ Minh Khang
  Võ Minh Khang | tên Võ Minh Khang ạ | em là Võ Minh Khang | võ minh khang nha shop
Hạnh
  chị Hạnh | em tên Hạnh | Hạnh ạ | mình là Hạnh
never
  Hạnh bên kế toán | Hạnh trưởng phòng | bạn Hạnh nhóm trưởng | gặp Hạnh | nhắn Hạnh giùm | Hạnh nói shop rồi | Hạnh không có nhà | con chị Hạnh | nhà chị Hạnh | của chị Hạnh | chị Hạnh đặt giùm em | đặt giùm chị Hạnh
  đặt cho chị Hạnh | em đặt thay chị Hạnh | thay mặt Hạnh | hạnh phúc | hạnh nhân | bánh hạnh nhân | Hạnh hả | có phải Hạnh không | phải Hạnh không | Hạnh không | Hạnh hay Hạng | Hạnh lộn | tên Hạnh mà ghi Hạng
  ghi sai tên Hạnh | tên cúng cơm | tên lót | chữ lót là Thị | họ gì cũng được | tên tự đặt đi | tên trống | điền đại đi | điền gì cũng được | ghi đại | tên xấu lắm | ngại quá | bí mật nha | sao phải nói | hong nói
  không cho biết | đoán xem | khách lẻ | chủ shop | admin | bot | robot | tôi là bot | tôi là ai | em là ai | mình là gì của nhau | em đây | mình nè | vẫn là em | lại là em | người hôm qua | em hôm qua | khách hôm qua
  bạn của Hạnh | ba má đặt | mẹ Khang | ba Khang | ông Khang hàng xóm | thằng Khang | con Hạnh | đồng nghiệp Hạnh | em tên dễ thương | em tên gì nhỉ | tên em đẹp không | em là nhất | mình là con gái | em là nữ
  tôi là giáo viên | em đang đi làm | mình đang bận
Lý Thu Trang
  Lý Thu Trang | em là Lý Thu Trang | lý thu trang ạ | tên mình Lý Thu Trang
Phúc
  anh Phúc | Phúc nha em | tên Phúc | mình là Phúc nhé
Hồng Nhung
  em tên hồng nhung ạ
never
  tên em hơi dài | tên em khó đọc | em tên đẹp lắm | tên nào cũng được | nhà Phúc | quán Phúc | phúc lộc thọ | Phúc đó hả | chào Phúc | Phúc ơi | Phúc xin nghỉ | Phúc đang bận | hỏi Phúc đi | bên Phúc | Phúc trả tiền
  Phúc trả Trang đặt | Trang đặt giùm Phúc | trang chủ | trang sức | hồng nhung đỏ | hoa hồng nhung | bánh nhung đỏ | bộ đồ nhung | giao cho Trang quầy 3 | quầy 3 | lễ tân Trang | em của Trang | Trang là em gái em
  Trang mẹ bé Bi | phụ huynh Trang | Trang chứ k phải Trâm | nick Trang Trang | fb Trang Lý | tên đăng nhập là trang123 | trang123 | user | guest | khách A | anonymous user | n/a | ko nói được k | bảo mật giúp em | giấu tên
  tên giả được không | em tên thật mà
never
  thao oi | chong Thao | Thao ha | em gai Thao | bac si Thao | giam doc Tuan | ten gi cung duoc | ten con gai em la Thao | vo chong minh | dang doi hang | do em mua | mai em ranh | chu Thao hang xom | hoi chi Thao
  ke toan Thao | bao ve | lam toi dem | cho em hoi | Phuong do ha | thay Tuan day toan | ho hang | la nguoi quen | dai ly Thao | hang ve chua | vo Tuan | con Quynh | vo Quynh | Quynh di lam roi | khong phai Quynh
  Quynh hay Trang | Quynh nao | ban than Quynh | co giao Quynh | shop Quynh | hoi lam gi | le ra phai khac | ho ten day du | do mau do | la sao | ly do gi | cao qua troi | mai tinh | vu gi vay | bui bam | ten khong dau
  nha Quynh | tho Tuan | luong thang nay | ten em thi dai lam | Huy ha, em quen khong | Thao nghi roi ha shop | ten hoc sinh la Thao, em la me | vo anh Tung | phong anh Tung | y ta Thao | ten thanh | chu nha | Hanh ha
  ten trong | chu shop | minh ne | em dang di lam | Phuc do ha | le tan Trang | phu huynh Trang
never
  Lê T. H. | Lê T. Hằng | em là Nguyễn V. Hùng | Trần T.H | ghi tên chồng em Nguyễn Văn Hùng | em Lan bạn chị Hoa | ba của bé Bin | giống trên fb
never
  chu nha Son | con trai Son | ten cua ban | ten cu | nguyen con ga | le hoi hoa | ho so benh an | to son do | mai goi lai | chao Son | Son a sao roi | Long ha | gia dinh Long | tai xe Long | lam an gi | cam on nha
  vang lang | dao nay ban | duong con dai
Nguyễn T. Lan ?
  Nguyễn T. Lan
Le T. Hoa ?
  Le T. Hoa | tên em là Le T. Hoa
never
  Trần T.Hồng Hạnh | đại lý | thạch anh | hồng trà | công đoàn | sinh thái | thiên nhiên | lương y | phương đông | lan hồ điệp | công viên | hải quan | đại học | hồng sâm | nhân sự | quân sự | đông trùng
Jay
  call me Jay | just call me Jay please | you can call me Jay
Tuấn
  giao cho bạn Tuấn | gửi cho anh Tuấn nha | ship cho chú Tuấn ạ
Hạnh
  Chị Hạnh | Chị Hạnh nha | Dạ Chị Hạnh | Em Hạnh ạ | Cô Hạnh nhé | người nhận: chị Hạnh | tên: Chị Hạnh
Hùng
  Ghi Tên Hùng Giúp | ghi tên Hùng giúp em nha | để tên Hùng nhé
Bé Bin ?
  Của Bé Bin
Bin ?
  của bé Bin nha
Tuấn ?
  giao cho Tuấn | của anh Tuấn
never
  Không Lan | giao cho bảo vệ | call me later | call me back | của em | giao cho bạn em tên Tuấn
Ninh ?
  không phải Linh, tên em là Ninh | ko phải Linh nha, em là Ninh
never
  Anh | Anh nha | Dạ Anh | ANH | Ông
Hoa
  Hoa nha c | dạ Hoa nhé e
Như Quỳnh
  tên e là Như Quỳnh nha c
never
  Em Bé | Cô Giáo | Bác Sĩ | Chú Rể | Chị Em | Em Yêu | Chị Gái | Cô Dâu | Chị Bảy | Chị Chủ | Em Gái | Cậu Chủ
Bảo ?
  Anh Bảo
Anh Bảo ?
  Anh Bảo nha
never
  giao cho chị Hai
Hong Nhung
  Hong Nhung, quan 1
`,
);
