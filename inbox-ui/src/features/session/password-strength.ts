export const MIN_PASSWORD_CHARS = 10;

export type Strength = "short" | "weak" | "fair" | "strong";

const common = ["password", "matkhau", "123456", "qwerty", "abc123", "iloveyou", "admin", "111111", "000000", "anhyeuem"];

/**
 * A quick guess at how hard a password is to guess; the server decides whether it is taken.
 *
 * @param personal words that make it easy for those who know the person: name, email
 */
export function passwordStrength(password: string, personal: string[] = []): { strength: Strength; share: number } {
  if (password.length < MIN_PASSWORD_CHARS) return { strength: "short", share: (password.length / MIN_PASSWORD_CHARS) * 0.25 };
  const lower = password.toLowerCase();
  const known = [...common, ...personal.flatMap((word) => word.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length >= 4)];
  const rest = known.reduce((text, word) => text.replaceAll(word, "*"), lower);
  const variety = new Set(rest).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  const score = Math.min(rest.length, 24) + Math.min(variety, 16) + kinds * 2;
  if (variety < 5 || score < 22) return { strength: "weak", share: 0.3 };
  if (score < 32) return { strength: "fair", share: 0.55 };
  return { strength: "strong", share: Math.min(1, 0.7 + (score - 32) / 40) };
}
