import { chatTable } from "./chat";

export const EMAIL_CHAT = chatTable(
  (heading) => heading,
  `
lan@gmail.com
  mail của em á lan@gmail.com | mail đây ạ: lan@gmail.com. Sđt 0912345678 | lan@gmail.com nghen | lan@gmail.com nghe shop | mail bên e là lan@gmail.com ák | lan@gmail.com tks
  dạ vâng lan@gmail.com ạ | ok lan@gmail.com | ok shop gửi lan@gmail.com | rồi, lan@gmail.com | ừ lan@gmail.com | yes lan@gmail.com | email e nè sốp lan@gmail.com
  gửi vé về lan@gmail.com | gửi lịch hẹn vào lan@gmail.com giúp chị | gửi link zoom qua lan@gmail.com | hợp đồng gửi lan@gmail.com | invoice to lan@gmail.com
  em Lan đây, mail lan@gmail.com | chị Lan: lan@gmail.com | anh Nam nhờ gửi về lan@gmail.com | thư gửi lan@gmail.com | gmail e lan@gmail.com (Lan)
  lan@gmail.com⏎0912345678⏎12/3A Lê Lợi, P.5, Q.3 | Họ tên: Lan⏎Email: lan@gmail.com⏎SĐT: 0912345678 | 1. Lan 2. lan@gmail.com 3. 0912345678
  dạ mail em lan@gmail.com nha shop | mail e nè lan@gmail.com | gmail: lan@gmail.com | gmail của e là lan@gmail.com ạ | email lan@gmail.com nhé ad
  e gửi mail: lan@gmail.com ạ | mail mình đây lan@gmail.com 😘 | gửi hđ về mail lan@gmail.com giúp c | xuất hoá đơn gửi lan@gmail.com | báo giá gửi qua lan@gmail.com nha
  lan@gmail.com nha bạn | lan@gmail.com ạaa | lan@gmail.com... | lan@gmail.com!!! | >lan@gmail.com< | [lan@gmail.com] | *lan@gmail.com* | lan@gmail.com :)
  Lan, 0912345678, lan@gmail.com | sđt 0912345678 mail lan@gmail.com | 0912345678 - lan@gmail.com | tên Lan⏎sđt 0912345678⏎mail lan@gmail.com | lan@gmail.com / 0912345678
  lan@gmail.com, giao 12/3A Lê Lợi | mã đơn 12345, mail lan@gmail.com | 9h mai gửi vô lan@gmail.com | gửi file vô lan@gmail.com nghen | gởi qua lan@gmail.com dùm
  LAN@GMAIL.COM | Lan@GMAIL.com | lAn@gMail.Com nha | Lan@gmail.com | mail LAN@gmail.com nhé
  lan@gmail. com nha | lan @gmail.com nhé | lan@ gmail.com ạ | lan@gmail .com ạ | lan @ gmail.com nhen | lan@gmail,com ạ | lan@gmail com nha
  lan a còng gmail chấm com nha | lan a cong gmail cham com a | lan a vòng gmail.com nhé | lan (a) gmail.com | lan[at]gmail.com
  lan at gmail dot com please | lan (at) gmail.com thanks | lan [at] gmail dot com | lan a còng gmail.com nha shop
  dạ e dùng gmail lan@gmail.com | e xài gmail, lan@gmail.com | my email: lan@gmail.com | send it to lan@gmail.com pls | here: lan@gmail.com | it's lan@gmail.com
  có gì mail lan@gmail.com giúp e với nhé, cảm ơn shop nhiều | không có viber, mail lan@gmail.com nha | không cần gọi, gửi mail lan@gmail.com là được | đừng gọi, mail cho e lan@gmail.com
  mail cá nhân lan@gmail.com | mail công ty lan@gmail.com | email đăng ký: lan@gmail.com | tài khoản lan@gmail.com | id apple lan@gmail.com | e quên mk, mail lan@gmail.com
  shop gửi mail chưa, mail e lan@gmail.com | bao lâu có hàng shop? mail e lan@gmail.com | còn size M k ạ? mail lan@gmail.com | lan@gmail.com, khi nào shop gửi ạ?
  (mail) lan@gmail.com | e-mail: <lan@gmail.com> | “lan@gmail.com” | 'lan@gmail.com' nha | mailto:lan@gmail.com nhé | lan@gmail.com; cảm ơn | lan@gmail.com⏎lan@gmail.com
nguyenvana1990@gmail.com
  nguyenvana1990@gmail.com | mail nguyenvana1990@gmail.com ạ | NguyenVanA1990@gmail.com | Nguyễn Văn A - nguyenvana1990@gmail.com | nguyenvana1990 @gmail.com | nguyenvana1990 a còng gmail chấm com
tranthi.huong@yahoo.com.vn
  tranthi.huong@yahoo.com.vn | mail TranThi.Huong@Yahoo.com.vn | tranthi.huong @ yahoo.com.vn | tranthi.huong a còng yahoo chấm com chấm vn | tranthi.huong@yahoo.com,vn
hoa_2k1@hotmail.com
  hoa_2k1@hotmail.com | hoa_2k1 @ hotmail . com | hoa_2k1@hotmail com nha | hoa_2k1 a cong hotmail cham com | hoa gạch dưới 2k1 a còng hotmail chấm com
ke-toan@moclan.vn
  ke-toan@moclan.vn | mail công ty ke-toan@moclan.vn nha | ke-toan @ moclan.vn | KE-TOAN@MOCLAN.VN | ke-toan a còng moclan chấm vn
0912345678@gmail.com
  0912345678@gmail.com | mail 0912345678@gmail.com nha | mail là sđt luôn 0912345678@gmail.com
b.tran+shop@icloud.com
  b.tran+shop@icloud.com | b.tran+shop@ icloud.com | mail b.tran+shop@icloud.com ạ
sv20110123@student.hcmute.edu.vn
  sv20110123@student.hcmute.edu.vn | mail trường sv20110123@student.hcmute.edu.vn | SV20110123@student.hcmute.edu.vn
lan@ymail.com
  lan@ymail.com | mail lan@ymail.com nha
cu.an@gmail.com
  mail cu.an@gmail.com | dạ mail cu.an@gmail.com ạ | MAIL CU.AN@GMAIL.COM
nham.le@gmail.com
  nham.le@gmail.com | mail e nham.le@gmail.com nha
lan@email.com
  lan@email.com
lan@yahoo.fr
  lan@yahoo.fr | lan@yahoo.fr nhé shop
le.thi.my-duyen@abc-group.asia
  le.thi.my-duyen@abc-group.asia | mail Le.Thi.My-Duyen@abc-group.asia ạ
lan@gmail.com ?
  gửi lan@gmail.com và hoa@gmail.com | cc thêm hoa@gmail.com, chính là lan@gmail.com | lan@gmail.com chứ không phải hoa@gmail.com | lan@gmial.com nha shop | mail e lan@gmail.cim
  lan@gmail.co nha | lan@gmal.com nhé | lan@gmail.comm
  hoa@gmail.com hay lan@gmail.com cũng đc | mail 1 lan@gmail.com mail 2 hoa@gmail.com
  à nhầm, lan@gmail.com mới đúng | hoa@gmail.com nhầm, lan@gmail.com | không phải hoa@gmail.com, lan@gmail.com | mail lan@gmail.com bị khoá r | lan@gmail.com hết xài r
  lan@gmail.com k phải mail e | mail này không phải của mình lan@gmail.com | lan@gmail.com sai r | lan@gmail.com là mail shop hả | mail shop là lan@gmail.com phải k | lan@gmail.com đúng không shop
  đừng gửi vào lan@gmail.com | đừng dùng lan@gmail.com | bỏ mail lan@gmail.com đi | xoá mail lan@gmail.com giúp e | lan@gmail.com mất mật khẩu rồi | lan@gmail.com? | mail lan@gmail.com là của ai vậy
  hông phải lan@gmail.com đâu | lộn mail, lan@gmail.com | lan@gmail.com lộn á | thay lan@gmail.com bằng hoa@gmail.com | đổi từ hoa@gmail.com sang lan@gmail.com | lan@gmaii.com | lan@gmsil.com | lan@gmqil.com
lan@yahoo.com ?
  lan@yhoo.com nha | lan@yahooo.com | mail lan@yahho.com
lan@hotmail.com ?
  lan@hotmail.con | lan@hotmil.com
lan@outlook.com ?
  lan@outlook.con | lan@outloook.com
lan@icloud.com ?
  lan@iclou.com | lan@icloud.con | lan@icluod.com
never
  huy dang ky lan@gmail.com
  lan@gmail.com là của mẹ em | mail mẹ em lan@gmail.com | lan@gmail.com hay yahoo | lan@gmail.com hả | lan@gmail.com thêm số 1 sau lan | lan@gmail.com mà có dấu chấm giữa | lan@gmail.com nhưng n viết 2 lần | lan@gmail.com viết hoa chữ L
  lan@gmail.com bỏ chữ n | lan@gmail.com hai chữ n | lan@gmail.com cuối là vn | lan@gmail.com hết dùng | lan@gmail.com quên mật khẩu rồi | lan@gmail.com full rồi | lan@gmail.com đầy bộ nhớ | lan@gmail.com bị khóa | lan@gmail.com ít check
  lan@gmail.com ít xài | trước em dùng lan@gmail.com | hồi trước lan@gmail.com | lan@gmail.com trước đây | nếu không được thì lan@gmail.com | chắc lan@gmail.com | hình như lan@gmail.com | lan@gmail.com thì phải | không nhớ lan@gmail.com
  không chắc lắm lan@gmail.com | em gửi từ lan@gmail.com | em nhận mail từ lan@gmail.com | lan@gmail.com gửi em | spam từ lan@gmail.com | đừng gửi lan@gmail.com | không gửi vào lan@gmail.com | đăng nhập lan@gmail.com không được
  lan gạch dưới nguyen@gmail.com | lan chấm nguyen@gmail.com | nguyen van a a còng gmail.com | lan one two three @gmail.com | l a n @ gmail . com | lan@gmail.org | lan@gmail.net | lan@gmail.com này ai dùng vậy | thấy ghi lan@gmail.com
  hôm trước để lan@gmail.com | lan@gmail.com l là số 1 | lan@gmail.com có gạch dưới | lan@gmail.com nhưng đuôi vn | xoá lan@gmail.com | hủy đăng ký lan@gmail.com | lan@gmail.com spam em | bỏ lan@gmail.com | mail đăng ký là lan@gmail.com giờ đổi
  lan@gmail.com của sếp
  lan@gmail.com là mail cũ của em | lan@gmail.com không dùng nữa | em bị mất mail lan@gmail.com | không nhận được mail ở lan@gmail.com | shop gửi vào lan@gmail.com chưa | sao lan@gmail.com chưa nhận được | lan@gmail.comm.vn | lan@gmail.com.com | lan @ hoa@gmail.com | không vào được lan@gmail.com | lan@gmail.com bị hack rồi | lan@gnail.co | lan@gmail.com1 | nguyen lan@gmail.com
  nguyen.thi lan@gmail.com | lan nguyen@gmail.com nha
  chưa có mail | e k có email | không dùng mail | mail gì cũng đc | mail shop là gì | cho xin mail shop | gửi mail nào cũng đc | nt qua viber đi | gmail | lan gmail
  lan gmail com | moclan.vn | https://gmail.com | facebook lan@ | insta @lan.nguyen | tiktok @lan99 | @lan_nguyen nha shop
  lan@gmail. | lan..hoa@gmail.com | .lan@gmail.com. com | lan@1.2
  nguyễn@gmail.com | hương@yahoo.com | lan@gmail.com@yahoo.com | lan@thảo.vn@ | chấm com | at gmail dot com | mail như cũ | mail hôm trước đó | như trên
  tên lan | lan nguyen a còng | 5@ | giá @500k | 2@100k | 12/3A Lê Lợi | mai e gửi mail | để e hỏi lại | sao phải cho mail | k cho đâu
thao.vy92@gmail.com
  thao.vy92@gmail.com nha c | gửi hđ qua thao.vy92@gmail.com giúp mình | thao.vy92@gmail.com, có gì nhắn viber luôn cũng được | mail cty mình là thao.vy92@gmail.com | thao.vy92 a còng gmail.com
  thao.vy92@gmail.com ạ, nhận qua mail này luôn | Email: Thao.Vy92@gmail.com
never
  thao.vy92@gmail.com là mail của sếp, mail em thì chưa có | thao.vy92@gmail.com mà chữ y dài thành i ngắn nha | thao.vy92@gmail.com sai, đúng phải là vy93 | đừng dùng thao.vy92@gmail.com nữa
  thao.vy92@gmail.com đầy rồi ko nhận dc đâu | em gửi cv vào thao.vy92@gmail.com rồi á shop nhận chưa | tài khoản thao.vy92@gmail.com đăng nhập không được | thao.vy92@gmail.com hoặc thaovy@yahoo.com
  shop có phải thao.vy92@gmail.com không | thao.vy92@gmial.com | mail gì mà thao.vy92@gmail.com vậy trời | mail em bị mất thao.vy92@gmail.com | cái thao.vy92@gmail.com là của nhỏ bạn | thao.vy92@ | thao.vy92@gmail
  thao.vy92@gmail.com thêm dấu chấm giữa vy và 92 | hồi đó em xài thao.vy92@gmail.com | ai đó gửi mail rác từ thao.vy92@gmail.com | thao.vy92@gmail.com để mai em check lại coi đúng không
  sao shop gửi vô thao.vy92@gmail.com chi vậy | thao.vy92@gmail.com à quên thiếu số | nếu thao.vy92@gmail.com không được thì gửi viber | thao.vy92@gmail.com chắc vậy đó | lần trước em đăng ký bằng thao.vy92@gmail.com
  hủy giùm em thao.vy92@gmail.com | thao vy 92 gmail | gửi lại đi thao.vy92@gmail.com chưa thấy | thao.vy92@gmail.com của em hay của chị ta | không có mail, mượn mail bạn: thao.vy92@gmail.com được hông
ketoan.anphat@gmail.com
  ketoan.anphat@gmail.com xuất hđ giúp mình | gửi báo giá về ketoan.anphat@gmail.com | email công ty ketoan.anphat@gmail.com ạ | mail: ketoan.anphat@gmail.com , sđt 0912345678 | ketoan chấm anphat a còng gmail chấm com
never
  hoá đơn cũ gửi vào ketoan.anphat@gmail.com bị sai | bên em có ketoan.anphat@gmail.com và kinhdoanh.anphat@gmail.com | ketoan.anphat@gmail.com nghỉ việc rồi | kế toán cũ dùng ketoan.anphat@gmail.com
  ketoan.anphat@gmail.com bị trả về | gửi ketoan.anphat@gmail.com cc sếp nữa | mail của shop là ketoan.anphat@gmail.com ạ? | ketoan.anphat@gmail.com có nhận được không shop | ketoan.anphat@gmail.co | ketoan.anphat@gmai.com
  xoá ketoan.anphat@gmail.com khỏi danh sách | ngừng gửi vào ketoan.anphat@gmail.com | ketoan.anphat @gmail | em đang chờ ketoan.anphat@gmail.com trả lời | ketoan.anphat@gmail.com đuôi .vn chứ không phải .com
  hình như ketoan.anphat@gmail.com | thử ketoan.anphat@gmail.com xem được không | ketoan.anphat@gmail.com mới đúng à quên ketoan2 | mail này của ai ketoan.anphat@gmail.com | password của ketoan.anphat@gmail.com
  em gửi từ ketoan.anphat@gmail.com nãy giờ
minhthu.dhy@gmail.com
  minhthu.dhy@gmail.com | my email is minhthu.dhy@gmail.com | em gửi mail ạ minhthu.dhy@gmail.com | gửi kết quả xét nghiệm về minhthu.dhy@gmail.com | minhthu.dhy@gmail.com nhận hồ sơ | email phụ huynh minhthu.dhy@gmail.com
  em dùng minhthu.dhy@gmail.com
never
  em không dùng minhthu.dhy@gmail.com | minhthu.dhy@gmail.com bị khoá rồi | it's not minhthu.dhy@gmail.com | minhthu.dhy@gmail.com belongs to my boss | was minhthu.dhy@gmail.com but changed
  cô giáo email minhthu.dhy@gmail.com | email thầy là minhthu.dhy@gmail.com nhờ shop gửi thầy luôn được không | minhthu.dhy@gmailcom | minhthu.dhy@gnail.com | minhthu,dhy@gmail.com | minhthu.dhy(a)gmail
  sao em không thấy mail ở minhthu.dhy@gmail.com | kiểm tra giùm minhthu.dhy@gmail.com đăng ký chưa | minhthu.dhy@gmail.com đã tồn tại là sao | đổi minhthu.dhy@gmail.com qua mail khác | em tính đổi mail minhthu.dhy@gmail.com
  minhthu.dhy@gmail.com mà y hay i ta | tối em gửi mail, không phải minhthu.dhy@gmail.com | hồ sơ cũ để minhthu.dhy@gmail.com | em quên pass minhthu.dhy@gmail.com | mail trên web shop minhthu.dhy@gmail.com gửi không đi
dung.tran@yahoo.com
  dung.tran@yahoo.com | mail nè dung.tran@yahoo.com | gửi vé qua dung.tran@yahoo.com giùm anh | dung.tran@yahoo.com nhe
never
  dung.tran@yahoo.com không mở được nữa | yahoo cũ dung.tran@yahoo.com bỏ lâu rồi | ai đăng ký dung.tran@yahoo.com cho tôi vậy | dung.tran@yahoo.com hay dungtran@yahoo.com ta | dung.tran@yahoo.com mà thêm số 1 sau tran
  bỏ dấu chấm trong dung.tran@yahoo.com | dung.tran@yaho.com | hoá đơn đừng gửi dung.tran@yahoo.com | tôi đã hủy dung.tran@yahoo.com | con tôi lập dung.tran@yahoo.com tôi không biết mở | tối về em coi lại dung.tran@yahoo.com
  dung.tran@yahoo.com là của công ty trước | em ghi lộn dung.tran@yahoo.com
hoa_le88@outlook.com
  hoa_le88@outlook.com | email của mình hoa_le88@outlook.com nha | gửi file về hoa_le88@outlook.com | dạ hoa_le88@outlook.com ạ
never
  hoa_le88@outlook.com là của chị gái em | hoa_le88@outlook.com sai chính tả rồi | mail cũ hoa_le88@outlook.com | hoa_le88@outlook.com hay hoale88 nhỉ | shop spam hoa_le88@outlook.com hoài | hoa_le88@outlok.com
  đừng spam hoa_le88@outlook.com | có gửi vào hoa_le88@outlook.com không | hoa_le88@outlook.com đang bị lỗi
linhpt@gmail.com
  linhpt@gmail.com | mail em linhpt@gmail.com nha | gui qua linhpt@gmail.com giup em | email la linhpt@gmail.com | da linhpt@gmail.com a | linhpt@gmail.com nha shop cam on
never
  mail cu linhpt@gmail.com | linhpt@gmail.com em quen pass roi | dung gui vao linhpt@gmail.com nua | linhpt@gmail.com ha shop | linhpt@gmail.com bi day roi | shop gui tu linhpt@gmail.com ha | huy nhan tin linhpt@gmail.com
  linhpt@gmail.com cua sep em | quynh.mai@gmail.com la mail cong ty cu | quynh.mai@gmail.com sai mot chu | em nghi viec roi khong dung quynh.mai@gmail.com | quynh.mai@gmail.com ha
  mail vo em quynh.mai@gmail.com hay mail em ta | bo quynh.mai@gmail.com di nha | quynh.mai@gmail.com bi nguoi ta lay mat | ke toan cu dung ketoan.anphat@gmail.com | em dang cho ketoan.anphat@gmail.com tra loi
  ketoan.anphat@gmail.com moi dung a quen ketoan2 | co giao email minhthu.dhy@gmail.com | hoa_le88@outlook.com la cua chi gai em
quynh.mai@gmail.com
  quynh.mai@gmail.com | mail minh la quynh.mai@gmail.com | gui file vao quynh.mai@gmail.com nha | da email quynh.mai@gmail.com a | cho em dang ky bang quynh.mai@gmail.com | quynh.mai@gmail.com nhe em
tam_an@gmail.com
  tam_an@gmail.com | mail tam_an@gmail.com | gui ve tam_an@gmail.com nha | dia chi mail tam_an@gmail.com
never
  tam_an@gmail.com het han roi | mail tam_an@gmail.com la cua ai | thoi dung tam_an@gmail.com nua | tam_an@gmail.com thieu chu | quen mat khau tam_an@gmail.com
`,
);
