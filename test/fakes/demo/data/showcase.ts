import type { Line, Story } from "./demo-data.types";
import type { Person } from "./people";
import type { DemoChannelType } from "./demo-data.types";
import { weddingLetter } from "./long-letter";

/** Conversations told by hand: they open the list and hold what is hard to show well. */
export interface Showcase {
  person: Pick<Person, "name" | "gender" | "phone">;
  channelType: DemoChannelType;
  /** Minutes since the last message. */
  minutesAgo: number;
  assignee: number | null;
  story: Story;
}

const handoff = (reason: string): Line => ({ by: "event", event: { name: "handoff", data: { reason } }, afterSeconds: 1 });

export const SHOWCASES: Showcase[] = [
  {
    person: { name: "Nguyễn Thị Hồng Nhung", gender: "female", phone: "0987 120 334" },
    channelType: "zalo",
    minutesAgo: 2,
    assignee: 0,
    story: {
      lines: [
        { by: "contact", text: "Shop ơi em nhận hàng rồi ạ" },
        handoff("khách muốn đổi hàng"),
        { by: "agent", text: "Dạ em chào chị Nhung ạ, hàng có vừa không chị?" },
        { by: "contact", text: "Áo đẹp lắm nhưng em mặc size M hơi chật vai", afterSeconds: 90 },
        { by: "contact", text: "Dạ em muốn đổi size M sang L thì làm sao ạ, em còn nguyên tem", afterSeconds: 35 },
      ],
      stands: "open",
      handoffReason: "khách muốn đổi hàng",
      unread: 2,
      tags: ["Đổi trả"],
      gives: ["phone"],
    },
  },
  {
    person: { name: "Trần Minh Quân", gender: "male", phone: "0912 900 118" },
    channelType: "messenger",
    minutesAgo: 5,
    assignee: null,
    story: {
      lines: [
        { by: "contact", text: "ship nội thành bn vậy shop" },
        { by: "bot", text: "Dạ phí ship nội thành Hà Nội là 25.000 ₫, miễn phí cho đơn từ 500.000 ₫ ạ.", afterSeconds: 1 },
        { by: "bot", text: "Mình trả lời đúng ý bạn chưa?", quickReplies: ["Đúng rồi", "Chưa đúng", "Gặp nhân viên"], afterSeconds: 1 },
      ],
      stands: "bot",
      tags: ["Hỏi giá"],
    },
  },
  {
    person: { name: "Lê Hoàng Phương Anh", gender: "female", phone: "0977 451 020" },
    channelType: "messenger",
    minutesAgo: 8,
    assignee: null,
    story: {
      lines: [
        { by: "contact", attachments: [{ kind: "image", url: "ao-linen-be" }] },
        { by: "contact", text: "Shop ơi mẫu áo linen này còn màu be size L không ạ, mình cần gấp thứ 6 đi đám cưới", afterSeconds: 10 },
        { by: "bot", text: "Bạn đợi chút, mình chuyển nhân viên kiểm tra kho giúp bạn nhé.", afterSeconds: 1 },
        handoff("khách hỏi còn hàng"),
      ],
      stands: "waiting",
      handoffReason: "khách hỏi còn hàng",
      unread: 2,
      tags: ["Gấp", "Quan tâm"],
    },
  },
  {
    person: { name: "Công ty TNHH Ánh Dương", gender: "female", phone: "0904 551 223" },
    channelType: "zalo",
    minutesAgo: 23,
    assignee: 2,
    story: {
      lines: [
        {
          by: "contact",
          text: "Chào shop, bên mình là Công ty TNHH Ánh Dương, cần báo giá đồng phục 120 bộ cho hội nghị khách hàng cuối tháng",
        },
        handoff("khách hỏi giá sỉ"),
        { by: "agent", text: "Dạ em chào anh chị ạ. 120 bộ bên em chiết khấu 22%, mình cần thêu logo không ạ?" },
        {
          by: "contact",
          attachments: [
            {
              kind: "file",
              url: "logo-cong-ty",
              name: "Ánh Dương – logo in thêu 2 màu.pdf",
              mimeType: "application/pdf",
              sizeBytes: 212_480,
            },
          ],
          afterSeconds: 260,
        },
        { by: "note", text: "Khách lớn, đã đặt 80 bộ năm ngoái. Báo giá phải có VAT." },
        {
          by: "agent",
          text: "Dạ em gửi báo giá ạ.",
          attachments: [
            {
              kind: "file",
              url: "bao-gia",
              name: "Báo giá đồng phục Ánh Dương 120 bộ.pdf",
              mimeType: "application/pdf",
              sizeBytes: 102_400,
            },
          ],
          afterSeconds: 1500,
        },
        {
          by: "contact",
          text: "Re: Báo giá đồng phục 120 bộ cho hội nghị, bên mình xem rồi, nhờ shop xuất hóa đơn VAT theo thông tin mình gửi nhé",
          afterSeconds: 900,
        },
      ],
      stands: "open",
      handoffReason: "khách hỏi giá sỉ",
      tags: ["Khách sỉ", "Đồng phục", "Hóa đơn VAT"],
      lead: { note: "Đồng phục 120 bộ, hội nghị cuối tháng", status: "contacted" },
      gives: ["phone", "email"],
      fields: { "Công ty": "Công ty TNHH Ánh Dương", "Mã số thuế": "0100000000" },
    },
  },
  {
    person: { name: "Phạm Đức Duy", gender: "male", phone: "0912 345 670" },
    channelType: "zalo",
    minutesAgo: 31,
    assignee: 0,
    story: {
      lines: [
        { by: "contact", text: "ad ơi đơn hôm trước của mình tới đâu rồi nhỉ" },
        {
          by: "bot",
          text: "Dạ bạn cho mình xin mã đơn hoặc số điện thoại đặt hàng ạ.",
          quickReplies: ["Nhập mã đơn", "Dùng số Zalo", "Gặp nhân viên"],
          afterSeconds: 1,
        },
        { by: "contact", text: "Gặp nhân viên", afterSeconds: 14 },
        handoff("khách hỏi tình trạng đơn"),
        { by: "note", text: "Kho GHN đã lấy hàng tối qua, dự kiến giao chiều nay. @Thùy Linh báo khách giúp mình." },
        {
          by: "contact",
          attachments: [
            {
              kind: "card",
              title: "Đơn #DH2038 · 2 sản phẩm",
              subtitle: "Áo linen be, size L · Quần culottes\n890.000 ₫ · Đang giao",
              imageUrl: "ao-linen-be",
              buttons: [],
            },
          ],
          afterSeconds: 60,
        },
        { by: "agent", text: "Chào anh Duy, đơn của anh đã được GHN lấy tối qua và dự kiến giao trong chiều nay ạ." },
        { by: "agent", text: "Em gửi anh mã vận đơn: GHN 8F2K91", afterSeconds: 20, delivery: { status: "read" } },
      ],
      stands: "open",
      handoffReason: "khách hỏi tình trạng đơn",
      tags: ["Đổi trả", "Mua lại"],
      gives: ["phone", "email"],
      fields: { "Khu vực": "Cầu Giấy, Hà Nội", Hạng: "Vàng" },
    },
  },
  {
    person: { name: "Vũ Khánh Linh", gender: "female", phone: "0936 771 209" },
    channelType: "messenger",
    minutesAgo: 46,
    assignee: 2,
    story: {
      lines: [
        { by: "contact", text: "Cho chị đặt 3 áo dài lụa màu hồng đất, chị lấy cho cả mẹ và em gái" },
        handoff("khách đặt hàng"),
        { by: "agent", text: "Dạ vâng ạ, chị cho em xin số đo của cả ba người nhé." },
        { by: "contact", text: "Chiều chị nhắn nhé, giờ đang họp", afterSeconds: 300 },
        { by: "note", text: "khách VIP, ưu tiên gọi lại trước 15:00. Năm ngoái mua 6 bộ." },
      ],
      stands: "open",
      handoffReason: "khách đặt hàng",
      tags: vipTags(),
      gives: ["phone"],
    },
  },
  {
    person: { name: "Đặng Quốc Bảo", gender: "male", phone: "0868 204 517" },
    channelType: "zalo",
    minutesAgo: 63,
    assignee: 0,
    story: {
      lines: [
        { by: "contact", text: "gửi mình bảng size áo với shop" },
        handoff("khách cần tư vấn size"),
        { by: "agent", attachments: [{ kind: "image", url: "bang-size" }], delivery: { status: "failed", reason: "CHANNEL_REJECTED" } },
      ],
      stands: "open",
      handoffReason: "khách cần tư vấn size",
      tags: ["Tư vấn size"],
    },
  },
  {
    person: { name: "Hoàng Yến Nhi", gender: "female", phone: "0799 340 126" },
    channelType: "messenger",
    minutesAgo: 72,
    assignee: null,
    story: {
      lines: [{ by: "contact", text: "cho mik xin stk vs ạ" }, handoff("khách hỏi thanh toán")],
      stands: "waiting",
      handoffReason: "khách hỏi thanh toán",
      unread: 1,
    },
  },
  {
    person: { name: "Lưu Ngọc Hà My", gender: "female", phone: "0983 615 447" },
    channelType: "messenger",
    minutesAgo: 88,
    assignee: null,
    story: {
      lines: [
        { by: "contact", text: weddingLetter() },
        handoff("khách gửi yêu cầu dài"),
        { by: "contact", text: "Chị nhắn dài quá, em đọc kỹ giúp chị nhé 🙏", afterSeconds: 50 },
      ],
      stands: "waiting",
      handoffReason: "khách gửi yêu cầu dài",
      unread: 2,
      tags: ["Áo dài", "Khách sỉ"],
      lead: { note: "Áo dài bưng quả và gia đình, 40 người", status: "new" },
      gives: ["phone"],
    },
  },
  {
    person: { name: "Bùi Thanh Tùng", gender: "male", phone: "0914 228 006" },
    channelType: "messenger",
    minutesAgo: 101,
    assignee: 2,
    story: {
      lines: [
        { by: "contact", text: "Còn đầm hoa nhí size S không em, anh mua tặng vợ" },
        handoff("khách hỏi còn hàng"),
        { by: "agent", text: "Dạ còn 2 cái ạ, anh qua cửa hàng lấy hay em ship ạ?" },
        { by: "contact", text: "Ok shop, mai mình qua lấy nhé", afterSeconds: 180 },
      ],
      stands: "open",
      handoffReason: "khách hỏi còn hàng",
      tags: ["Hẹn qua lấy"],
    },
  },
  {
    person: { name: "Phan Thị Mỹ Duyên", gender: "female", phone: "0905 662 781" },
    channelType: "zalo",
    minutesAgo: 140,
    assignee: 1,
    story: {
      lines: [
        { by: "contact", text: "Chị chuyển khoản rồi, em kiểm tra giúp" },
        handoff("khách gửi biên lai"),
        {
          by: "agent",
          text: "Dạ em nhận được rồi ạ, chiều nay em gửi hàng cho chị.",
          delivery: { status: "unknown", reason: "CHANNEL_OUTCOME_UNKNOWN" },
        },
      ],
      stands: "open",
      handoffReason: "khách gửi biên lai",
      tags: ["Đã mua"],
      gives: ["phone"],
    },
  },
  {
    person: { name: "عائشة بنت خالد", gender: "female", phone: "0702 118 945" },
    channelType: "messenger",
    minutesAgo: 165,
    assignee: 0,
    story: {
      lines: [
        { by: "contact", text: "السلام عليكم، هل لديكم فستان طويل بأكمام؟ المقاس XL" },
        handoff("khách nói tiếng nước ngoài"),
        { by: "agent", text: "Hello, yes we do: the long-sleeve linen dress, size XL, 520,000 ₫." },
        { by: "contact", text: "شكرا جزيلا 🌷 سأطلب اثنين", afterSeconds: 240 },
      ],
      stands: "open",
      handoffReason: "khách nói tiếng nước ngoài",
      unread: 1,
      tags: ["Khách nước ngoài"],
    },
  },
  {
    person: { name: "王小梅", gender: "female", phone: "0358 220 614" },
    channelType: "zalo",
    minutesAgo: 172,
    assignee: 1,
    story: {
      lines: [
        { by: "contact", text: "你们有丝绸围巾吗？可以寄到南宁吗？" },
        handoff("khách nói tiếng nước ngoài"),
        { by: "agent", text: "您好，有的。寄到南宁大约五天，运费二十万越南盾。" },
        { by: "contact", text: "好的，谢谢！", afterSeconds: 120 },
      ],
      stands: "open",
      handoffReason: "khách nói tiếng nước ngoài",
      tags: ["Khách nước ngoài"],
    },
  },
];

/** Twenty labels on one contact: the panel and the row have to cope. */
function vipTags(): string[] {
  return [
    "VIP",
    "Khách thân thiết",
    "Mua lại",
    "Áo dài",
    "Lụa tơ tằm",
    "Size S",
    "Thích màu hồng đất",
    "Mua cho gia đình",
    "Thanh toán trước",
    "Hà Nội",
    "Sinh nhật tháng 12",
    "Gọi điện được",
    "Thích gói quà",
    "Đã đánh giá 5 sao",
    "Giới thiệu bạn bè",
    "Không lấy hóa đơn",
    "Giao giờ hành chính",
    "Ưu tiên",
    "Khách cũ 2023",
    "Theo dõi bộ sưu tập mới",
  ];
}
