import type { LanguageGuess } from "./language";

const ENGLISH = "Sorry, I only understand Vietnamese and English. A colleague will answer you shortly.";

/** "I only understand Vietnamese and English; a colleague will answer you shortly." */
const LINES: Partial<Record<LanguageGuess, string>> = {
  zh: "抱歉，我只懂越南语和英语，我们的工作人员会尽快回复您。",
  ja: "申し訳ございません。ベトナム語と英語のみ対応しております。担当者がまもなくお返事いたします。",
  ko: "죄송합니다. 저는 베트남어와 영어만 이해합니다. 직원이 곧 답변드리겠습니다.",
  th: "ขออภัย ระบบเข้าใจเฉพาะภาษาเวียดนามและภาษาอังกฤษ พนักงานของเราจะตอบคุณในไม่ช้า",
  ru: "Извините, я понимаю только вьетнамский и английский. Наш сотрудник скоро вам ответит.",
  ar: "عذرًا، أفهم الفيتنامية والإنجليزية فقط. سيجيبك أحد زملائنا قريبًا.",
  hi: "क्षमा करें, मैं केवल वियतनामी और अंग्रेज़ी समझता हूँ। हमारा एक सहकर्मी जल्द ही आपको उत्तर देगा।",
  km: "សូមអភ័យទោស ខ្ញុំយល់តែភាសាវៀតណាម និងភាសាអង់គ្លេសប៉ុណ្ណោះ។ បុគ្គលិករបស់យើងនឹងឆ្លើយតបអ្នកឆាប់ៗ។",
  lo: "ຂໍອະໄພ, ຂ້ອຍເຂົ້າໃຈແຕ່ພາສາຫວຽດນາມ ແລະ ພາສາອັງກິດເທົ່ານັ້ນ. ພະນັກງານຂອງພວກເຮົາຈະຕອບທ່ານໃນໄວໆນີ້.",
  fr: "Désolé, je ne comprends que le vietnamien et l'anglais. Un collègue vous répondra très vite.",
  es: "Lo siento, solo entiendo vietnamita e inglés. Un compañero le responderá en breve.",
  de: "Entschuldigung, ich verstehe nur Vietnamesisch und Englisch. Ein Kollege antwortet Ihnen in Kürze.",
  id: "Maaf, saya hanya mengerti bahasa Vietnam dan Inggris. Rekan kami akan segera membalas Anda.",
};

/** Tells a customer in their own language, and in English, that a person will answer. */
export function politeLineIn(language: LanguageGuess): string {
  const line = LINES[language];
  return line === undefined ? ENGLISH : `${line}\n${ENGLISH}`;
}
