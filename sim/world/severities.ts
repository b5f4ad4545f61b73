import { BARRIERS } from "./vocabulary.ts";

/** Severity 0-3 of barrier k in a word of severities. */
export const severity = (word: number, k: number): number => (word >>> (2 * k)) & 3;

/** The word with barrier k at a new severity. */
export const withSeverity = (word: number, k: number, level: number): number =>
  ((word & ~(3 << (2 * k))) | (level << (2 * k))) >>> 0;

/** A word of severities has room for so many barriers. */
const MOST_BARRIERS = 16;

if (BARRIERS.length > MOST_BARRIERS)
  throw new Error(`barriers.json: ${BARRIERS.length} barriers, and a word of severities holds ${MOST_BARRIERS}.`);

/** Most severity levels that a person can have: three for each barrier. */
export const MOST_LEVELS = 3 * BARRIERS.length;

/** Scores are kept to one part in so many. */
const FINEST = 65535;

/** A chance between 0 and 1 as an assessed number: severities are words from 0 up, scores stand below 0. */
export const scored = (chance: number): number => -1 - Math.floor(Math.max(0, Math.min(1, chance)) * FINEST + 0.5);

/** The chance that a score stands for, 0-1; undefined for severities. */
export const scoreOf = (assessed: number): number | undefined => (assessed < 0 ? (-1 - assessed) / FINEST : undefined);

/**
 * How many levels of disadvantage an assessed number tells of, 0 to MOST_LEVELS: the sum of severities, or the score as
 * a share of the most there can be.
 */
export function levelsOf(assessed: number): number {
  if (assessed < 0) return Math.floor(((-1 - assessed) / FINEST) * MOST_LEVELS + 0.5);
  let sum = 0;
  for (let rest = assessed; rest !== 0; rest >>>= 2) sum += rest & 3;
  return sum;
}

/** One bit for each barrier with a severity of 1 or more; none for a score. */
export function presentBits(assessed: number): number {
  if (assessed < 0) return 0;
  let x = (assessed | (assessed >>> 1)) & 0x55555555;
  x = (x | (x >>> 1)) & 0x33333333;
  x = (x | (x >>> 2)) & 0x0f0f0f0f;
  x = (x | (x >>> 4)) & 0x00ff00ff;
  return (x | (x >>> 8)) & 0xffff;
}

/** Number of barriers with a severity of 1 or more. */
export function countBarriers(word: number): number {
  let bits = presentBits(word);
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}
