import { BENEFIT_GROUPS } from "../../world/vocabulary.ts";
import type { Nature } from "../../world/nature.ts";
import { reach } from "../../world/reach.ts";
import type { Levers } from "../lever.ts";

/** What contacts with the Jobcentre do, whoever coaches: claimants who must look for work go on signing. */
export interface Contacts {
  /**
   * Multipliers of job entry and of other exits of whoever is in contact, by benefit group: 1 + κm·m(c) and 1 + ξ·m(c)
   * with m(c) = 1 − e^(−c/c̄) at c contacts a week.
   */
  readonly contactOnJobs: Float64Array;
  readonly contactOnExits: Float64Array;
  /** Weeks from the beginning of a claim without contacts. */
  readonly excusedWeeks: number;
}

/** Compiles contacts. */
export function contacts(levers: Levers, { support }: Nature): Contacts {
  const frequent = reach(1 / levers["jobcentre.interval"], support.contactScale, 0);
  return {
    contactOnJobs: Float64Array.from(BENEFIT_GROUPS, (_, group) => 1 + support.contactEffect[group] * frequent),
    contactOnExits: Float64Array.from(BENEFIT_GROUPS, (_, group) => 1 + support.contactExits[group] * frequent),
    excusedWeeks: levers["jobcentre.excusedWeeks"],
  };
}
