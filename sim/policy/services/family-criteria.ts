import { BARRIERS, type Barrier } from "../../world/vocabulary.ts";

/**
 * Criteria of "families with several problems" as far as they are barriers: nobody around in work, poor housing, no
 * qualifications, mental ill-health, illness or disability, nothing to live on.
 */
const CRITERIA: readonly (readonly Barrier[])[] = [
  ["worklessness-network"],
  ["unstable-housing"],
  ["low-skills"],
  ["mental-health"],
  ["physical-ill-health", "disability"],
  ["lack-of-resources"],
];
const bits = CRITERIA.map((barriers) => barriers.reduce((sum, barrier) => sum | (1 << BARRIERS.indexOf(barrier)), 0));

/**
 * How many of the seven criteria a claimant with these barriers (a bit each) meets, 1-7: a low income, the seventh, is
 * met by whoever claims.
 */
export function criteriaMet(present: number): number {
  let met = 1;
  for (let c = 0; c < bits.length; c++) if ((present & bits[c]) !== 0) met++;
  return met;
}
