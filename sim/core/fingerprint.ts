/**
 * A fingerprint of numbers in typed arrays and plain objects, in order: 16 hexadecimal digits, the same in every
 * engine.
 */
export function fingerprint(...parts: readonly unknown[]): string {
  const hash = { a: 0x243f6a88, b: 0x85a308d3 };
  for (const part of parts) mix(hash, part);
  return hex(hash.a) + hex(hash.b);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

function mix(hash: { a: number; b: number }, part: unknown): void {
  if (typeof part === "number") {
    word(hash, Math.trunc(part) | 0);
    const double = new DataView(new ArrayBuffer(8));
    double.setFloat64(0, part);
    word(hash, double.getInt32(0));
    word(hash, double.getInt32(4));
  } else if (typeof part === "string") {
    for (let i = 0; i < part.length; i++) word(hash, part.charCodeAt(i));
  } else if (ArrayBuffer.isView(part)) {
    const bytes = new DataView(part.buffer, part.byteOffset, part.byteLength);
    let at = 0;
    for (; at + 4 <= bytes.byteLength; at += 4) word(hash, bytes.getInt32(at, true));
    for (; at < bytes.byteLength; at++) word(hash, bytes.getUint8(at));
  } else if (part !== null && typeof part === "object") {
    for (const value of Object.values(part)) mix(hash, value);
  }
}

function word(hash: { a: number; b: number }, value: number): void {
  hash.a = Math.imul(hash.a ^ value, 0x85ebca6b);
  hash.a ^= hash.a >>> 15;
  hash.b = Math.imul(hash.b + value, 0xc2b2ae35) ^ (hash.a << 5);
  hash.b ^= hash.b >>> 13;
}
