import type { Line, Story, StoryTeller } from "./demo-data.types";
import { casual, COLORS, greeting, money, PRODUCTS, SIZES, you } from "./words";

const contact = (teller: StoryTeller, text: string): Line => ({ by: "contact", text: casual(teller.random, text) });
const ANSWERED = ["Đúng rồi", "Chưa đúng", "Gặp nhân viên"];
const faq = (text: string): Line[] => [
  { by: "bot", text, afterSeconds: 1 },
  { by: "bot", text: "Mình trả lời đúng ý bạn chưa?", quickReplies: ANSWERED, afterSeconds: 1 },
];

export function openingHours(t: StoryTeller): Story {
  const question = t.random.pick([
    "Shop mở cửa mấy giờ vậy ạ?",
    "Chủ nhật shop có mở không ạ",
    "Tối nay mấy giờ shop đóng cửa vậy?",
    "shop oi 9h toi con mo cua k",
    "Shop mở cửa đến mấy giờ thế",
  ]);
  return {
    lines: [
      contact(t, question),
      ...faq("Dạ shop mở cửa 8:30 – 21:30 tất cả các ngày, kể cả Chủ nhật ạ."),
      { by: "contact", text: t.random.pick(["Đúng rồi", "ok shop", "Đúng rồi", "cảm ơn nha", "👍"]) },
      { by: "bot", text: "Cảm ơn bạn đã nhắn cho Mộc Lan. Cần gì bạn cứ nhắn nhé.", afterSeconds: 1 },
    ],
    stands: "bot",
  };
}

export function shippingFee(t: StoryTeller): Story {
  const place = t.person.area.split(",")[0] ?? "Hà Nội";
  const lines: Line[] = [
    contact(
      t,
      t.random.pick([
        `Ship về ${place} bao nhiêu vậy shop`,
        `Phí ship ${place} bao nhiêu ạ?`,
        `Mình ở ${place} thì ship mấy ngày tới ạ`,
        `Shop có freeship không`,
      ]),
    ),
    ...faq("Dạ phí ship ngoại thành và các tỉnh là 35.000 ₫, nội thành Hà Nội 25.000 ₫, miễn phí cho đơn từ 500.000 ₫ ạ."),
  ];
  if (t.random.chance(0.5)) lines.push({ by: "contact", text: "Đúng rồi" });
  return { lines, stands: "bot" };
}

export function sizeAdvice(t: StoryTeller): Story {
  const product = t.random.pick(PRODUCTS);
  const height = t.random.int(148, 172);
  const weight = t.random.int(41, 72);
  const size = weight < 47 ? "S" : weight < 53 ? "M" : weight < 60 ? "L" : weight < 67 ? "XL" : "2XL";
  const measured = t.random.pick([
    `Mình 1m${height - 100} ${weight}kg`,
    `cao ${height} nặng ${weight}kg`,
    `1m${height - 100}, ${weight} cân, hơi to vai`,
  ]);
  return {
    lines: [
      contact(t, `${measured} mặc ${product.name} size gì vừa ạ?`),
      { by: "bot", text: "Dạ câu này để nhân viên tư vấn kỹ hơn cho bạn nhé.", afterSeconds: 1 },
      { by: "event", event: { name: "handoff", data: { reason: "khách cần tư vấn size" } }, afterSeconds: 1 },
      {
        by: "agent",
        text: `${greeting(t)} ${you(t) === "chị" ? "Chị" : "Anh"} cao ${height} nặng ${weight} thì mặc size ${size} là đẹp ạ, form ${product.name} bên em hơi rộng một chút.`,
      },
      contact(
        t,
        t.random.pick([
          "Vậy lấy mình 1 cái nhé",
          "Để mình suy nghĩ thêm rồi báo lại",
          "Có được đổi size không shop?",
          "ok vậy chốt giúp mình",
        ]),
      ),
      {
        by: "agent",
        text: t.random.pick([
          "Dạ em giữ hàng cho mình đến tối nay nhé ạ.",
          "Dạ bên em hỗ trợ đổi size trong 7 ngày, còn nguyên tem là được ạ.",
          "Dạ vâng ạ, mình cho em xin tên, số điện thoại và địa chỉ nhận hàng nhé.",
        ]),
      },
    ],
    stands: t.random.pick(["open", "resolved", "resolved"]),
    handoffReason: "khách cần tư vấn size",
    tags: ["Tư vấn size"],
  };
}

