import data from "../../scenarios/evidence/barriers.json" with { type: "json" };
import type { ParameterId } from "./parameters.ts";

/** An obstacle to work, by the id that parameters about it end with. */
export type Barrier = keyof typeof data;

/** What is particular to a barrier; its numbers are parameters. */
export interface BarrierTraits {
  /** Neither begins nor ends while a person is followed, and no course resolves it. */
  readonly fixed?: true;
  /** May begin, but neither passes nor is resolved by a course. */
  readonly lasting?: true;
  /** Onset against that of other barriers, where it has one of its own. */
  readonly onset?: ParameterId;
  /** Place, from 1, among needs without whose help other help may be in vain: the most basic first. */
  readonly steadying?: number;
  /** Third-sector specialist, from 1, that knows it best. */
  readonly specialist?: number;
  /** Illness for which people may go on to claim a health benefit. */
  readonly illness?: true;
  /** A small grant can do something about it. */
  readonly grant?: true;
  /**
   * An integrated team can treat it and support people into work at once: the ratio of job entry while it does, for
   * those whose barrier is mild or moderate and for those whose is severe.
   */
  readonly integrated?: { readonly lighter: ParameterId; readonly severe: ParameterId };
  /** What a course costs is given for a year. */
  readonly yearly?: true;
}

/** Barriers in the order of their codes, which is part of the format: append only. */
export const barriers = data as Readonly<Record<Barrier, BarrierTraits>>;
