import { exp } from "../../core/exp-log.ts";
import type { Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";

/** What Jobcentre coaches do for claimants whom no provider holds. */
export interface Coaching {
  /** Coach hours that a claimant's reviews take each week, and the part of them that is coaching. */
  readonly reviewHours: number;
  readonly coachingShare: number;
  /** Whether Jobcentre coaches support claimants; if they do not, their hours are not paid for there. */
  readonly coaches: boolean;
  /** Share of the effect of support that a full review brings. */
  readonly coachReach: number;
}

export function coaching(levers: Levers, nature: Nature): Coaching {
  const reviewHours = levers["jobcentre.minutes"] / 60 / levers["jobcentre.interval"];
  const coachingShare = 1 - levers["jobcentre.policeShare"];
  return { reviewHours, coachingShare, coaches: levers["jobcentre.minutes"] > 0, coachReach: 1 - exp((-reviewHours * coachingShare) / nature.hoursScale) };
}
