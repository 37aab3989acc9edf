import { chatTable } from "./chat";

export const YES_NO_CHAT = chatTable(
  (heading) => heading === "yes",
  `
yes
  có nghen | có á | có đó shop | có nè | dạ có nha | có nhaaa | cóoo | co a | co nha | co nhe shop | có e ơi | vâng có ạ | ừ có nha | uh có | dạ đúng rùi ạ | đúng ròi á | đúng gòi | đúng rầu | chuẩn cmnr | chuẩn luôn shop | chuẩn ạ | chính xác luôn ạ | phải rồi á | phải ạ | dạ phải rồi
  oki nha | okii | okê nha | okela nha | oke luôn | oke nè | ok nè | ok á | ok con dê | ok bạn nha | ok e | okay nha | okie dokie | ô kê nha | okeyyy | ô kê con dê | ukii | ukê | uki nha | um ok | ừm ok | ừ ok | dạ oke ạ | ok chốt nha | chốt nhaaa | chốt luôn shop ơi | chốt ạ | chốt đơn nha shop | chốt liền | lấy nha | lấy luôn nha shop | lấy ạ | đặt nha | đặt luôn nha
  được nha | được nè | được á | được luôn nha | được luôn shop | đc nha | đc nè | đc á | đc lun | dc nha | dc luôn | dạ đc | dạ dc ạ | được ạ shop | đượccc | oke được | ừ được | ừ đc | cũng được nha | cũng đc ạ | vậy cũng đc | thôi cũng đc | thế cũng được | vậy đi | vậy nha | zậy đi | dị đi | dzậy đi | thế nhé | ừ thế đi | ừ vậy đi
  ừa nha | ừ nha | ừ á | ừ đó | ừ nè | ừm nha | uhm nha | uh nha | ukm nha | ưn | ờ nha | ờ đó | ờ đúng rồi | vâng nha | vâng em | vâng shop | vâng đúng ạ | vâng ạaa | dạ vâng nha | dạaa | dạ nha | dạ shop | dạ đồng ý | đồng ý nha | đồng ý luôn | nhất trí luôn | duyệt | duyệt luôn | quá được | quá ok | quá đã | tất nhiên rồi | đương nhiên rồi | dĩ nhiên rồi | chắc chắn rồi | chắc chắn | hẳn rồi | rồi nha | rồi á | rồi shop | có rồi | yes ạ | yess | yup nha | yeah nha | sure nha | yes sir | ok let's go | 👍🏻 | 👌🏼 | ✅ ok | ok 👍 | có ❤️ | dạ có 😊
no
  không nghen | không á | không nè | hông nha | hông á | hông nghen | hổng nha | hổng á | hong nha | hong á | hongg | hok nha | hok á | hem nha | hem có | khum nha | khum ạ | khummm | khom nha | hơm nha | hông shop ơi | khôngg | khônggg ạ | ko nha | ko nè | ko á | ko shop | k nha | k nhé | k shop | kh nha | khg ạ | không e ơi | không ạ shop | dạ hok | dạ hem | dạ hông ạ | dạ khum
  không phải nha | không phải đâu ạ | hông phải đâu | hổng phải á | ko phải ạ | k phải ạ | k phải nha | không đúng ạ | ko đúng nha | sai rồi nha | sai bét | sai r shop | nhầm rồi ạ | nhầm r | chưa nha | chưa á | chưa shop | chưa nè | dạ chưa nha | chưa có nha | chưa có ạ | chưa từng ạ | chưa bao giờ nha | chưaaa | hổng có á | hông có nha | hok có nha | k có ạ | ko có nha | không có đâu | không có ạ | đâu có đâu | đâu có ạ | đâu nào
  khỏi nha | khỏi đi shop | thôi khỏi nha | thôi ạ khỏi | thôi không ạ | thôi k ạ | thôi ko cần | thôi hông | thôi nha shop | thôi được rồi không cần | không lấy nha | k lấy nha | ko lấy nữa | không lấy nữa | không mua nữa | không đặt nữa | không thích ạ | ko thích nha | không chịu nha | không đồng ý ạ | không được nha | ko được ạ | k đc nha | hông được | hổng được đâu | không bao giờ nha | no ạ | nope nha | no no no | no tks | no thanks shop | not really | 👎🏻 | 🙅‍♀️ | ❌ không | không 😅 | từ chối nha
yes ?
  chắc có á | chắc vậy á | chắc là được | chắc ok | có lẽ có | có thể có | hình như có á | hình như rồi | hình như đúng rồi | cũng tạm | có mà giao chiều | có nhưng mà mai | có nhưng chưa chắc | ok nhưng đổi màu khác | được nhưng giao chiều | đúng nhưng thiếu 1 cái | đúng rồi mà sao chưa giao | ok để e hỏi chồng đã | có, nhưng để coi lại | ok nếu freeship | được nếu giảm 10% | có thì có | ừ mà khoan | ừ thì cũng đúng nhưng mà | ok mà khoan đã | có điều | i guess so | probably yes
no ?
  chắc hông | chắc k | chắc ko ạ | chắc là không đâu | k chắc | ko chắc lắm | chưa biết nữa | không nhưng mai có | không, đổi thành màu đỏ | không phải nhưng gần đúng | không, mai mới có | chưa nhưng sắp | chưa, chiều mới nhận | không phải lúc này | thôi để mai | thôi để coi | i don't think so | maybe not
never
  co dau | can chi | sai khong | nham a
  không sai | không sai đâu | ko sai | không nhầm | không từ chối | cần chi | có đâu | 👍👎 | ✅❌ | bạn em đồng ý | sai không | nhầm à | có à | không à | được à | đúng à | vậy thôi | dạ cảm ơn
  thôi rồi | thôi xong | thôi rồi lượm ơi
  có mà | có khi | có lúc | có điều kiện | không những có mà còn | không phải là không | có cũng được không cũng được | ok? | ok ko | ok chưa shop | ok mà | ok nhưng | ok đợi chút
  ok đợi xíu | ok để coi | ok để suy nghĩ | ok thôi | ok không cần | ok khỏi | thôi ok | thôi đừng | đừng | đừng nha | đúng là | đúng ra | đúng lúc | đúng hẹn
  đúng size | đúng mẫu | sai mẫu | sai size | phải chi | phải rồi nhưng | phải không ta | được cái | được hàng | được giảm | được tặng | được nhiêu | rồi sao nữa | rồi thì sao
  chưa hẳn | chưa kịp | chưa nhận | chưa nhận hàng | không nhận được | không nhận hàng | không thấy | không nghe | không hỏi | không nói | không thích màu đỏ | không thích nhưng lấy | thích nhưng không lấy | muốn nhưng hết tiền
  cần gấp | cần tư vấn | lấy số mấy | lấy hàng chưa | yes but | yes no | no yes | not yes | no way | no idea | dont know | k biet | k bit | k ro
  kb nha | kb | klq | kk | r sao | r chưa | dc chua | dc hong | dạ hỏi | dạ cho hỏi | dạ alo | dạ shop ơi | vâng cho em hỏi | vâng nhưng
  ừ thì | ừ mà | ờ không | ừ không | không ừ | có không có | có ... không | chắc chắn không | chắc chắn chưa | tất nhiên không | tất nhiên là không | đương nhiên không | dĩ nhiên là có
  nên không | hay không | không hay | không ok | ko ok | không đúng lắm | không đúng hoàn toàn | gần như đúng | đúng 50% | 50/50 | chuẩn chưa | chuẩn không
  có hông | có ko shop | có k ạ | có chưa | có chưa shop | đúng k | đúng hông | phải không | phải hông | phải k shop | được hông | đc k | dc ko | ok k | ok hông | rồi chưa | rồi gì nữa | rồi khi nào giao | xong chưa | chốt chưa | lấy không | lấy k shop
  tuỳ shop | tùy | gì cũng được | k biết | hông biết nữa | ko bt | không rõ | k hiểu | là sao | hở | ủa gì | ai biết | hỏi chi | khoan đã | chờ xíu | đợi e chút | để coi | để em hỏi lại | để mai | lát e trả lời
  có gì đâu | có gì lạ | có gì mới | có ai không | có bao nhiêu | có màu gì | có mấy cái | có size M không | có freeship k | k sao đâu | không sao ạ | có sao đâu | không có chi | không ai trả lời | không thấy shop rep | sao không trả lời | không được thì sao | không phải là không thích | đâu phải không | không thể không lấy | ai nói không | sao lại không | sao không | tại sao không | why not | chả lẽ không | không lẽ có
  mai | 2 cái | 500k | Lan | màu đỏ | giao chiều nha | bao nhiêu | giá sao | alo | 123 | lan@gmail.com | cảm ơn | hihi | đẹp | muốn hỏi giá | thích màu đỏ | đúng 9h nha | đúng giờ nha | phải giao trước 9h | được bao nhiêu | đặt mấy cái | lấy màu nào | cần gì không | muốn gì | no problem | no one | y như hình | c ơi | k70 | n/a
yes
  có nha em | ok chị | đúng rồi em ơi | chốt luôn em | dạ đúng ạ | oki nha shop | uh em
no
  không em ơi | thôi nha em | không cần nha em | k em ơi | chưa em ạ
never
  có mà không thích lắm | có phải shop ở q1 không | không biết nữa em | không biết có nên không | ok để chị tính | được không đó | được mà hơi mắc | ừ để coi | đúng mà sai màu | có thì lấy không thì thôi | nếu có thì lấy
  có cái nào khác không | không phải là không muốn | có ai nói gì đâu | ok bao nhiêu | đồng ý giá nào | được bao lâu | không được à | không lẽ | không hẳn vậy | chưa quyết | chưa chắc lấy | chồng em không cho | vợ anh ok
  mẹ em nói được | gì cũng ok | để hỏi chồng | tùy em | hên xui | 50 50 | chắc được á | ừ nhưng giao mai | thôi cũng được mà | thôi được rồi để em suy nghĩ | thôi kệ | kệ | hmm | ờ thì | ơ | có khi không | dạ để em coi
  dạ em hỏi xíu | dạ cho em hỏi | k sao | ok k sao | ok fine but | why | no but maybe later | yes if free ship | có 1 cái thôi hả | ok em gửi lại giá đi | đúng nhà em đó mà sai số | không có tiền | không gấp | được hết
  chưa từng nghe
yes
  đúng luôn chị | dạ có luôn | ok nha anh | được luôn em ơi | chuẩn luôn ạ | ừa được đó
no
  dạ chưa có ạ | không đâu em | ko chị ơi | thôi khỏi em | hổng cần đâu
never
  có bảo hiểm không | có đau không | có thai | có bầu 3 tháng | có tiền sử dị ứng | không dị ứng nhưng hen | không dị ứng thuốc nào | có dị ứng hải sản thôi | không, có dị ứng tôm | chưa tiêm mũi 2 | tiêm rồi mà mới 1 mũi
  rồi mà quên | rồi hay chưa em không nhớ | hình như tiêm rồi | được giảm mấy phần trăm | đúng giá chưa | có xuất hóa đơn không | không xuất thì thôi | ok để em gọi lại | ok mai em trả lời | ok nhưng giảm thêm
  nếu được thì tốt | được thì được | lấy cũng được không lấy cũng được | thôi em tham khảo thêm | thôi để xem | cho em suy nghĩ | khoan | để từ từ | chờ lương | vợ em bảo không | bé nhà em có | bạn em nói có | có gì báo em
  có thời gian thì qua | có lúc có lúc không | lúc có lúc không | thỉnh thoảng | tùy hôm | cũng có | cũng không | cũng không hẳn | không nhiều lắm | có chút chút | có một tí | đôi khi | hồi trước có | giờ thì không
  giờ hết rồi | trước không giờ có | không rõ nữa | ai mà biết | làm sao biết được | sao hỏi hoài | hỏi rồi mà | trả lời rồi mà | đã nói có rồi | nói không mà | đừng có ok | ok cái gì | ok gì mà ok | được gì mà được
  có mà đòi | không mới lạ | không thì sao | chứ sao không | sao lại không chứ | còn lâu | mơ đi | đời nào | hẳn là không | thế à | vậy hả | thật không | thiệt hả | chắc không đó | ừ hử | ừm... | ờ... | hmm ok
  để coi ok không
yes
  dạ rồi ạ | ok em ơi | đúng rồi á | phải rồi nha | có chứ em | yes pls | dạ em đồng ý ạ | chính xác luôn
no
  hổng có em ơi | ko có đâu | chưa bao giờ | dạ không cần ạ | no nha | không phải em | hông nha shop | chưa luôn
never
  có rồi nhưng mất | có lần | có hồi nhỏ | có mỗi lần thôi | có mà ít | có hơi hơi | có thể có có thể không | có phần nào | có bệnh nền không à | có huyết áp cao | không có huyết áp | không huyết áp nhưng tiểu đường
  không chắc có dị ứng không | chưa khám sao biết | chưa làm bao giờ nên hơi sợ | chưa nhưng muốn | chưa thì sao | rồi chứ sao | rồi đó hả | rồi luôn hả | rồi mà sao hỏi nữa | được chứ hả | được cái gì
  được không em hỏi thiệt | đúng không nhỉ | đúng là vậy sao | phải hông ta | phải chi được | ok chứ | ok chưa em | ok hông chị | oki mấy giờ | ok giá nào | ok giảm chút | ok với điều kiện | ok nếu chồng em ok
  thôi cũng được nếu rẻ hơn | thôi lấy cái khác | thôi đổi màu | không đổi size thôi | không em hỏi giá thôi | không em muốn màu đỏ | không mà là | không hiểu câu hỏi | không thấy hình | không load được | không kịp đâu ha
  không vội | không gấp đâu cứ từ từ | không sao cứ giao | không thành vấn đề | không ngại | không chê | không ý kiến | sao cũng ok | tùy bác sĩ | nghe bác sĩ | bác sĩ bảo có | má em nói không | hỏi bả | chờ ảnh về
  ảnh không chịu | con em không chịu | bé không hợp tác | hên xui nha | đoán đi | biết đâu | ai biết đâu | chịu | chịu luôn | bó tay | :) | yes and no | not sure yet | not really sure | no wait yes | yeah right | yeah but
  ok whatever | i think | could be | depends | nah jk | 1 = có | có/không | y/n | không? có? | lấy hay không lấy | mua hay không còn tùy
yes
  đúng rồi đó shop | ok được ạ | có luôn shop ơi | dạ đúng rồi | đồng ý ạ | chốt nha | uk shop | ừ đi
no
  ko shop ơi | không cần nữa | hông ạ | dạ ko cần
never
  có hẹn rồi | có lịch chưa | có bán sỉ | có làm chủ nhật không | có 1 mình em | có gì sai sai | có vẻ đúng | có ích gì đâu | có cần không nhỉ | không hỏi cái đó | không phải chuyện đó | không đúng hẳn
  không phải em là má em | không nhớ | không để ý | không ăn cay | không uống được | không hành | không thấy đâu | không ai ở nhà | không có ai | không ok lắm | không đủ tiền | không gì | không hề gì | chưa đủ | chưa nghĩ ra
  chưa hỏi chồng | chưa đọc | chưa hiểu | chưa tới ngày | đúng thì sao | đúng đến đâu | đúng rồi hả shop | được bữa đầu | được mấy hôm | được thôi nhưng nhanh | được, với điều kiện | được hay không nói luôn | ok đó mà
  ok tạm | ok 50% | đồng ý với ai | chốt sau | chốt khi nào | lấy thì lấy | lấy mà chưa chắc | thích thì lấy | thôi thì lấy | thôi thì thôi | thôi đành | thôi mà | thôi nào | thôi chết quên | thôi xong rồi | ừ hén | ừ nhỉ
  ừ thôi | ờ ha | à | à ra vậy | dạ thôi để em hỏi | dạ vâng để em xem | dạ rồi sao nữa | vâng nhưng mà | vâng thế còn | biết rồi | hiểu rồi | nghe rồi | rồi tính | rồi coi | tính sau | yess? | nope wait | oki doki hả | sure?
  nah maybe | right?
yes
  ok luôn em | đúng ạ | chuẩn shop
no
  dạ khỏi | chưa em | không shop ơi | ko nha em
never
  có mà chưa dùng | có mấy loại | có ngon không | có hôm có hôm không | có khi nào bị không | không lẽ không có | không có thì lấy gì | không thì để mai | không, ý là mai | không phải, là hôm qua | dạ để em gọi lại sau
  dạ chị đợi chút | dạ khoan chị | được bao giờ đâu | được cũng hay | được một nửa thôi | đúng ngày giao giúp em | đúng địa chỉ cũ | đúng là chán | ok khỏi bàn | ok đi ngủ | ừ để mai | ừ mà hỏi cái | ừ thế còn
  chưa gì đã hỏi | chưa giao | chưa nhận được hàng | chưa rõ ràng | rồi ai trả | rồi xong | vâng để tôi hỏi nhà tôi | vâng tôi nghe | alo tôi nghe | yes nhưng | no nhưng | xin lỗi không hiểu
yes
  dung roi | co | da duoc a | dong y | duoc nha | chuan roi | da dung | lay luon | dung vay | duoc | co chu | da | u | dong y nha | oke em | chot don | phai roi
no
  khong | khong can dau | thoi | khong a | chua | thoi khoi | khong phai | khong can | k can | thoi em | chua co | khong lay
never
  dung roi ha | duoc ha em | co ha | ok ha shop | co ai khong | dung co ma | khong biet | sai ha | duoc khong | roi sao | chac vay | phai khong | duoc bao nhieu | co gi dau | thoi chet | khong sao | co le | duoc khong ha
  thoi duoc ha | dung ha | co khi nao | dung hong | co sao dau | the co khong | chua ha | co gi hot | dung luc nao | khong le | ok khong | duoc cai gi | dung lam | khong ha | phai lam sao | o | dung co ok | o... | roi do ha
  roi luon ha | duoc chu ha | phai chi duoc | dung roi ha shop
yes
  dung a | duoc luon | phai | da vang
no
  khong em | ko can | chua a | thoi khong | k lay
never
  dung khong ha | vay ha | ok ha | co the | phai lam | duoc hay khong | dung vo | co ho | uh ma | khong chac | thoi ke | sai dau | co cu khong
never
  dạ em cảm ơn | em cảm ơn shop | dạ em cảm ơn ạ | thôi được rồi | thôi được rồi ạ
`,
);
