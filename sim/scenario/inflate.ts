import { Inflate } from "fflate";

const PIECE = 256;

/**
 * Inflates bytes to no more than so many: nothing beyond that is ever held. `"too large"` if there would be more,
 * `undefined` if they are not deflated bytes.
 */
export function inflateAtMost(bytes: Uint8Array, most: number): Uint8Array | "too large" | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size <= most) pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length && size <= most; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    return undefined;
  }
  if (size > most) return "too large";
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
