import { naturalRemission } from "./natural-remission.ts";

/** Services as they were published: places, courses, drop-out and recovery by service, natural remission by barrier. */
export const asPublished: Readonly<Record<string, number>> = {
  ...naturalRemission(0.004),
  "barriers.naturalRemission.mental-health": 0.012,
  "barriers.naturalRemission.mental-health.severe": 0.007,
  "barriers.naturalRemission.substance-dependence": 0.0025,
  "barriers.naturalRemission.low-skills": 0,
  "barriers.naturalRemission.unstable-housing": 0.015,
  "barriers.naturalRemission.unstable-housing.severe": 0.006,
  "service.places.mental-health": 0.027,
  "service.places.substance-dependence": 0.6,
  "service.places.unstable-housing": 0.54,
  "service.courseWeeks.unstable-housing": 16,
  "service.recovery.mental-health": 0.28,
  "service.recovery.substance-dependence": 0.16,
  "service.recovery.unstable-housing": 0.54,
  "service.dropOut.mental-health": 0.0458,
  "service.dropOut.substance-dependence": 0.0043,
  "service.dropOut.other": 0.0423,
  "service.paidAhead": 0,
  "referral.completion": 1,
};
