import { answerText, type Reading } from "./reading";

const ADDRESS = /[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}/i;

/** Finds an e-mail address, also one spelled out ("lan a còng gmail chấm com") or with stray spaces. Lower case. */
export function readEmail(text: string): Reading<string> | null {
  const answer = answerText(text);
  return find(answer) ?? find(spelledOut(answer));
}

function find(text: string): Reading<string> | null {
  const found = ADDRESS.exec(text);
  if (!found || found[0].includes("..")) return null;
  return { value: found[0].toLowerCase(), read: found[0] };
}

function spelledOut(text: string): string {
  return text
    .replace(/\s*(?:\(a\)|\[at\]|\(at\)|(?<=\s)a\s?(?:còng|cong|vòng|móc|moc)(?=\s))\s*/giu, "@")
    .replace(/\s+(?:chấm|cham|dot)\s+/giu, ".")
    .replace(/\s*@\s*/g, "@")
    .replace(/(@[\w-]+)\s*[.,]\s*(?=[a-z]{2,})/gi, "$1.")
    .replace(/(@[\w.-]+\.com)\s*[.,]\s*vn\b/gi, "$1.vn");
}
