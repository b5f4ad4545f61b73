const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes as text that an address may hold (RFC 4648, section 5, without padding). */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    for (let sextet = 0; sextet <= Math.min(3, bytes.length - at); sextet++)
      text += alphabet[(word >> (18 - 6 * sextet)) & 63];
  }
  return text;
}

/** The bytes of such text, or `undefined` if it is none. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0; at < bytes.length; at++) {
    const sextet = Math.floor((at * 4) / 3);
    const pair = (alphabet.indexOf(text[sextet]) << 6) | alphabet.indexOf(text[sextet + 1]);
    bytes[at] = (pair >> (4 - 2 * (at % 3))) & 255;
  }
  return bytes;
}
