/**
 * What Vietnamese people shorten in chats, by its unaccented spelling. Only words that mean one thing in a shop's inbox;
 * "đc" (được, địa chỉ) reads as "được", single letters that are sizes (s, m, l) stay as they are.
 */
export const TEENCODE: Readonly<Record<string, string>> = {
  k: "không", ko: "không", kg: "không", kh: "không", kho: "không", hok: "không", hk: "không", hong: "không", hem: "không", khum: "không", khom: "không", kong: "không", hông: "không",
  dc: "được", dk: "được", duoc: "được", đc: "được", đk: "được", duc: "được", dcj: "được gì",
  bn: "bao nhiêu", bnh: "bao nhiêu", bnhiu: "bao nhiêu", bnhieu: "bao nhiêu", bnhiêu: "bao nhiêu", bao: "bao", nhiu: "nhiêu", nhiú: "nhiêu", bnao: "bao nhiêu", baonhieu: "bao nhiêu", baonhiu: "bao nhiêu",
  z: "vậy", v: "vậy", zay: "vậy", zậy: "vậy", dợ: "vậy", zị: "vậy", r: "rồi", roi: "rồi", rui: "rồi", j: "gì", gi: "gì", ji: "gì", jay: "gì vậy",
  sp: "sản phẩm", spham: "sản phẩm", ib: "nhắn tin", inb: "nhắn tin", inbox: "nhắn tin", stk: "số tài khoản", sotk: "số tài khoản", sdt: "số điện thoại", sđt: "số điện thoại", dt: "điện thoại", đt: "điện thoại",
  tk: "tài khoản", ck: "chuyển khoản", cod: "cod", shipcod: "ship cod", nhanhang: "nhận hàng", tt: "thanh toán", dchi: "địa chỉ", đchi: "địa chỉ", đchỉ: "địa chỉ", dchỉ: "địa chỉ", diachi: "địa chỉ",
  mn: "mọi người", mng: "mọi người", ad: "shop", adm: "shop", admin: "shop", shp: "shop", sốp: "shop", sop: "shop", sh: "shop", mik: "mình", mk: "mình", mjk: "mình", mh: "mình", e: "em", a: "anh", c: "chị", b: "bạn", t: "tôi", bạn: "bạn",
  ntn: "như thế nào", tn: "thế nào", lm: "làm", lam: "làm", lms: "làm sao", ms: "mới", vs: "với", voi: "với", wa: "quá", qua: "qua", wá: "quá", trc: "trước", ng: "người", ngta: "người ta", nv: "nhân viên",
  sz: "size", sai: "size", sze: "size", siz: "size", sag: "sang", giao: "giao", gia: "giá", nhju: "nhiêu", iu: "yêu", thik: "thích", thjk: "thích", bit: "biết", bik: "biết", bjt: "biết", bh: "bao giờ", bjo: "bao giờ", mấyh: "mấy giờ", mayh: "mấy giờ", h: "giờ", hnay: "hôm nay", hnao: "hôm nào", ngay: "ngày", cn: "chủ nhật", tp: "thành phố", hcm: "hồ chí minh", sg: "sài gòn", hn: "hà nội", đn: "đà nẵng",
  freeship: "miễn phí ship", fs: "miễn phí ship", mp: "miễn phí", free: "miễn phí", km: "khuyến mãi", kmai: "khuyến mãi", ctkm: "chương trình khuyến mãi", sale: "giảm giá", order: "đặt hàng", oder: "đặt hàng", od: "đặt hàng", đh: "đơn hàng", dh: "đơn hàng", bill: "hóa đơn", vip: "vip", web: "website", wed: "website", fb: "facebook", lun: "luôn", nhìu: "nhiều", nhiu2: "nhiều", ak: "à", ah: "à", uk: "ừ", uh: "ừ", ok: "ok", oki: "ok", okie: "ok", hàg: "hàng", hag: "hàng",
};
