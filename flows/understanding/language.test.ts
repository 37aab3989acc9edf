import fc from "fast-check";
import { expect, test } from "vitest";
import { recogniseLanguage, type LanguageGuess } from "./language";

const TEXTS: Partial<Record<LanguageGuess, string>> = {
  vi: "shop ơi còn hàng không|shop oi con hang khong|ship ve que dc k sop|gia bn v shop|mo cua may gio|có size L không ạ|cho xin stk|e muon dat ban 4 nguoi toi nay|áo này bao nhiêu tiền|ao nay bao nhieu tien|con mau den ko|đổi trả thế nào|khi nao co hang lai|ship hoả tốc được không|shop co ban si khong|sdt cua minh la 0912345678|dia chi o dau|mình ở Đà Nẵng|minh o da nang ship bao nhieu|ok shop|check ib giup em|inbox gia nha shop|size nao vua 50kg|order giup minh 2 cai|freeship ko shop|hang order bao lau ve|Hà Nội|cam on shop nhieu|tks shop nha|alo shop ơi",
  en: "how much is this|do you have size M|where is your store|what time do you open|can I return it|how long does shipping take|hello, is this still available?|I want to buy two of these|do you ship to Hanoi|please send me the price|is there any discount today|can you speak English|what is the price of this shirt|thank you for your help|where is my order|I need a refund|do you accept credit card|hi, how are you|when will it arrive|can I pay by cash|is it free shipping|what color do you have|I would like to cancel my order|are you open on Sunday|which size is good for me|how can i order|have you got this in black|my package has not arrived yet|good morning, can you help me|what is your address",
  zh: "你好，请问多少钱|这个有货吗|可以送到河内吗|什么时候开门|谢谢",
  ja: "いくらですか|こんにちは、在庫はありますか|送料はいくらですか|ありがとう|営業時間は何時ですか",
  ko: "얼마예요?|안녕하세요|배송은 얼마나 걸려요|사이즈 있어요?|감사합니다",
  th: "ราคาเท่าไหร่|สวัสดีครับ|มีสีดำไหม",
  ru: "сколько стоит|здравствуйте, есть доставка?|спасибо",
  ar: "كم السعر|مرحبا هل يوجد توصيل",
  hi: "कितने का है|नमस्ते",
  km: "តម្លៃប៉ុន្មាន|សួស្តី",
  lo: "ລາຄາເທົ່າໃດ|ສະບາຍດີ",
  fr: "bonjour, combien ça coûte|où est le magasin|je voudrais acheter une chemise|merci pour votre aide|quel est le prix de cette robe",
  es: "hola, cuánto cuesta este producto|dónde está la tienda|quiero comprar una camisa|gracias por todo|tienen envío a mi ciudad",
  de: "guten tag, wie viel kostet das|ich möchte das kaufen|haben sie das in größe M|wo ist der laden|danke für die hilfe",
  id: "berapa harga barang ini|saya mau beli yang ini|terima kasih|apa ada ukuran M|bisa kirim ke mana",
  other: "Γειά σας πόσο κοστίζει|שלום כמה זה עולה|გამარჯობა რა ღირს",
};

test.each(Object.entries(TEXTS).flatMap(([language, list]) => list.split("|").map((text) => [text, language])))(
  "“%s” is %s",
  (text, language) => {
    expect(recogniseLanguage(text)).toBe(language);
  },
);

test.each(["", "  ", "👍👍", "0912345678", "???", "https://example.com/a-b", "IPX-550"])("“%s” is of no language", (text) => {
  expect(recogniseLanguage(text)).toBeNull();
});

test("any text has an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(recogniseLanguage(text)).toBe(recogniseLanguage(text));
    }),
  );
});
