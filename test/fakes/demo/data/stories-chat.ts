import type { Line, Story, StoryTeller } from "./demo-data.types";
import { casual, greeting, you } from "./words";

const contact = (teller: StoryTeller, text: string): Line => ({ by: "contact", text: casual(teller.random, text) });
const handoff = (reason: string): Line => ({ by: "event", event: { name: "handoff", data: { reason } }, afterSeconds: 1 });
const MENU = ["Xem mẫu mới", "Giá và ship", "Gặp nhân viên"];

export function hello(t: StoryTeller): Story {
  return {
    lines: [
      contact(t, t.random.pick(["Alo shop", "Hi shop ơi", "Shop có ai trực không ạ", "Chào shop", "ad oi"])),
      { by: "bot", text: "Shop Mộc Lan xin chào! Mình giúp gì được cho bạn ạ?", quickReplies: MENU, afterSeconds: 1 },
    ],
    stands: "bot",
  };
}

export function stickerOnly(t: StoryTeller): Story {
  return {
    lines: [
      { by: "contact", attachments: [{ kind: "sticker", stickerId: t.random.pick(["xin-chao", "tha-tim", "cam-on", "ok"]) }] },
      { by: "bot", text: "Shop Mộc Lan xin chào! Mình giúp gì được cho bạn ạ?", quickReplies: MENU, afterSeconds: 1 },
    ],
    stands: "bot",
  };
}

export function visitsShop(t: StoryTeller): Story {
  return {
    lines: [
      contact(
        t,
        t.random.pick(["Shop ở đâu vậy ạ, có chỗ để ô tô không?", "Cho mình xin địa chỉ shop", "Mình qua thử trực tiếp được không ạ"]),
      ),
      {
        by: "bot",
        text: "Dạ cửa hàng ở 12 Hàng Bông, Hoàn Kiếm, Hà Nội ạ. Có chỗ gửi xe máy miễn phí, ô tô gửi ở bãi 17 Phủ Doãn.",
        afterSeconds: 1,
      },
      { by: "bot", text: "Mình trả lời đúng ý bạn chưa?", quickReplies: ["Đúng rồi", "Chưa đúng", "Gặp nhân viên"], afterSeconds: 1 },
      {
        by: "contact",
        attachments: [
          {
            kind: "location",
            latitude: 21.0313 + t.random.int(-900, 900) / 10_000,
            longitude: 105.8466 + t.random.int(-900, 900) / 10_000,
          },
        ],
        afterSeconds: 60,
      },
      { by: "contact", text: "Từ đây qua gần không", afterSeconds: 8 },
      { by: "bot", text: "Dạ câu này mình chưa rõ, để mình chuyển nhân viên giúp bạn nhé.", afterSeconds: 1 },
      handoff("bot chưa hiểu câu hỏi"),
      { by: "agent", text: `Dạ từ chỗ ${you(t)} qua shop khoảng 15 phút đi xe máy ạ.` },
    ],
    stands: t.random.pick(["open", "resolved"]),
    handoffReason: "bot chưa hiểu câu hỏi",
  };
}

export function notUnderstood(t: StoryTeller): Story {
  return {
    lines: [
      contact(t, t.random.pick(["Cái hôm qua ấy", "Như cũ nhé", "Giống bạn mình đặt hôm nọ á", "cho xin cái kia", "???"])),
      { by: "bot", text: "Mình chưa hiểu ý bạn. Ý bạn là:", quickReplies: ["Phí ship", "Đổi trả", "Giờ mở cửa"], afterSeconds: 1 },
      contact(t, t.random.pick(["không phải", "Ý mình là cái áo hôm trước", "Thôi để mình gọi"])),
      { by: "bot", text: "Mình chuyển nhân viên giúp bạn nhé.", afterSeconds: 1 },
      handoff("bot chưa hiểu câu hỏi"),
    ],
    stands: "waiting",
    handoffReason: "bot chưa hiểu câu hỏi",
    unread: 2,
  };
}

export function foreigner(t: StoryTeller): Story {
  const talk = t.random.pick([
    {
      ask: "Hi, do you ship to Singapore? How much for the linen shirt in size L?",
      answer: "Hello! Yes, we ship to Singapore in 5–7 days for 280,000 ₫. The linen shirt is 390,000 ₫.",
      thanks: "Great, I'll take two. Can I pay by card?",
    },
    { ask: "你们有丝绸围巾吗？可以寄到南宁吗？", answer: "您好，有的。寄到南宁大约五天，运费二十万越南盾。", thanks: "好的，谢谢！" },
    {
      ask: "السلام عليكم، هل لديكم فستان طويل بأكمام؟ المقاس XL",
      answer: "Hello, yes we do: the long-sleeve linen dress, size XL, 520,000 ₫.",
      thanks: "شكرا جزيلا 🌷 سأطلب اثنين",
    },
    {
      ask: "Bonjour, la boutique est-elle ouverte dimanche ? Je suis à Hanoï jusqu'à lundi.",
      answer: "Bonjour, oui, de 8h30 à 21h30 tous les jours.",
      thanks: "Parfait, à dimanche !",
    },
  ]);
  return {
    lines: [
      { by: "contact", text: talk.ask },
      { by: "bot", text: "Mình chuyển nhân viên giúp bạn nhé.", afterSeconds: 1 },
      handoff("khách nói tiếng nước ngoài"),
      { by: "agent", text: talk.answer },
      { by: "contact", text: talk.thanks, afterSeconds: 200 },
    ],
    stands: t.random.pick(["open", "resolved"]),
    handoffReason: "khách nói tiếng nước ngoài",
    unread: 1,
    tags: ["Khách nước ngoài"],
  };
}

export function emojiChat(t: StoryTeller): Story {
  return {
    lines: [
      {
        by: "contact",
        text: t.random.pick([
          "Shop ơiiiiii 😭😭😭 váy xinh quá trờiii 💕💕",
          "🥰🥰🥰 nhận hàng rùi nha shop, đẹp xỉuuu",
          "đợi sale mòn mỏi 😤😤 bao giờ sale z shop 🙏",
        ]),
      },
      handoff("khách nhắn ngoài kịch bản"),
      { by: "agent", text: `${greeting(t)} Em cảm ơn ${you(t)} nhiều ạ 💚 Cuối tháng bên em có ưu đãi 15% nhé.` },
      { by: "contact", text: t.random.pick(["yêu shop 🫶", "okila 🤙", "hóng 👀👀"]), afterSeconds: 70 },
      { by: "contact", attachments: [{ kind: "sticker", stickerId: "tha-tim" }], afterSeconds: 10 },
    ],
    stands: t.random.pick(["resolved", "open"]),
    handoffReason: "khách nhắn ngoài kịch bản",
    feedback: { score: 5, comment: t.random.pick(["xinh xỉu", "yêu shop", "🥰"]) },
    tags: ["Khách thân thiết"],
  };
}
