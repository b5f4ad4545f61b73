import { benefitGroups } from "../../evidence/benefit-groups.ts";
import { BENEFIT_GROUPS } from "../../world/vocabulary.ts";
import { monthlyToWeekly, within } from "../../core/rates.ts";
import { parameters, type Assumptions } from "../../evidence/parameters.ts";
import type { Levers } from "../lever.ts";
import { REVIEW_WEEKS } from "../clock.ts";
import { strategy } from "../register.ts";
import type { Exemption } from "./exemption.ts";
import { exemptions } from "./exemptions.ts";
import { sanctionEffects } from "./sanction-effects.ts";

/** What is asked of claimants, and what follows if they do not do it. */
export interface Conditionality {
  /**
   * Chance between two reviews that a claimant fails a condition, and that a failure is referred for a decision, by
   * benefit group.
   */
  readonly fails: readonly number[];
  readonly referred: readonly number[];
  /** How often people in work who earn too little are held to conditions, against claimants. */
  readonly inWork: number;
  /** Weeks to a decision, and the chance that it is a sanction if the claim still runs. */
  readonly decisionWeeks: number;
  readonly upheld: number;
  /** Whether a sanction outlives the claim in which it was imposed. */
  readonly runsOn: boolean;
  /** Proportional change of job entry while sanctioned. */
  readonly sanctionOnJobs: number;
  readonly exempt: Exemption;
  /** Share of claimants whom coaches excuse. */
  readonly discretion: number;
  /** Applications a week asked of each search claimant, and the share of them that are unsuitable. */
  readonly applications: number;
  readonly unsuitable: number;
  /** How far any job has to be taken, 0-1, and the multiplier of job entry that comes of it. */
  readonly anyJob: number;
  readonly pressure: number;
}

/**
 * Compiles conditions: failures are as frequent as the published rate of sanctions makes them, given the share that is
 * referred, the share upheld and the time in which either can happen.
 */
export function conditionality(levers: Levers, assumptions: Assumptions): Conditionality {
  const upheld = assumptions["conditionality.upheld"];
  const exposed = upheld * assumptions["conditionality.exposure"];
  const perReview = (monthly: number, strictness: number): number =>
    Math.min(1, within(Math.min(1, strictness * monthlyToWeekly(monthly)), REVIEW_WEEKS) / exposed);
  const rates = BENEFIT_GROUPS.map((id) => assumptions[benefitGroups[id].sanctions]);
  const seen = shareSeen(levers, assumptions);
  const referred = rates.map((rate) => seen * perReview(rate, levers["conditionality.strictness"]));
  const refers = assumptions["conditionality.referralPerFailure"];
  const anyJob = levers["conditionality.anyJob"];
  return {
    fails: rates.map((rate, group) =>
      Math.max(referred[group], refers > 0 ? Math.min(1, perReview(rate, 1) / refers) : 0),
    ),
    referred,
    inWork: levers["jobcentre.inWorkMinutes"] > 0 ? levers["conditionality.inWork"] : 0,
    decisionWeeks: Math.round(assumptions["conditionality.decisionWeeks"]),
    upheld,
    runsOn: levers["conditionality.sanctionsRunOn"],
    sanctionOnJobs: strategy(
      sanctionEffects,
      "reading of sanctions",
      levers["structure.sanctionEffect"],
    )(parameters["conditionality.jobEntryEffect"], assumptions["conditionality.jobEntryEffect"]),
    exempt: strategy(exemptions, "exemption", levers["conditionality.exemptions"]),
    discretion: levers["conditionality.discretion"] ? assumptions["conditionality.exempt"] : 0,
    applications: levers["conditionality.applicationTarget"],
    unsuitable: Math.min(
      1,
      assumptions["employers.unsuitable"] * (1 + anyJob * (assumptions["anyJob.unsuitable"] - 1)),
    ),
    anyJob,
    pressure: 1 + anyJob * (assumptions["anyJob.entry"] - 1),
  };
}

/**
 * Share of failures that come to light, against the time for checks at which the published rate arose: less time sees
 * fewer, more does not see more. Where nobody coaches, checks go on as they were.
 */
function shareSeen(levers: Levers, assumptions: Assumptions): number {
  if (levers["jobcentre.minutes"] === 0) return 1;
  return Math.min(
    1,
    (levers["jobcentre.policeShare"] * levers["jobcentre.minutes"]) /
      levers["jobcentre.interval"] /
      assumptions["conditionality.checkMinutes"],
  );
}
