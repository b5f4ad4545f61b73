import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { DECISIONS, type Decision } from "../../sim/core/decisions.ts";
import { draw, entityKey, lookUp, moment, pack, seedKeys, threshold, uniform } from "../../sim/core/draw.ts";

const keys = seedKeys("signpost", "luck", 0);
const decision = fc.integer({ min: 0, max: 255 });
const twelveBits = fc.integer({ min: 0, max: 4095 });
const place = fc.tuple(decision, twelveBits, twelveBits);
const entity = fc.integer({ min: 0, max: 0xffffffff });

/**
 * Whole numbers of 32 bits that a careless mixer may confuse: windows, steps, and everything with at most two bits set
 * or two bits clear.
 */
function* tellable(): Generator<number> {
  for (const from of [0, 0x7fff0000, 0x80000000, 0xffff0000]) for (let k = 0; k < 0x8000; k++) yield from + k;
  for (const shift of [16, 20]) for (let k = 1; k < 0x1000; k++) yield (k << shift) >>> 0;
  for (let i = 0; i < 32; i++)
    for (let j = 0; j < 32; j++) yield* [((1 << i) | (1 << j)) >>> 0, ~((1 << i) | (1 << j)) >>> 0];
}
const allDifferent = (inputs: Iterable<number>, to: (input: number) => number): void => {
  const distinct = new Set(inputs);
  expect(new Set(Array.from(distinct, to)).size).toBe(distinct.size);
};
const pairs = (to: (input: number) => number): void =>
  fc.assert(
    fc.property(entity, fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: 0, max: 31 }), (one, mask, bit) => {
      expect(to((one ^ mask) >>> 0)).not.toBe(to(one));
      expect(to((one ^ (1 << bit)) >>> 0)).not.toBe(to(one));
    }),
    { seed: 1, numRuns: 5000 },
  );

describe("known draws", () => {
  it("of the words of a spoken seed", () => {
    expect(keys).toEqual({ a: -815131955, b: 309648228, c: -1610751319, d: -1021424728 });
    expect(seedKeys("signpost", "population", 0)).toEqual({
      a: -1148306740,
      b: -1020094268,
      c: -484700616,
      d: -1725460378,
    });
    expect(seedKeys("signpost", "luck", 1)).toEqual({ a: 1210087811, b: 1399354711, c: 371166484, d: -1315488729 });
  });
  it.each([
    [0, 551909538],
    [1, -1412964036],
    [2, -304357587],
    [20000, 702418032],
    [0x7fffffff, 1509166763],
    [0x80000000, -1801331668],
    [0xffffffff, 1463892054],
  ])("of entity %i", (id, key) => expect(entityKey(keys, id)).toBe(key));
  it.each([
    [0, 0, 0, -419594913, -1391532115, 2659684830, 3775815459],
    [17, 0, 0, 826003830, 846113129, 3049461902, 774743767],
    [17, 1, 0, -1201358352, -397488700, 1510219537, 3035655778],
    [10, 0, 14, 649418550, -325378145, 3469307301, 3966326506],
    [52, 363, 3, -362536601, 916467325, 3898095072, 2937928578],
    [53, 4095, 4095, 1064728713, -309819091, 1080019007, 3496742148],
  ])("of decision %i, week %i, extra %i", (code, week, extra, w0, w1, first, other) => {
    expect(moment(keys, code as Decision, week, extra)).toEqual({ w0, w1 });
    expect([draw(entityKey(keys, 0), w0, w1), draw(entityKey(keys, 12345), w0, w1)]).toEqual([first, other]);
    expect(lookUp(keys, entityKey(keys, 12345), code as Decision, week, extra)).toBe((other + 0.5) / 2 ** 32);
  });
  it("of bare words", () =>
    expect(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
        [-1, -1, -1],
        [0x12345678, 0x9abcdef0, 0x0fedcba9],
      ].map(([x, w0, w1]) => draw(x, w0, w1)),
    ).toEqual([0, 0x688990c0, 0x846c22e7, 0x7b9322e6, 0x221d42ae]));
});

