import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { fingerprint } from "../../sim/core/fingerprint.ts";

describe("a fingerprint", () => {
  const columns = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 });
  it("changes with any one bit of any number", () =>
    fc.assert(
      fc.property(columns, fc.nat(), fc.integer({ min: 0, max: 31 }), (values, place, bit) => {
        const other = Int32Array.from(values);
        other[place % values.length] ^= 1 << bit;
        expect(fingerprint(other)).not.toBe(fingerprint(Int32Array.from(values)));
      }),
      { seed: 1, numRuns: 3000 },
    ));
  it("changes with the order of numbers", () =>
    fc.assert(
      fc.property(columns, fc.nat(), (values, place) => {
        const k = place % values.length;
        const other = [...values.slice(k), ...values.slice(0, k)];
        if (other.some((value, i) => value !== values[i]))
          expect(fingerprint(Int32Array.from(other))).not.toBe(fingerprint(Int32Array.from(values)));
      }),
      { seed: 2 },
    ));
  it("sees every byte of a column whose length is no multiple of four", () => {
    const prints = Array.from({ length: 7 }, (_, place) =>
      fingerprint(Uint8Array.from({ length: 7 }, (__, i) => (i === place ? 1 : 0))),
    );
    expect(new Set([...prints, fingerprint(new Uint8Array(7))]).size).toBe(8);
  });
  it("sees numbers, halves of doubles, words and fields however deep", () => {
    const values = [
      0,
      -0,
      1,
      1.5,
      1 + 2 ** -52,
      -1,
      2 ** 32,
      NaN,
      Infinity,
      "",
      "a",
      "b",
      { a: 7 },
      { a: { b: 2 } },
      { a: new Float64Array([1]) },
      { a: new Float64Array([1 + 2 ** -40]) },
    ];
    expect(new Set(values.map((value) => fingerprint(value))).size).toBe(values.length);
  });
  it("is of the numbers alone: two parts are as one object's fields, and a view is its own bytes", () => {
    expect(fingerprint(new Int32Array([1, 2]), new Int32Array([3]))).toBe(
      fingerprint({ a: new Int32Array([1, 2]), b: new Int32Array([3]) }),
    );
    expect(fingerprint(new Int32Array([9, 1, 2, 9]).subarray(1, 3))).toBe(fingerprint(new Int32Array([1, 2])));
  });
  it("is 16 hexadecimal digits, these for 1, 2, 3", () =>
    expect(fingerprint(new Int32Array([1, 2, 3]))).toBe("a571239716a6e4f7"));
  it("rarely agrees by chance: a hundred thousand numbers have as many fingerprints", () =>
    expect(new Set(Array.from({ length: 100_000 }, (_, k) => fingerprint(new Int32Array([k, 0])))).size).toBe(100_000));
});
