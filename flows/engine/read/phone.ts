import { answerText, type Reading } from "./reading";
import { digitRuns, type DigitRun } from "./digits";

/** Mobile: 0 + 3/5/7/8/9 + 8 digits. Landline: 02 + 9 digits. Numbering plan of Circular 22/2014/TT-BTTTT. */
const NATIONAL = /^(?:0[35789]\d{8}|02\d{9})$/;
/** 11-digit mobile numbers were shortened in September 2018; people still have the old ones at hand. */
const OLD_PREFIXES: Record<string, string> = {
  "0120": "070",
  "0121": "079",
  "0122": "077",
  "0126": "076",
  "0128": "078",
  "0123": "083",
  "0124": "084",
  "0125": "085",
  "0127": "081",
  "0129": "082",
  "0162": "032",
  "0163": "033",
  "0164": "034",
  "0165": "035",
  "0166": "036",
  "0167": "037",
  "0168": "038",
  "0169": "039",
  "0186": "056",
  "0188": "058",
  "0199": "059",
};

/** Finds a phone number. Vietnamese ones read as "0912345678", foreign ones as "+14155552671". */
export function readPhone(text: string): Reading<string> | null {
  const answer = answerText(text);
  for (const run of digitRuns(answer)) {
    const value = phoneIn(run);
    if (value !== null) return { value, read: answer.slice(run.start, run.end) };
  }
  return null;
}

/** How many digits the longest number in the text has, to tell the customer what is missing; 0 for none. */
export function countPhoneDigits(text: string): number {
  return Math.max(0, ...digitRuns(answerText(text)).map((run) => run.digits.length));
}

/** "0912345678" → "0912 345 678"; a number of another shape is printed as it is. */
export function formatPhone(phone: string): string {
  if (/^0[35789]\d{8}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  if (/^02[48]\d{8}$/.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (/^02\d{9}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  return phone;
}

function phoneIn(run: DigitRun): string | null {
  const whole = toNational(run.digits, run.plus);
  if (whole !== null) return whole;
  // Two numbers, or a number and something else, with only separators between: cut at a separator, longest piece first.
  const cuts = [0, ...run.breaks, run.digits.length];
  for (let from = 0; from < cuts.length - 1; from++) {
    for (let to = cuts.length - 1; to > from; to--) {
      const piece = run.digits.slice(cuts[from], cuts[to]);
      // A lost leading zero is only believed when the number stands alone.
      if (piece.length === 9 && !piece.startsWith("0")) continue;
      const found = piece.length > 15 ? null : toNational(piece, false);
      if (found !== null) return found;
    }
  }
  return null;
}

function toNational(digits: string, plus: boolean): string | null {
  let national = digits;
  if (digits.startsWith("0084")) national = `0${digits.slice(4).replace(/^0/, "")}`;
  else if (digits.startsWith("84") && digits.length >= 11 && digits.length <= 13) national = `0${digits.slice(2).replace(/^0/, "")}`;
  // A spreadsheet dropped the leading zero.
  else if (!plus && /^[35789]\d{8}$/.test(digits)) national = `0${digits}`;
  const renumbered = national.length === 11 ? OLD_PREFIXES[national.slice(0, 4)] : undefined;
  if (renumbered) national = renumbered + national.slice(4);
  if (NATIONAL.test(national)) return national;
  return plus && !digits.startsWith("84") && /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
}
