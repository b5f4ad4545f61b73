import type { RunRecord } from "../record.ts";
import { type Lives, overall, type Reckoned } from "./lives.ts";
import { penceAWeek } from "./money.ts";
import { tightness } from "./series.ts";
import { growth } from "./trend.ts";

const grows = (weekly: (record: RunRecord) => ArrayLike<number> | undefined): Reckoned => ({
  unit: "% a year",
  better: "neither",
  of: ({ record }: Lives) => {
    const values = weekly(record);
    const found = values === undefined ? undefined : growth(values);
    return found === undefined ? {} : overall(found);
  },
});

/** People attached to paid providers each week. */
function caseload({ providers, market, weeks }: RunRecord): Float64Array {
  const people = new Float64Array(weeks);
  for (let row = 0; row < providers.length; row++)
    for (let week = 0; week < weeks; week++) people[week] += market.caseload[row * weeks + week];
  return people;
}

/** What drifts where nothing changes: a population that stands still has no trend. */
export const trends = {
  "trend-claims-begun": grows(({ flow }) => flow.claimsBegun),
  "trend-claimants": grows(({ stock }) => stock.claiming),
  "trend-tightness": grows(tightness),
  "trend-benefit": grows((record) => penceAWeek(record, ["benefit"])),
  "trend-caseload": grows(caseload),
} as const satisfies { [id: string]: Reckoned };