describe("no two share their luck", () => {
  it("of all entities", () => {
    allDifferent(tellable(), (id) => entityKey(keys, id));
    pairs((id) => entityKey(keys, id));
  });
  it("of all people at one moment", () => {
    allDifferent(tellable(), (key) => draw(key, keys.c, keys.d));
    pairs((key) => draw(key, keys.c, keys.d));
  });
  it("of two people whose keys make up for what sets two weeks apart: a moment has a second word", () => {
    const [one, other] = [moment(keys, DECISIONS.transition, 7), moment(keys, DECISIONS.transition, 8)];
    for (let id = 0; id < 1000; id++)
      expect(draw(entityKey(keys, id) ^ one.w0 ^ other.w0, other.w0, other.w1)).not.toBe(
        draw(entityKey(keys, id), one.w0, one.w1),
      );
  });
  it("of all decisions, weeks and extras: they pack into one word, each in its own bits", () => {
    fc.assert(
      fc.property(place, ([code, week, extra]) => {
        const word = pack(code, week, extra) >>> 0;
        expect([word >>> 24, (word >>> 12) & 4095, word & 4095]).toEqual([code, week, extra]);
      }),
      { seed: 2, numRuns: 5000 },
    );
  });
  it("of all moments, by either word alone", () => {
    const moments = Object.values(DECISIONS).flatMap((code) =>
      Array.from({ length: 40 * 16 }, (_, n) => moment(keys, code, 100 + (n >>> 4), n & 15)),
    );
    expect(new Set(moments.map(({ w0 }) => w0)).size).toBe(moments.length);
    expect(new Set(moments.map(({ w1 }) => w1)).size).toBe(moments.length);
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one.some((value, k) => value !== other[k]));
        const [a, b] = [one, other].map(([code, week, extra]) => moment(keys, code as Decision, week, extra));
        expect(a.w0).not.toBe(b.w0);
        expect(a.w1).not.toBe(b.w1);
      }),
      { seed: 3, numRuns: 5000 },
    );
  });
  it("of all decisions: no code is used twice, and each fits", () => {
    const codes = Object.values(DECISIONS);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => Number.isInteger(code) && code >= 0 && code < 256)).toBe(true);
  });
  it("of all seeds, purposes and replications that follow each other", () => {
    const all = ["signpost", "signpost ", "Signpost", "1 signpost"].flatMap((seed) =>
      (["population", "luck"] as const).flatMap((purpose) =>
        Array.from({ length: 50 }, (_, replication) => Object.values(seedKeys(seed, purpose, replication))),
      ),
    );
    for (const word of [0, 1, 2, 3]) expect(new Set(all.map((words) => words[word])).size).toBe(all.length);
  });
});

describe("outside their ranges", () => {
  it.each([-1, 2 ** 32, 0.5, NaN, Infinity])("entity %d is refused", (id) =>
    expect(() => entityKey(keys, id)).toThrow(/entity out of range/),
  );
  it.each([
    [256, 0, 0],
    [-1, 0, 0],
    [0, 4096, 0],
    [0, -1, 0],
    [0, 0, 4096],
    [0, 0, -1],
  ])("decision %d, week %d, extra %d is refused", (code, week, extra) =>
    expect(() => pack(code, week, extra)).toThrow(/moment out of range/),
  );
  it("and at their ends nothing is", () =>
    expect([pack(0, 0, 0), pack(255, 4095, 4095) >>> 0, pack(0, 4095, 0), pack(0, 0, 4095)]).toEqual([
      0,
      0xffffffff,
      4095 << 12,
      4095,
    ]));
});

describe("a threshold", () => {
  it("lets every draw pass at probability 1 and none at 0", () =>
    expect([threshold(0), threshold(-1), threshold(1), threshold(2)]).toEqual([0, 0, 2 ** 32, 2 ** 32]));
  it("is p·2³² in whole draws", () =>
    expect([0.5, 0.25, 1e-9, 2 ** -32, 0.9 * 2 ** -32, 1 - 2 ** -53].map(threshold)).toEqual([
      2 ** 31,
      2 ** 30,
      4,
      1,
      0,
      2 ** 32 - 1,
    ]));
  it("never falls as p rises", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (p, q) => {
        expect(threshold(Math.min(p, q))).toBeLessThanOrEqual(threshold(Math.max(p, q)));
      }),
      { seed: 4 },
    );
  });
  it("says the same as the draw taken as a number", () => {
    fc.assert(
      fc.property(entity, fc.double({ min: 0, max: 1, noNaN: true }), (id, p) => {
        const [key, at] = [entityKey(keys, id), moment(keys, DECISIONS.transition, 7)];
        if (Math.abs(uniform(key, at) - p) > 2 ** -31)
          expect(draw(key, at.w0, at.w1) < threshold(p)).toBe(uniform(key, at) < p);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

it("a draw as a number is strictly between 0 and 1, and in the middle of its step", () => {
  const undo = new Map([0, 1, 0xffffffff].map((wanted) => [wanted, (wanted + 0.5) / 2 ** 32]));
  expect([...undo.values()].every((value) => value > 0 && value < 1)).toBe(true);
  const at = moment(keys, DECISIONS.transition, 7);
  for (let id = 0; id < 1000; id++)
    expect(uniform(entityKey(keys, id), at)).toBe((draw(entityKey(keys, id), at.w0, at.w1) + 0.5) / 2 ** 32);
});
