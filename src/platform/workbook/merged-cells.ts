import { readZipEntry, type ZipEntries } from "./zip-entries";

/** Cells that are drawn as one, counted from 0; only the first holds the value. */
export interface MergedCells {
  column: number;
  fromRow: number;
  toRow: number;
}

/** As many as a price list has where every group of products is drawn as one cell; beyond that the rest is read as it lies, and a crafted file costs no more. */
const MAX_MERGED = 5_000;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

/** The merged cells of each sheet that reach over several rows, in the order of the sheets. The reader of cells does not tell of them. */
export function readMergedCells(bytes: Buffer, entries: ZipEntries): MergedCells[][] {
  const read = (name: string) => readZipEntry(bytes, entries.get(name)) ?? "";
  const targets = new Map<string, string>();
  for (const tag of tagsOf(read("xl/_rels/workbook.xml.rels"), "Relationship")) targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  return tagsOf(read("xl/workbook.xml"), "sheet").map((tag) => {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    return mergedIn(read(target.startsWith("/") ? target.slice(1) : `xl/${target}`));
  });
}

function mergedIn(sheet: string): MergedCells[] {
  const found: MergedCells[] = [];
  // They stand after the rows, which need not be looked through.
  const list = sheet.slice(Math.max(0, sheet.lastIndexOf("</sheetData>")));
  for (const [, letters = "", from = "", to = ""] of list.matchAll(MERGED)) {
    if (found.length === MAX_MERGED) break;
    if (from !== to) found.push({ column: columnOf(letters), fromRow: Number(from) - 1, toRow: Number(to) - 1 });
  }
  return found;
}

function tagsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g"))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
