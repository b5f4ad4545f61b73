import type { GroupId } from "../../measures/measure.ts";
import type { Comparison } from "../comparison.ts";

/** What a reader of a finding must know before quoting it. */
export type CaveatKind = "spending" | "years" | "closed" | "parked" | "turns" | "groups";

/** One thing to know, in a sentence, with the kind of rule that found it. */
export interface Caveat {
  readonly kind: CaveatKind;
  readonly says: string;
}

/** The finding that a rule looks at: one scenario against the reference, in one measure and group. */
export interface Quoted {
  readonly comparison: Comparison;
  readonly measure: string;
  readonly group: GroupId;
  /** Names of the two regimes. */
  readonly scenario: string;
  readonly reference: string;
  /** What people call a regime, by its name. */
  readonly title: (name: string) => string;
}

/** A rule: what it says of a finding, or nothing where it has nothing to say. */
export type Rule = (quoted: Quoted) => string | undefined;
