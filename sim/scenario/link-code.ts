import { sha256 } from "@noble/hashes/sha2.js";
import { strFromU8 } from "fflate";
import { fromBase64url } from "./base64url.ts";
import { inflateAtMost } from "./inflate.ts";
import type { Reading } from "./link-text.ts";
import { plain } from "./plain.ts";
import { error } from "./words.ts";

/** Characters of JSON that a link may hold, and of the text that one may stand in. */
export const longestJson = 65_536;

export const CHECKSUM = 4;

/** Characters of the alphabet of links that a sentence may have left at the end of one. */
const MOST_STRAYS = 24;

export const checksum = (bytes: Uint8Array): Uint8Array => sha256(bytes).subarray(0, CHECKSUM);

export const refused = (problem: string) => ({
  problems: [error("link", problem, "Copy the whole link again from the dashboard")],
});

/**
 * What a reading holds, `"too large"` or, if it is no link, `undefined`. Where there is a checksum, strays at the end
 * are dropped until it holds.
 */
export function decode({ version, payload }: Reading): unknown {
  if (version === 1) return parsed(fromBase64url(payload));
  for (let strays = 0; strays <= Math.min(MOST_STRAYS, payload.length); strays++) {
    const bytes = fromBase64url(payload.slice(0, payload.length - strays));
    if (bytes === undefined || bytes.length <= CHECKSUM) continue;
    const deflated = bytes.subarray(CHECKSUM);
    if (checksum(deflated).every((byte, place) => byte === bytes[place])) return parsed(deflated);
  }
  return undefined;
}

function parsed(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  const inflated = inflateAtMost(bytes, longestJson);
  if (inflated === undefined || inflated === "too large") return inflated;
  try {
    return plain(JSON.parse(strFromU8(inflated))).value;
  } catch {
    return undefined;
  }
}
