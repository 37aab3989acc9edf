/** Numbers as base64 of their little-endian bytes: a tenth of the size of JSON numbers, the same on every machine. */
export function packFloats(values: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => view.setFloat32(i * 4, value, true));
  return toBase64(view);
}

export function packIntegers(values: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => view.setUint32(i * 4, value, true));
  return toBase64(view);
}

export function unpackFloats(packed: string): number[] {
  const view = fromBase64(packed);
  return Array.from({ length: view.byteLength / 4 }, (_, i) => view.getFloat32(i * 4, true));
}

export function unpackIntegers(packed: string): number[] {
  const view = fromBase64(packed);
  return Array.from({ length: view.byteLength / 4 }, (_, i) => view.getUint32(i * 4, true));
}

function toBase64({ buffer }: DataView): string {
  const bytes = new Uint8Array(buffer);
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8_192) binary += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(binary);
}

function fromBase64(packed: string): DataView {
  return new DataView(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)).buffer);
}
