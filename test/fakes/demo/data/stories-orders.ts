import type { Line, Story, StoryTeller } from "./demo-data.types";
import { casual, greeting, money, orderCode, PRODUCTS, shippingCode, SIZES, you } from "./words";

const contact = (teller: StoryTeller, text: string): Line => ({ by: "contact", text: casual(teller.random, text) });
const handoff = (reason: string): Line => ({ by: "event", event: { name: "handoff", data: { reason } }, afterSeconds: 1 });

export function whereIsMyOrder(t: StoryTeller): Story {
  const code = orderCode(t.random);
  const reason = "khách hỏi tình trạng đơn";
  const start: Line[] = [
    contact(
      t,
      t.random.pick([
        "Đơn hôm trước của mình tới đâu rồi shop",
        `Đơn ${code} sao chưa thấy giao vậy ạ`,
        "Đặt từ thứ 2 mà chưa thấy hàng, shop kiểm tra giúp với",
        "shop oi hang cua minh den dau roi",
      ]),
    ),
    {
      by: "bot",
      text: "Dạ bạn cho mình xin mã đơn hoặc số điện thoại đặt hàng ạ.",
      quickReplies: ["Nhập mã đơn", "Gặp nhân viên"],
      afterSeconds: 1,
    },
    { by: "contact", text: t.random.pick(["Gặp nhân viên", code, t.person.phone.replaceAll(" ", "")]) },
    { by: "bot", text: "Mình chuyển nhân viên kiểm tra giúp bạn ngay nhé.", afterSeconds: 1 },
    handoff(reason),
  ];
  if (t.random.chance(0.3)) return { lines: start, stands: "waiting", handoffReason: reason, unread: 2 };
  const lines: Line[] = [
    ...start,
    { by: "agent", text: `${greeting(t)} Đơn ${code} của mình đã được đơn vị vận chuyển lấy tối qua, dự kiến giao trong chiều nay ạ.` },
    { by: "agent", text: `Em gửi ${you(t)} mã vận đơn: ${shippingCode(t.random)}`, afterSeconds: 25 },
    contact(t, t.random.pick(["Cảm ơn em nhé", "ok shop", "Vâng để mình đợi", "Nhớ bảo shipper gọi trước giúp mình nha"])),
  ];
  return { lines, stands: t.random.pick(["open", "resolved", "resolved"]), handoffReason: reason, tags: ["Giao hàng"], ...rated(t) };
}

export function exchange(t: StoryTeller): Story {
  const [from, to] = t.random.some(SIZES, 2) as [string, string];
  return {
    lines: [
      contact(t, `Mình muốn đổi size ${from} sang ${to} được không shop, ${t.random.pick(["mặc hơi chật", "rộng quá", "tay áo dài quá"])}`),
      {
        by: "bot",
        text: "Dạ shop nhận đổi trong 7 ngày, hàng còn nguyên tem mác ạ. Mình chuyển nhân viên hỗ trợ bạn đổi nhé.",
        afterSeconds: 1,
      },
      handoff("khách muốn đổi hàng"),
      { by: "contact", attachments: [{ kind: "image", url: "anh-thu-ao" }], afterSeconds: 40 },
      {
        by: "agent",
        text: `Dạ được ạ. ${you(t) === "chị" ? "Chị" : "Anh"} gửi hàng về 12 Hàng Bông giúp em, phí đổi lần đầu bên em chịu ạ.`,
      },
      contact(t, t.random.pick(["Gửi qua bưu điện hay gì shop", "Vậy mai mình gửi nhé", "Có cần giữ hộp không ạ?"])),
      { by: "agent", text: "Dạ gửi bưu điện hay đơn vị nào cũng được ạ, mình giữ lại túi và tem giúp em." },
    ],
    stands: t.random.pick(["open", "snoozed", "resolved"]),
    handoffReason: "khách muốn đổi hàng",
    tags: ["Đổi trả"],
    ...rated(t),
  };
}

