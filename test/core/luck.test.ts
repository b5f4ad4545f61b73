import { describe, expect, it } from "vitest";
import { DECISIONS, type Decision } from "../../sim/core/decisions.ts";
import { draw, entityKey, moment, seedKeys, type Moment } from "../../sim/core/draw.ts";
import { avalanche, birthdaySpacings, byteChiSquares, monobit, serial, type Sequence } from "./luck.ts";

const COUNT = 1 << 18;
const keys = seedKeys("battery", "luck", 0);
const people = Int32Array.from({ length: COUNT + 64 }, (_, id) => entityKey(keys, id));
const codes = Object.values(DECISIONS);
const at = (code: number, week: number, extra = 0): Moment => moment(keys, code as Decision, week, extra);
const look = (person: number, { w0, w1 }: Moment): number => draw(people[person], w0, w1);

const week7 = at(DECISIONS.transition, 7);
const weeks = Array.from({ length: 4096 }, (_, week) => at(DECISIONS.transition, week));
const extras = Array.from({ length: 4096 }, (_, extra) => at(DECISIONS.latentBarrier, 0, extra));
const decisions = codes.map((code) => at(code, 7));
const yearOfDecisions = Array.from({ length: 52 * codes.length }, (_, n) =>
  at(codes[n % codes.length], Math.floor(n / codes.length)),
);
const inTurn =
  (moments: readonly Moment[]): Sequence =>
  (n) =>
    look(Math.floor(n / moments.length), moments[n % moments.length]);

/** The orders in which the model meets its draws. */
const orders: readonly (readonly [string, Sequence])[] = [
  ["consecutive people in one week", (n) => look(n, week7)],
  ["consecutive weeks of one person", inTurn(weeks)],
  ["consecutive decisions of one person in one week", inTurn(decisions)],
  ["all decisions of a person's year", inTurn(yearOfDecisions)],
  ["consecutive extras of one decision", inTurn(extras)],
  ["a diagonal: each person a week later than the last", (n) => look(n, weeks[n & 4095])],
];

describe.each(orders)("%s", (_, words) => {
  it("have as many ones as zeros", () => expect(Math.abs(monobit(words, COUNT))).toBeLessThanOrEqual(4));
  it("take every value of every byte equally often", () =>
    expect(Math.max(...byteChiSquares(words, COUNT).map(Math.abs))).toBeLessThanOrEqual(4));
  it.each([1, 2, 4, 13, 54])("have nothing to do with those %i places on", (lag) =>
    expect(Math.max(...serial(words, COUNT - lag, lag).map(Math.abs))).toBeLessThanOrEqual(4),
  );
  it("repeat the gaps between them as often as chance does", () =>
    expect(Math.abs(birthdaySpacings(words, 64))).toBeLessThanOrEqual(4));
});

describe("half of the bits change, each as often as any other,", () => {
  const few = 1 << 16;
  const first = (n: number): number => look(n, week7);
  const neighbours: readonly (readonly [string, Sequence, Sequence])[] = [
    ["between neighbouring people", first, (n) => look(n + 1, week7)],
    ["between neighbouring weeks", first, (n) => look(n, weeks[8])],
    ["between neighbouring decisions", first, (n) => look(n, at(DECISIONS.afterSeparation, 7))],
    ["between neighbouring extras", first, (n) => look(n, at(DECISIONS.transition, 7, 1))],
    [
      "between two people of one week and of the next",
      (n) => look(n, week7) ^ look(n + 1, week7),
      (n) => look(n, weeks[8]) ^ look(n + 1, weeks[8]),
    ],
  ];
  it.each(neighbours)("%s", (_, one, other) =>
    expect(Math.max(...avalanche(one, other, few).map(Math.abs))).toBeLessThanOrEqual(4),
  );

  const bits = Array.from({ length: 20 }, (_, bit) => bit);
  it.each(bits)("between people whose numbers differ in bit %i alone", (bit) => {
    const without = (n: number): number => ((n >>> bit) << (bit + 1)) | (n & ((1 << bit) - 1));
    const person = (id: number): number => draw(entityKey(keys, id), week7.w0, week7.w1);
    expect(
      Math.max(
        ...avalanche(
          (n) => person(without(n)),
          (n) => person(without(n) | (1 << bit)),
          1 << 14,
        ).map(Math.abs),
      ),
    ).toBeLessThanOrEqual(4);
  });

  const other = seedKeys("battery", "luck", 1);
  const theirs = moment(other, DECISIONS.transition, 7);
  it("between neighbouring replications", () =>
    expect(
      Math.max(...avalanche(first, (n) => draw(entityKey(other, n), theirs.w0, theirs.w1), few).map(Math.abs)),
    ).toBeLessThanOrEqual(4));
  const seeds = Array.from({ length: 4096 }, (_, replication) => seedKeys("battery", "luck", replication));
  const drawn = (n: number): number => {
    const { w0, w1 } = moment(seeds[n], DECISIONS.transition, 7);
    return draw(entityKey(seeds[n], 0), w0, w1);
  };
  it("of one person between each replication and the next", () =>
    expect(Math.max(...avalanche(drawn, (n) => drawn(n + 1), 4095).map(Math.abs))).toBeLessThanOrEqual(4));
});

describe("a mixer that is not good enough", () => {
  const unhashed: Sequence = (n) => Math.imul(n ^ week7.w0, 0x9e3779b1) >>> 0;
  const sticky: Sequence = (n) =>
    (look(n, week7) |
      (look(n + 1, week7) & look(n + 2, week7) & look(n + 3, week7) & look(n + 4, week7) & look(n + 5, week7))) >>>
    0;
  it("is caught by its ones", () => expect(Math.abs(monobit(sticky, COUNT))).toBeGreaterThan(8));
  it("is caught by its bytes", () =>
    expect(Math.max(...byteChiSquares(sticky, COUNT).map(Math.abs))).toBeGreaterThan(8));
  it("is caught by its neighbours", () =>
    expect(Math.max(...serial(unhashed, COUNT, 1).map(Math.abs))).toBeGreaterThan(8));
  it("is caught by its gaps", () => expect(Math.abs(birthdaySpacings(unhashed, 64))).toBeGreaterThan(8));
  it("is caught by its avalanche", () =>
    expect(Math.max(...avalanche(unhashed, (n) => unhashed(n + 1), COUNT).map(Math.abs))).toBeGreaterThan(8));
});
