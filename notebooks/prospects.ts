import {
  benefitOf,
  bestHours,
  reach,
  type Service,
  serviceOf,
  STATUSES,
  worthOfAnHour,
  type Prospect,
  type World,
} from "../sim/index.ts";

/** A claimant of a burnt-in world, with what the model believes of their next job. */
export interface Claimant {
  readonly row: number;
  readonly barriers: number;
  /** Weekly job-entry hazard before duration, area and support. */
  readonly pace: number;
  readonly prospect: Prospect;
  /** What hours with a provider do for this person, and how many are owed. */
  readonly service: Service;
}

const HALF_A_YEAR = 26;

/**
 * Claimants from the least to the most likely to find work; the prospect is that of somebody just attached, with a
 * provider of average quality, in an area of multiplier 1.
 */
export function claimants({ state, nature }: World): Claimant[] {
  const { people, entry } = state;
  return Array.from({ length: state.arrived }, (_, row) => row)
    .filter((row) => STATUSES[people.status[row]] === "claiming" && entry.week[row] >= 0)
    .map((row) => ({
      row,
      barriers: entry.count[row],
      pace: people.pace[row],
      prospect: {
        hazard: people.pace[row],
        gain: nature.support.coachingEffect[benefitOf(people.traits[row])],
        otherExit: nature.otherExit[benefitOf(people.traits[row]) as 0 | 1],
        weeksLeft: nature.attachmentWeeks - HALF_A_YEAR,
        keeps: Math.exp(-nature.separationCumulated[HALF_A_YEAR] * people.strain[row]),
      },
      service: serviceOf(
        nature.support.hoursScale[benefitOf(people.traits[row])],
        nature.support.providerFoot,
        nature.assumptions["support.minimumService"],
      ),
    }))
    .sort((a, b) => a.pace - b.pace);
}

/** The claimant below whom a share of all claimants lies. */
export const at = (share: number, all: readonly Claimant[]): Claimant =>
  all[Math.min(all.length - 1, Math.floor(share * all.length))];

/**
 * Chance of a job in each week of a year of claim, from the first week out of work, with so many adviser hours a week.
 */
export const yearOfClaim = (
  { nature }: World,
  { pace, prospect: { gain }, service }: Claimant,
  hours: number,
): { readonly week: number; readonly chance: number }[] =>
  Array.from({ length: 53 }, (_, week) => ({
    week,
    chance:
      1 -
      Math.exp(
        -pace *
          nature.duration[Math.min(week, nature.weeksOutCap)] *
          (1 + gain * reach(hours, service.scale, service.foot)),
      ),
  }));

/**
 * Adviser minutes a week that pay best, for a provider that expects so many pounds for an outcome and values an hour at
 * its cost and so much more.
 */
export function minutes({ nature }: World, { prospect, service }: Claimant, pounds: number, scarcity: number): number {
  const worth = worthOfAnHour("spell", prospect, nature.validated * pounds, service.scale);
  return 60 * bestHours(worth, nature.adviserHourCost + scarcity, service);
}