export function complaint(t: StoryTeller): Story {
  const product = t.random.pick(PRODUCTS);
  const trouble = t.random.pick(["bị rách ở nách", "bị phai màu sau một lần giặt", "giao nhầm màu", "thiếu một món", "đường may bị bung"]);
  return {
    lines: [
      contact(t, `${product.name} mình nhận hôm qua ${trouble}, thất vọng quá`),
      { by: "contact", attachments: [{ kind: "image", url: "anh-loi" }], afterSeconds: 12 },
      handoff("khách khiếu nại"),
      { by: "note", text: `Đã xem camera đóng hàng, lỗi bên kho. Ưu tiên gửi bù trong ngày, @${t.agentName} theo dõi giúp.` },
      {
        by: "agent",
        text: `Dạ em xin lỗi ${you(t)} rất nhiều vì sự bất tiện này ạ. Bên em gửi bù ngay hôm nay và tặng ${you(t)} voucher 50.000 ₫ cho lần sau.`,
      },
      contact(
        t,
        t.random.pick(["Ok nhưng lần sau kiểm kỹ giúp mình", "Vậy hàng lỗi có phải gửi trả không?", "Mong shop làm ăn có tâm hơn"]),
      ),
      { by: "agent", text: "Dạ mình giữ lại giúp em, bưu tá giao hàng mới sẽ nhận lại luôn ạ." },
    ],
    stands: t.random.pick(["open", "resolved"]),
    handoffReason: "khách khiếu nại",
    tags: ["Khiếu nại", "Ưu tiên"],
    feedback: {
      score: t.random.pick([2, 3, 4, 1]),
      comment: t.random.pick(["Xử lý chậm", "Hàng lỗi nhưng xử lý ổn", "Chờ hơi lâu", "Nhân viên lịch sự, hàng chưa ổn"]),
    },
  };
}

export function orderPlaced(t: StoryTeller): Story {
  const product = t.random.pick(PRODUCTS);
  const count = t.random.int(1, 3);
  const total = product.price * count + (product.price * count >= 500_000 ? 0 : 35_000);
  return {
    lines: [
      contact(t, `Chốt giúp mình ${count} ${product.name} size ${t.random.pick(SIZES)} nhé`),
      handoff("khách đặt hàng"),
      { by: "agent", text: "Dạ vâng ạ, mình cho em xin tên, số điện thoại và địa chỉ nhận hàng nhé." },
      {
        by: "contact",
        text: `${t.person.name}\n${t.person.phone}\nsố ${t.random.int(2, 320)} ngõ ${t.random.int(3, 99)}, ${t.person.area}`,
      },
      { by: "agent", text: `Dạ em lên đơn rồi ạ. Tổng ${money(total)}, thanh toán khi nhận hàng, mình được kiểm tra hàng trước ạ.` },
      { by: "contact", attachments: [{ kind: "sticker", stickerId: t.random.pick(["tha-tim", "cam-on", "ok"]) }], afterSeconds: 15 },
    ],
    stands: t.random.pick(["resolved", "resolved", "open"]),
    handoffReason: "khách đặt hàng",
    gives: ["phone"],
    tags: ["Đã mua"],
    ...rated(t),
  };
}

export function failedReply(t: StoryTeller): Story {
  const failure = t.random.pick([
    { status: "failed", reason: "WINDOW_CLOSED" },
    { status: "failed", reason: "CHANNEL_CONTACT_UNREACHABLE" },
    { status: "failed", reason: "CHANNEL_REJECTED" },
    { status: "failed", reason: "CHANNEL_QUOTA_USED_UP" },
    { status: "unknown", reason: "CHANNEL_OUTCOME_UNKNOWN" },
  ] as const);
  return {
    lines: [
      contact(t, t.random.pick(["Khi nào có hàng lại báo mình nhé", "Hàng về nhắn mình với", "Mẫu này bao giờ restock vậy shop?"])),
      handoff("khách chờ hàng về"),
      { by: "agent", text: `Dạ vâng, hàng về em nhắn ${you(t)} liền ạ.` },
      {
        by: "agent",
        text: `${you(t) === "chị" ? "Chị" : "Anh"} ơi hàng về rồi ạ, mình còn lấy không để em giữ.`,
        afterSeconds: 90_000,
        delivery: failure,
      },
    ],
    stands: "open",
    handoffReason: "khách chờ hàng về",
    tags: ["Chờ hàng"],
  };
}

function rated(t: StoryTeller): Pick<Story, "feedback"> {
  if (!t.random.chance(0.4)) return {};
  const score = t.random.pick([5, 5, 5, 4, 4, 3]);
  const comment =
    score >= 4
      ? t.random.pick(["tư vấn nhiệt tình", "Nhanh, dễ thương", "Hàng đẹp", "10 điểm", undefined])
      : t.random.pick(["Chờ hơi lâu", undefined]);
  return { feedback: { score, ...(comment ? { comment } : {}) } };
}
