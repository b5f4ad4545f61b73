import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "../../sim/scenario/base64url.ts";

describe("base64url", () => {
  it("is what Node writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
      { seed: 3 },
    );
  });

  it("refuses what is none", () => {
    for (const text of ["a", "abcde", "ab=", "a+b/", "é", " "]) expect(fromBase64url(text)).toBeUndefined();
  });
});