export function priceAndColour(t: StoryTeller): Story {
  const product = t.random.pick(PRODUCTS);
  const colour = t.random.pick(COLORS);
  const waiting = t.random.chance(0.35);
  const lines: Line[] = [
    contact(
      t,
      t.random.pick([
        `Shop ơi ${product.name} còn màu ${colour} không ạ`,
        `${product.name} màu ${colour} còn size ${t.random.pick(SIZES)} không shop`,
        `Cho mình hỏi mẫu này giá bao nhiêu vậy`,
      ]),
    ),
    ...(t.random.chance(0.45)
      ? [{ by: "contact", attachments: [{ kind: "image", url: product.picture }], afterSeconds: 8 } satisfies Line]
      : []),
    { by: "bot", text: "Bạn đợi chút, mình chuyển nhân viên kiểm tra kho giúp bạn nhé.", afterSeconds: 1 },
    { by: "event", event: { name: "handoff", data: { reason: "khách hỏi còn hàng" } }, afterSeconds: 1 },
  ];
  if (waiting)
    return { lines, stands: "waiting", handoffReason: "khách hỏi còn hàng", unread: lines.filter((line) => line.by === "contact").length };
  lines.push(
    {
      by: "agent",
      text: `${greeting(t)} Mẫu ${product.name} màu ${colour} bên em còn ạ, giá ${money(product.price)}.`,
      attachments: [{ kind: "image", url: product.picture }],
    },
    contact(
      t,
      t.random.pick([
        "Đẹp quá, giảm giá chút không shop",
        "Có ảnh thật không ạ",
        "Chất vải có nóng không shop?",
        "Để mình hỏi chồng đã =))",
        "Mắc quá z 😭",
      ]),
    ),
    {
      by: "agent",
      text: t.random.pick([
        "Dạ mẫu này đang giảm 10% cho khách cũ ạ.",
        "Dạ ảnh bên em tự chụp tại cửa hàng luôn ạ, không chỉnh màu.",
        "Dạ vải linen pha cotton mặc mát lắm ạ, giặt máy thoải mái.",
        "Dạ vâng ạ, mình cần gì cứ nhắn em nhé.",
      ]),
    },
  );
  return {
    lines,
    stands: t.random.pick(["open", "resolved", "resolved"]),
    handoffReason: "khách hỏi còn hàng",
    ...(t.random.chance(0.3) ? { tags: ["Quan tâm"] } : {}),
  };
}

export function leavesPhone(t: StoryTeller): Story {
  const product = t.random.pick(PRODUCTS);
  const email = t.random.chance(0.3);
  const phoneAsTyped = t.random.pick([
    t.person.phone,
    t.person.phone.replaceAll(" ", "."),
    t.person.phone.replaceAll(" ", ""),
    `+84 ${t.person.phone.slice(1)}`,
  ]);
  return {
    lines: [
      contact(
        t,
        t.random.pick([
          `Tư vấn giúp mình ${product.name} với`,
          `Mình muốn đặt ${product.name}`,
          "Ib mình giá sỉ nhé",
          `Cho mình đặt trước ${product.name} size ${t.random.pick(SIZES)}`,
        ]),
      ),
      { by: "bot", text: "Dạ vâng. Bạn cho mình xin tên ạ?", afterSeconds: 1 },
      { by: "contact", text: casual(t.random, t.random.pick([t.person.name, `Mình là ${t.person.name}`, `${t.person.name} nha shop`])) },
      { by: "bot", text: "Số điện thoại của bạn là gì ạ?", afterSeconds: 1 },
      { by: "contact", text: phoneAsTyped },
      { by: "event", event: { name: "lead-saved", data: { name: t.person.name, phone: t.person.phone } }, afterSeconds: 1 },
      {
        by: "bot",
        text: `Cảm ơn ${t.person.name}, shop đã ghi số ${t.person.phone}. Bạn cần gì thêm không ạ?`,
        buttons: ["Xem mẫu mới", "Gặp nhân viên"],
        afterSeconds: 1,
      },
    ],
    stands: "bot",
    lead: { note: `Quan tâm ${product.name}`, status: t.random.pick(["new", "new", "contacted", "won", "lost"]) },
    gives: email ? ["phone", "email"] : ["phone"],
    tags: ["Khách tiềm năng"],
  };
}

