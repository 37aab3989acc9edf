import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

type Rgb = [number, number, number];

/** A PNG with a plain head and shoulders on a colour that depends on `seed`; no fonts, no files. */
export function avatarPng(seed: string, size = 96): Buffer {
  const [r = 0, g = 0, b = 0] = createHash("sha256").update(seed).digest();
  const background: Rgb = [90 + (r % 110), 90 + (g % 110), 90 + (b % 110)];
  const figure: Rgb = [245, 245, 245];
  return png(size, (x, y) => {
    const head = Math.hypot(x - 0.5, y - 0.38) < 0.17;
    const shoulders = Math.hypot((x - 0.5) / 0.32, (y - 0.98) / 0.38) < 1;
    return head || shoulders ? figure : background;
  });
}

/** @param colourAt gets coordinates in [0,1) */
function png(size: number, colourAt: (x: number, y: number) => Rgb): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(1 + size * 3); // first byte 0: no filter
    for (let x = 0; x < size; x++) row.set(colourAt(x / size, y / size), 1 + x * 3);
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2], 8); // 8 bits per channel, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
