import type { Assumptions } from "../evidence/parameters.ts";
import type { Assessment } from "./nature/assessment.ts";
import type { BarrierChanges } from "./nature/barriers.ts";
import type { BenefitMoves } from "./nature/benefit-moves.ts";
import type { Choice } from "./nature/choice.ts";
import type { Labour } from "./nature/labour.ts";
import type { Courses } from "./nature/courses.ts";
import type { Costs } from "./nature/money.ts";
import type { ProviderNumbers } from "./nature/providers.ts";
import type { PublishedResults } from "./nature/results.ts";
import type { SanctionNumbers } from "./nature/sanctions.ts";
import type { ServiceNumbers } from "./nature/services.ts";
import type { SupportNumbers } from "./nature/support.ts";
import type { Teams } from "./nature/teams.ts";

/** Earnings bands: a part-time job as it is entered, a full-time one, one between them and one above. */
export const BANDS = 4;

export const PART_TIME = 0;

export const FULL_TIME = 2;

/**
 * What is believed about people and the labour market, compiled from the assumptions: the same in every regime. Rates
 * are per week.
 */
export interface Nature extends Courses {
  readonly assumptions: Assumptions;
  readonly assessment: Assessment;
  readonly benefitMoves: BenefitMoves;
  readonly choice: Choice;
  readonly barriers: BarrierChanges;
  readonly services: ServiceNumbers;
  readonly teams: Teams;
  readonly providers: ProviderNumbers;
  readonly results: PublishedResults;
  readonly sanctions: SanctionNumbers;
  readonly costs: Costs;
  readonly labour: Labour;
  readonly support: SupportNumbers;
  /** Log weekly job-entry hazard of a person without barriers, by benefit group. */
  readonly jobBase: readonly number[];
  /** Added to the log hazard for each severity level of a barrier, with the joint exponent in it. */
  readonly jobPerLevel: Float64Array;
  readonly separationPerLevel: Float64Array;
  /** Multipliers of the two hazards when a barrier moves by −3 to 3 levels, by barrier × (move + 3). */
  readonly jobFactor: Float64Array;
  readonly separationFactor: Float64Array;
  readonly extraPerFurtherBarrier: number;
  /** Added to it by age band; pace has it in it. */
  readonly jobByAge: readonly number[];
  /** Multiplier of the job-entry hazard by age band × accumulated weeks out of work from 0 to the cap. */
  readonly duration: Float64Array;
  readonly weeksOutCap: number;
  /** Hazard of leaving a claim without work, by benefit group. */
  readonly otherExit: readonly number[];
  /** Share of those who leave a claim without work who never come back, by benefit group. */
  readonly neverReturns: readonly number[];
  /** Separation hazard by week of tenure, up to the last band; the last holds for longer jobs too. */
  readonly separation: Float64Array;
  /** The largest of this and all later weeks of tenure: what bounds must hold for. */
  readonly separationAhead: Float64Array;
  /** Its running sum: `cumulated[n]` is the hazard over the first n weeks. */
  readonly separationCumulated: Float64Array;
  /** Weekly chance that a barrier resolves of its own accord, by barrier × severity, 0 to 3. */
  readonly remission: Float64Array;
  /** By benefit group × barrier. */
  readonly onset: Float64Array;
  /**
   * Most that may happen to a barrier of its own accord in a week, by benefit group × barrier, and the sum by group.
   */
  readonly changeBound: Float64Array;
  readonly changeBoundSum: readonly number[];
  /** Running sums of the bounds of a group: which barrier a moment of change belongs to. */
  readonly changeUpTo: Float64Array;
  readonly treatable: readonly boolean[];
  readonly areaMultiplier: Float64Array;
  readonly areaDistance: Float64Array;
  readonly vacanciesPerSearcher: Float64Array;
  readonly contactHalving: number;
  /** Numbers that the weekly loop reads most, under short names. */
  readonly exitWhileSanctioned: number; // multiplier of other exits
  readonly extraExits: number; // other exits for each extra job entry, x/(1 − x)
  readonly specialistMatch: number;
  readonly adviserHourCost: number; // GBP
  readonly sustainmentWeeks: number; // in work between two sustainment payments
  readonly sustainmentShare: number; // of the most sustainment payments, expected when effort is chosen
  readonly validated: number; // share of outcomes
  readonly clientBenefit: number; // GBP, one outcome to a provider with full weight on client benefit
  /**
   * Multiplier of the separation hazard by earnings band, 1 on average over jobs as they are entered, and of jobs taken
   * under pressure.
   */
  readonly bandSeparation: Float64Array;
  readonly pressedSeparation: number;
  /** Weekly pay in pence by band, and from the fifth on of jobs taken under pressure. */
  readonly pay: Float64Array;
  readonly longSpell: number; // weeks out of work
  readonly afterLongSpell: number;
  readonly afterSanction: number;
  readonly attachmentWeeks: number;
  readonly quietRatio: readonly number[]; // hazard of work in neither for each unit of pace, by benefit group
  readonly toClaim: number;
  /**
   * Weeks from one moment of change to the next after the first, by benefit group × step of the draw: -1 where a step
   * holds more than one answer.
   */
  readonly gaps: Int32Array;
  readonly logStays: readonly number[]; // log chance that no barrier may change in a week, by benefit group
}
