import { exp } from "../core/exp-log.ts";
import type { Prospect } from "./effort.ts";

/** Chance that someone who begins at a weekly job-entry hazard becomes an outcome in the weeks left. */
export const outcomeChance = ({ hazard, otherExit, weeksLeft, keeps }: Omit<Prospect, "gain">): number =>
  chanceOf(hazard, otherExit, weeksLeft, keeps);

/** The same of bare numbers, for whoever varies one of them. */
export function chanceOf(hazard: number, otherExit: number, weeksLeft: number, keeps: number): number {
  const total = hazard + otherExit;
  return weeksLeft <= 0 || total <= 0 ? 0 : (keeps * hazard * (1 - exp(-total * weeksLeft))) / total;
}

/** A course of specialist help as its buyer sees it. */
export interface Course {
  /** Chance that it resolves the barrier. */
  readonly resolves: number;
  /** What resolving it multiplies the job-entry hazard by. */
  readonly ratio: number;
  /** Share of jobs that then last as long as an outcome requires. */
  readonly keeps: number;
  /** Weeks until that can be expected. */
  readonly after: number;
}

/**
 * Pounds that a course is worth to a provider that is paid `value` pounds for an outcome: the outcomes it can be
 * expected to add in the weeks then left, because a job comes sooner and because it lasts.
 */
export function worthOfCourse(prospect: Omit<Prospect, "gain">, course: Course, value: number): number {
  const { hazard, otherExit, keeps } = prospect;
  const left = prospect.weeksLeft - course.after;
  return (
    value *
    course.resolves *
    (chanceOf(hazard * course.ratio, otherExit, left, course.keeps) - chanceOf(hazard, otherExit, left, keeps))
  );
}