export function wholesale(t: StoryTeller): Story {
  const count = t.random.int(3, 15) * 10;
  return {
    lines: [
      contact(t, `Bên mình cần báo giá sỉ ${count} bộ đồng phục cho nhân viên`),
      { by: "event", event: { name: "handoff", data: { reason: "khách hỏi giá sỉ" } }, afterSeconds: 1 },
      {
        by: "agent",
        text: `${greeting(t)} Với số lượng ${count} bộ bên em chiết khấu từ 18% đến 25% tùy mẫu ạ. Mình cần thêu logo không ạ?`,
      },
      { by: "contact", text: "Có thêu logo ngực trái nhé, mình gửi file", afterSeconds: 240 },
      {
        by: "contact",
        attachments: [
          {
            kind: "file",
            url: "logo-cong-ty",
            name: "Logo công ty_vector_bản cuối (2).pdf",
            mimeType: "application/pdf",
            sizeBytes: 184_320,
          },
        ],
        afterSeconds: 20,
      },
      { by: "note", text: `Khách đồng phục ${count} bộ, hẹn gửi báo giá trước 16:00. Xưởng báo 12 ngày xong.` },
      {
        by: "agent",
        text: "Dạ em nhận được file rồi ạ. Em gửi mình báo giá chi tiết trong chiều nay.",
        attachments: [
          { kind: "file", url: "bao-gia", name: `Báo giá đồng phục ${count} bộ.pdf`, mimeType: "application/pdf", sizeBytes: 96_512 },
        ],
      },
    ],
    stands: t.random.pick(["open", "snoozed", "resolved"]),
    handoffReason: "khách hỏi giá sỉ",
    tags: ["Khách sỉ", "Đồng phục"],
    lead: { note: `Đồng phục ${count} bộ`, status: t.random.pick(["new", "contacted", "won"]) },
    gives: ["phone", "email"],
    fields: { "Công ty": t.random.pick(["Ánh Dương", "Nội thất An Phát", "Trường mầm non Hoa Sữa", "Spa Mây"]) },
  };
}

export function askBank(t: StoryTeller): Story {
  return {
    lines: [
      contact(t, t.random.pick(["Cho mình xin stk với ạ", "Chuyển khoản vào đâu shop", "shop cho xin số tài khoản"])),
      ...faq("Dạ bạn chuyển khoản giúp shop: Ngân hàng Demo · 0000 1234 5678 · Công ty Mộc Lan. Nội dung ghi mã đơn giúp shop nhé."),
      { by: "contact", attachments: [{ kind: "image", url: "bien-lai" }], afterSeconds: 180 },
      { by: "contact", text: casual(t.random, "Mình chuyển rồi nhé shop"), afterSeconds: 6 },
      { by: "event", event: { name: "handoff", data: { reason: "khách gửi biên lai" } }, afterSeconds: 1 },
      { by: "agent", text: `Dạ em nhận được rồi ạ, em lên đơn cho ${you(t)} luôn nhé.` },
      { by: "contact", attachments: [{ kind: "sticker", stickerId: "cam-on" }], afterSeconds: 30 },
    ],
    stands: "resolved",
    handoffReason: "khách gửi biên lai",
    feedback: {
      score: t.random.pick([5, 5, 4]),
      ...(t.random.chance(0.5) ? { comment: t.random.pick(["Nhân viên nhiệt tình", "Rep nhanh", "ok"]) } : {}),
    },
  };
}
