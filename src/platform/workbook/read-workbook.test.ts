import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeXlsx, type Cell } from "../../../test/make-xlsx";
import { readSheets } from "./read-sheets";
import { MAX_WORKBOOK_BYTES, readWorkbook } from "./read-workbook";

async function rowsOf(rows: Cell[][], merged: string[] = []): Promise<string[][]> {
  const read = await readSheets(makeXlsx([{ name: "Trang 1", rows, merged }]));
  if ("fault" in read) throw new Error(read.reason);
  return read.sheets[0]!.rows;
}

test("numbers, dates, times and formulas' values become what a person would type", async () => {
  const cells: Cell[] = [
    150_000,
    { xml: `<c r="@"><v>0.30000000000000004</v></c>` },
    { xml: `<c r="@"><v>1.2E3</v></c>` },
    new Date(Date.UTC(2026, 11, 24)),
    new Date(Date.UTC(2026, 11, 24, 8, 30)),
    { xml: `<c r="@" s="3"><v>0.354166666666667</v></c>` },
    { xml: `<c r="@" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>` },
    { xml: `<c r="@" t="e"><v>#N/A</v></c>` },
    { xml: `<c r="@" t="b"><v>1</v></c>` },
    "0912345678",
    "1.50",
    "dòng 1\r\ndòng 2",
  ];
  expect(await rowsOf([cells])).toEqual([
    ["150000", "0.3", "1200", "24/12/2026", "24/12/2026 08:30", "08:30", "ab", "", "TRUE", "0912345678", "1.50", "dòng 1\ndòng 2"],
  ]);
});

test("empty rows keep their place, and an answer merged over several questions belongs to each", async () => {
  const rows: Cell[][] = [["Hỏi", "Đáp"], [], ["phí ship", "30k"], ["ship bao nhiêu", null], [null, null], ["đổi trả", "7 ngày"]];
  expect(await rowsOf(rows, ["B3:B5"])).toEqual([
    ["Hỏi", "Đáp"],
    ["", ""],
    ["phí ship", "30k"],
    ["ship bao nhiêu", "30k"],
    ["", ""],
    ["đổi trả", "7 ngày"],
  ]);
});

test("what is typed comes back, whatever letters it has", async () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((typed) => /^[^\p{C}\s_]+$/u.test(typed) && !typed.startsWith("#"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await rowsOf(rows)).toEqual(rows.map((row) => row.map((cell) => cell.normalize("NFC"))));
    }),
    { numRuns: 30 },
  );
});

describe("a file that cannot be read says why", () => {
  const good = makeXlsx([{ name: "A", rows: [["a"]] }]);
  test.each([
    ["old-excel", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])],
    ["broken", Buffer.from("Câu hỏi,Trả lời\n")],
    ["broken", good.subarray(0, good.length - 40)],
    ["broken", makeXlsx([{ name: "A", rows: [["a"]] }], { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'><c" })],
    ["broken", makeXlsx([], { "xl/workbook.xml": "no xml at all" })],
    ["broken", Buffer.alloc(0)],
  ])("%s", async (fault, bytes) => {
    expect(await readSheets(bytes)).toMatchObject({ fault });
  });

  test("any bytes are refused or read, never thrown about", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const bytes = Buffer.from(good);
        bytes[at] = byte;
        const read = await readSheets(bytes);
        expect("sheets" in read || ["broken", "too-big", "old-excel"].includes(read.fault)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a file made to do harm ends alone", () => {
  test("a bomb is refused by what it says it holds", async () => {
    const bomb = makeXlsx([{ name: "A", rows: [["a"]] }], { "xl/sharedStrings.xml": "<sst/>" });
    const entry = bomb.lastIndexOf("xl/sharedStrings.xml") - 46;
    bomb.writeUInt32LE(45_000_000, entry + 24);
    expect(await readSheets(bomb)).toMatchObject({ fault: "too-big" });
  });

  test("a bomb among the pictures is refused before anything is unpacked", async () => {
    const bomb = makeXlsx([{ name: "A", rows: [["a"]] }], { "xl/media/image1.bin": new Uint8Array(41_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readSheets(bomb)).toMatchObject({ fault: "too-big" });
  });

  test("a zip that lists one name twice, or tells readers of large zips of another list, is refused", async () => {
    const twice = makeXlsx([{ name: "A", rows: [["a"]] }], { "xl/media/1.bin": "1", "xl/media/2.bin": "2" });
    twice.write("1", twice.lastIndexOf("xl/media/2.bin") + "xl/media/".length);
    expect(await readSheets(twice)).toMatchObject({ fault: "broken" });
    expect(await readSheets(withLargeEnd(0))).toMatchObject({ sheets: [{ rows: [["a"]] }] });
    expect(await readSheets(withLargeEnd(1))).toMatchObject({ fault: "broken" });
  });

  test("cells that make a table of billions cost the thread, not the server", async () => {
    const far = makeXlsx([{ name: "A", rows: [] }], {
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>`,
    });
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    await expect(readWorkbook(far, { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 })).rejects.toMatchObject({
      code: "WORKBOOK_TOO_BIG",
    });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
    // The next file is read as if nothing had been.
    expect(await readWorkbook(makeXlsx([{ name: "A", rows: [["a"]] }]))).toEqual([{ name: "A", rows: [["a"]] }]);
  }, 60_000);

  test("too many bytes are not even looked at", async () => {
    await expect(readWorkbook(new Uint8Array(MAX_WORKBOOK_BYTES + 1))).rejects.toMatchObject({ code: "WORKBOOK_TOO_BIG" });
  });
});

/** A good workbook whose list is announced a second time, as in zips over 4 GB. @param moreFiles than the usual announcement says */
function withLargeEnd(moreFiles: number): Buffer {
  const good = makeXlsx([{ name: "A", rows: [["a"]] }]);
  const end = good.length - 22;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeUInt32LE(good.readUInt16LE(end + 10) + moreFiles, 32);
  large.writeUInt32LE(good.readUInt32LE(end + 16), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeUInt32LE(end, 8);
  return Buffer.concat([good.subarray(0, end), large, locator, good.subarray(end)]);
}
