import { assessment } from "./assessment.ts";
import { referenceMeasures } from "./beside-reference.ts";
import { chances } from "./chances.ts";
import { claims } from "./claims.ts";
import { conditions } from "./conditions.ts";
import { effort } from "./effort.ts";
import { experience } from "./experience.ts";
import { firstYear } from "./first-year.ts";
import { help } from "./help.ts";
import { jobs } from "./jobs.ts";
import { leavers } from "./leavers.ts";
import type { Reckoned } from "./lives.ts";
import { longRun } from "./long-run.ts";
import { market } from "./market.ts";
import type { Measure, Series } from "./measure.ts";
import { money } from "./money.ts";
import { programme } from "./programme.ts";
import { reckonedSeries } from "./series.ts";
import { repeats } from "./repeats.ts";
import { socialValue } from "./social-value.ts";
import { pairMeasures } from "./counterfactual.ts";
import { trends } from "./trends.ts";
import { twoYears } from "./two-years.ts";
import { waits } from "./waits.ts";
import { value } from "./value.ts";

/** Measures that one run gives, with how they are reckoned. */
export const reckoned: { readonly [id: string]: Reckoned } = {
  ...twoYears,
  ...firstYear,
  ...claims,
  ...leavers,
  ...repeats,
  ...experience,
  ...assessment,
  ...conditions,
  ...jobs,
  ...programme,
  ...chances,
  ...market,
  ...effort,
  ...help,
  ...waits,
  ...money,
  ...value,
  ...longRun,
  ...socialValue,
  ...trends,
};

/** Every measure by id, in the order of reports. */
export const measures: Readonly<Record<string, Measure>> = {
  ...Object.fromEntries(Object.entries(reckoned).map(([id, { unit, better }]) => [id, { unit, better }])),
  ...pairMeasures,
  ...referenceMeasures,
};

/** Every weekly series by id, in the order of reports. */
export const seriesRegister: Readonly<Record<string, Series>> = Object.fromEntries(
  Object.entries(reckonedSeries).map(([id, { unit }]) => [id, { unit }]),
);

/** Ids of measures that set a run beside its twin without a programme. */
export const besideTwin: ReadonlySet<string> = new Set(Object.keys(pairMeasures));

/**
 * Ids of measures that set a run beside another with the same people: its twin without a programme, or the reference.
 */
export const besideAnother: ReadonlySet<string> = new Set(Object.keys({ ...pairMeasures, ...referenceMeasures }));
