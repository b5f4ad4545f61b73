import seedrandom from "seedrandom";
import type { Decision } from "./decisions.ts";

/** Four words that a spoken seed becomes; one set for who people are, another for what happens to them. */
export interface Keys {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Turns a seed, a purpose and a replication into keys: different strings give unrelated luck. */
export function seedKeys(seed: string, purpose: "population" | "luck", replication: number): Keys {
  const generator = seedrandom(`${purpose} ${replication} ${seed}`);
  return { a: generator.int32(), b: generator.int32(), c: generator.int32(), d: generator.int32() };
}

/**
 * The key of one entity (a person, provider or area by number, 0 to 2³² − 1): a bijection, so no two share their luck.
 */
export function entityKey(keys: Keys, entity: number): number {
  if (!(entity >= 0 && entity <= 0xffffffff) || entity !== Math.floor(entity))
    throw new RangeError(`entity out of range: ${entity}`);
  let x = entity ^ keys.a;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  x = (x ^ (x >>> 16)) + keys.b;
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return x ^ (x >>> 15);
}

/** The key of one decision in one week, in two words, either of which alone tells all such keys apart. */
export interface Moment {
  w0: number;
  w1: number;
}

/**
 * Packs decision (0-255), week (0-4095) and extra (0-4095; a barrier or a provider slot) into one word; throws outside
 * the ranges.
 */
export function pack(decision: number, week: number, extra: number): number {
  if (decision >>> 8 !== 0 || week >>> 12 !== 0 || extra >>> 12 !== 0)
    throw new RangeError(`moment out of range: decision ${decision}, week ${week}, extra ${extra}`);
  return (decision << 24) | (week << 12) | extra;
}

/** Looks up the moment of a decision; every person's draw for it follows from `draw`. */
export function moment(keys: Keys, decision: Decision, week: number, extra = 0): Moment {
  const packed = pack(decision, week, extra);
  let x = packed ^ keys.c;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  let y = packed ^ keys.d;
  y = Math.imul(y ^ (y >>> 16), 0x45d9f3b5);
  y = Math.imul(y ^ (y >>> 14), 0x3335b369);
  return { w0: x ^ (x >>> 15), w1: y ^ (y >>> 16) };
}

/**
 * One 32-bit draw, looked up and never consumed: the same entity and moment always give the same value, whatever else
 * was asked.
 */
export function draw(entity: number, w0: number, w1: number): number {
  let x = entity ^ w0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = (x ^ (x >>> 15)) + w1;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The same draw as a number strictly between 0 and 1. */
export const uniform = (entity: number, at: Moment): number => (draw(entity, at.w0, at.w1) + 0.5) / 4294967296;

/** The 32-bit threshold below which a draw falls with probability p; p is held within 0 and 1. */
export const threshold = (p: number): number => (p <= 0 ? 0 : p >= 1 ? 4294967296 : Math.floor(p * 4294967296));

/** A draw for a decision that few people face in a week, looked up in one go: a number strictly between 0 and 1. */
export function lookUp(keys: Keys, entity: number, decision: Decision, week: number, extra = 0): number {
  const at = moment(keys, decision, week, extra);
  return uniform(entity, at);
}
