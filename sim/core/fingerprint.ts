/** A fingerprint of numbers in typed arrays and plain objects, in order: 16 hexadecimal digits, the same in every engine. */
export function fingerprint(...parts: readonly unknown[]): string {
  const hash = { a: 0x243f6a88, b: 0x85a308d3 };
  for (const part of parts) mix(hash, part);
  return hex(hash.a) + hex(hash.b);
}

interface Hash {
  a: number;
  b: number;
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

function mix(hash: Hash, part: unknown): void {
  if (typeof part === "number") {
    const double = new DataView(new ArrayBuffer(8));
    double.setFloat64(0, part);
    words(hash, Int32Array.of(Math.trunc(part), double.getInt32(0), double.getInt32(4)));
  } else if (typeof part === "string") {
    words(
      hash,
      Int32Array.from(part, (letter) => letter.charCodeAt(0)),
    );
  } else if (ArrayBuffer.isView(part)) {
    mixBytes(hash, part);
  } else if (part !== null && typeof part === "object") {
    for (const value of Object.values(part)) mix(hash, value);
  }
}

/** Mixes in a column by words of four bytes, the lowest first, and what is left of it by bytes. */
function mixBytes(hash: Hash, { buffer, byteOffset, byteLength }: ArrayBufferView): void {
  const whole = byteLength & ~3;
  if (LOW_FIRST && byteOffset % 4 === 0) words(hash, new Int32Array(buffer, byteOffset, whole / 4));
  else {
    const bytes = new DataView(buffer, byteOffset, whole);
    words(
      hash,
      Int32Array.from({ length: whole / 4 }, (_, n) => bytes.getInt32(4 * n, true)),
    );
  }
  words(hash, Int32Array.from(new Uint8Array(buffer, byteOffset + whole, byteLength - whole)));
}

const LOW_FIRST = new Uint8Array(new Int32Array([1]).buffer)[0] === 1;

/**
 * Mixes in words piece by piece: a short loop that is run often is compiled once and for all, a long one anew each time.
 */
function words(hash: Hash, column: Int32Array): void {
  for (let from = 0; from < column.length; from += PIECE)
    piece(hash, column, from, Math.min(from + PIECE, column.length));
}

const PIECE = 1024;

function piece(hash: Hash, column: Int32Array, from: number, to: number): void {
  let { a, b } = hash;
  for (let n = from; n < to; n++) {
    const value = column[n];
    a = Math.imul(a ^ value, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b + value, 0xc2b2ae35) ^ (a << 5);
    b ^= b >>> 13;
  }
  hash.a = a;
  hash.b = b;
}
