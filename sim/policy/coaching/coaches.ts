import { YEAR } from "../../core/calendar.ts";
import { within } from "../../core/rates.ts";
import type { Nature } from "../../world/nature.ts";
import { benefitOfContact, COACH_CLASSES } from "../../world/contact-kinds.ts";
import { COACHLESS, EASY, SPECIALIST } from "../../world/people.ts";
import { claimsForHealth } from "../../world/benefit-groups.ts";
import { BENEFIT_GROUPS } from "../../world/vocabulary.ts";
import { reach } from "../../world/reach.ts";
import { REVIEW_WEEKS } from "../clock.ts";
import type { Levers } from "../lever.ts";
import { asks, strategy } from "../register.ts";
import type { CoachRule } from "./coach-rule.ts";
import { coachRules } from "./coach-rules.ts";
import { type ContactPlan, ordinary } from "./health/contact-plan.ts";
import { healthContacts } from "./health/health-contacts.ts";

/** What Jobcentre coaches do for claimants whom no provider holds, and for others who come to them. */
export interface Coaching {
  /** Coach hours that a claimant's reviews take each week, and the part of them that is coaching. */
  readonly reviewHours: number;
  readonly coachingShare: number;
  /**
   * Share of coach hours that go on where nobody is coached: the part that checks compliance, or all of it beside a
   * mutual.
   */
  readonly checks: number;
  /** Whether Jobcentre coaches support claimants; if they do not, their hours are not paid for there. */
  readonly coaches: boolean;
  /** Time of contacts with a claimant against an ordinary one's, by kind of contact; and what administration takes of it. */
  readonly contactTime: Float64Array;
  readonly contactFoot: Float64Array;
  /**
   * Largest share of the effect of support that a full review brings, by kind of contact; and an ordinary one to someone
   * outside benefit, by benefit group.
   */
  readonly coachReach: Float64Array;
  readonly openReach: Float64Array;
  /** What administration takes of an ordinary claimant's hours a week. */
  readonly ordinaryFoot: number;
  /** Time of a review by class of coach time, against an ordinary one; nothing for those who wait for a coach. */
  readonly coachWeights: Float64Array;
  /** Whether a specialist sees a claimant, and whether there are any; whether the easily moved get more time. */
  readonly specialist: CoachRule;
  readonly hasSpecialists: boolean;
  readonly offFlow: boolean;
  /** Claimants that a coach takes; none where there is no cap. */
  readonly caseloadCap: number;
  /** Share of people outside benefit and work who come to a coach. */
  readonly openShare: number;
  /** Coach hours for each look at a job that pays less than the threshold. */
  readonly inWorkHours: number;
  /**
   * Chance of moving up an earnings band between two looks at a job: as it is, in a job taken under pressure, and both
   * with a coach; four a benefit group.
   */
  readonly bandRise: readonly number[];
  /** Pence a week for each claimant met that the flexible fund receives. */
  readonly fundPence: number;
}

/** Compiles what coaches do; where they support nobody, every part of it is off. */
export function coaching(levers: Levers, nature: Nature): Coaching {
  const { assumptions } = nature;
  const coaches = levers["jobcentre.minutes"] > 0;
  const reviewHours = levers["jobcentre.minutes"] / 60 / levers["jobcentre.interval"];
  const coachingShare = 1 - levers["jobcentre.policeShare"];
  const hasSpecialists = coaches && asks(coachRules, levers["jobcentre.coaches"], "specialists");
  const offFlow = coaches && levers["jobcentre.offFlowTarget"];
  const caseloadCap = coaches ? levers["jobcentre.caseloadCap"] : 0;
  const shift = (offFlow ? 1 : 0) * assumptions["support.offFlowShift"];
  const coachWeights = Float64Array.from({ length: COACH_CLASSES }, (_, c) =>
    caseloadCap > 0 && (c & COACHLESS) !== 0
      ? 0
      : ((c & EASY) !== 0 ? 1 + 2 * shift : 1 - shift) *
        (hasSpecialists && (c & SPECIALIST) !== 0 ? assumptions["support.specialistTime"] : 1),
  );
  const most = coachWeights.reduce((a, b) => Math.max(a, b), 1);
  const inWorkHours = coaches ? levers["jobcentre.inWorkMinutes"] / 60 : 0;
  const { hoursScale, coachFoot } = nature.support;
  const plans = BENEFIT_GROUPS.flatMap((_, group) =>
    [false, true].map((supported) => planOf(levers, group, supported)),
  );
  const footOf = ({ interval }: ContactPlan): number => coachFoot / 60 / interval;
  const ordinaryFoot = footOf(ordinary(levers));
  const contactTime = Float64Array.from(plans, (plan) =>
    plan === undefined || !coaches ? 0 : plan.minutes / 60 / plan.interval / reviewHours,
  );
  const contactFoot = Float64Array.from(plans, (plan) => (plan === undefined ? 0 : footOf(plan)));
  const progression = (scale: number): number =>
    1 + assumptions["support.inWorkProgression"] * reach(inWorkHours / REVIEW_WEEKS, scale, 0);
  const rise = (ratio: number): number =>
    within(within(Math.min(1, assumptions["job.bandRise"] * ratio), 1 / YEAR), REVIEW_WEEKS);
  const match = assumptions["anyJob.match"];
  return {
    reviewHours,
    coachingShare,
    checks: levers["providers.mutual"] ? 1 : levers["jobcentre.policeShare"],
    coaches,
    coachWeights,
    hasSpecialists,
    offFlow,
    caseloadCap,
    inWorkHours,
    contactTime,
    contactFoot,
    coachReach: contactTime.map((time, kind) =>
      reach(reviewHours * coachingShare * most * time, hoursScale[benefitOfContact(kind)], contactFoot[kind]),
    ),
    openReach: hoursScale.map((scale) => reach(reviewHours * coachingShare, scale, ordinaryFoot)),
    ordinaryFoot,
    specialist: strategy(coachRules, "kind of coach", levers["jobcentre.coaches"]),
    openShare: coaches && levers["jobcentre.openToAll"] ? assumptions["support.openTakeUp"] : 0,
    bandRise: [...hoursScale].flatMap((scale) => [
      rise(1),
      rise(match),
      rise(progression(scale)),
      rise(match * progression(scale)),
    ]),
    fundPence: coaches && levers["jobcentre.flexibleFund"] ? (100 * assumptions["flexibleFund.perClaimant"]) / YEAR : 0,
  };
}

/** How coaches see the people of a benefit group, in the support group or not; undefined if they do not. */
const planOf = (levers: Levers, group: number, supported: boolean): ContactPlan | undefined =>
  claimsForHealth(group)
    ? strategy(healthContacts, "contact with the health group", levers["jobcentre.health"])(levers, supported)
    : ordinary(levers);
