import { strToU8, zipSync, type Zippable } from "fflate";

/** A cell: text, a number, a date with its format, or the XML of a cell written out. */
export type Cell = string | number | Date | null | { xml: string };

interface MadeSheet {
  name: string;
  rows: Cell[][];
  /** "A2:A4" */
  merged?: string[];
}

/** The bytes of an .xlsx file as Excel writes it, with what `extra` adds or replaces. */
export function makeXlsx(sheets: MadeSheet[], extra: Record<string, string | Uint8Array> = {}): Buffer {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${HEAD}<workbook ${NAMES}><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      ...sheets.map((_, i) => relation(i + 1, "worksheet", `worksheets/sheet${i + 1}.xml`)),
      relation(sheets.length + 1, "styles", "styles.xml"),
    ].join("")}</Relationships>`,
    // Style 1 is a date, 2 a date with its time, 3 a time of day.
    "xl/styles.xml": `${HEAD}<styleSheet ${NAMES}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    ...extra,
  };
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
  );
  return Buffer.from(zipSync(zippable));
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const NAMES = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
}

function sheetXml({ rows, merged = [] }: MadeSheet): string {
  const lines = rows.map((cells, r) => {
    const written = cells.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join("");
    return written === "" ? "" : `<row r="${r + 1}">${written}</row>`;
  });
  const merges = merged.length === 0 ? "" : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return `${HEAD}<worksheet ${NAMES}><sheetData>${lines.join("")}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell instanceof Date)
    return `<c r="${at}" s="${cell.getTime() % 86_400_000 === 0 ? 1 : 2}"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typeof cell === "object") return cell.xml.replaceAll("@", at);
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
