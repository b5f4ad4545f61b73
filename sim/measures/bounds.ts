import type { Measure } from "./measure.ts";
import { measures, seriesRegister } from "./register.ts";

/** The least and the most that a number can be; infinite where nothing bounds it. */
export type Bounds = readonly [least: number, most: number];

const SHARE: Bounds = [0, 1];
const NOT_NEGATIVE: Bounds = [0, Infinity];
const UNBOUNDED: Bounds = [-Infinity, Infinity];

/**
 * Measures that are not bound as their unit would have it: gaps, margins, nets and whatever is set beside another run.
 */
const OWN: Readonly<Record<string, Bounds>> = {
  "equity-gap": [-1, 1],
  concentration: SHARE,
  ...Object.fromEntries(
    Object.keys(measures)
      .filter((id) => id.startsWith("provider-margin"))
      .map((id) => [id, [-Infinity, 1] as const]),
  ),
  ...Object.fromEntries(
    [
      "effort-gap",
      "effort-payment-gap",
      "provider-variance",
      "npv",
      "npv-public",
      "value-participants",
      "value-exchequer",
      "value-society",
      "cost-total",
      "cost-support",
      "cost-premises",
      "price-withheld",
      "displaced",
      "displaced-per-entry",
      "cost-per-additional",
      "worst-cohort-work",
      "chance-between-payment-groups",
      "chance-between-severities",
      "chance-between-benefit-age",
      "chance-between-quarters",
      "chance-between-payment-groups-in-quarter",
    ].map((id) => [id, UNBOUNDED]),
  ),
};

const byUnit = (unit: Measure["unit"] | string): Bounds =>
  unit === "share" ? SHARE : unit === "% a year" ? UNBOUNDED : NOT_NEGATIVE;

/**
 * What a measure's value in a run can be: a share lies within 0 and 1; counts, time and money are not negative unless
 * the measure is a net.
 */
export const boundsOf = (measure: string): Bounds => OWN[measure] ?? byUnit(measures[measure].unit);

/** What a weekly series can be. */
export const seriesBounds = (series: string): Bounds => byUnit(seriesRegister[series].unit);

/** What the difference of two numbers within the same bounds can be. */
export const differenceBounds = ([least, most]: Bounds): Bounds => [least - most, most - least];
