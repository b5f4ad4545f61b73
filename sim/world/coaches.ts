import { COACH_CLASSES, CONTACT_KINDS } from "./contact-kinds.ts";
import { BENEFIT_GROUPS } from "./vocabulary.ts";
import { emptyList, type List } from "./list.ts";

/** A pool of coaches, and what is asked of them. */
export interface Coaches {
  /** Coach hours there are, and what a claimant of ordinary weight got of them last week. */
  coachHours: number;
  coachEffort: number;
  /**
   * Share of the effect of support that this brings: at `kind of contact × COACH_CLASSES + class of coach time`, and to
   * someone outside benefit by benefit group.
   */
  readonly coachReach: Float64Array;
  readonly openReach: Float64Array;
  /**
   * Claimants who have been met, by kind of contact and class of coach time too, those of them who wait for a coach, and
   * assessments and their hours this week.
   */
  met: number;
  readonly coachClasses: Int32Array;
  readonly coachless: List;
  /** Job-entry hazard from which a claimant counts as easily moved. */
  easyFrom: number;
  /** Coach hours asked for by people in work since last week, and the share of them that there was time for. */
  inWorkHours: number;
  inWorkShare: number;
  /** Pence of the flexible fund not yet spent. */
  fund: number;
  assessed: number;
  assessmentHours: number;
}

/** A pool with so many coach hours and nobody in it. */
export const noCoaches = (coachHours: number): Coaches => ({
  coachHours,
  coachEffort: 0,
  coachReach: new Float64Array(CONTACT_KINDS * COACH_CLASSES),
  openReach: new Float64Array(BENEFIT_GROUPS.length),
  met: 0,
  coachClasses: new Int32Array(CONTACT_KINDS * COACH_CLASSES),
  coachless: emptyList(),
  easyFrom: Infinity,
  inWorkHours: 0,
  inWorkShare: 1,
  fund: 0,
  assessed: 0,
  assessmentHours: 0,
});
