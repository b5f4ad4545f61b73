import { groupIds, MOST_BARRIERS } from "./groups.ts";
import { overall, type Reckoned, type Values } from "./lives.ts";

const rowId = (row: number): string => groupIds[groupIds.indexOf("barriers:0") + row];

/** One table of six rows over another, by number of barriers and for all. */
function byBarriers(above: Float64Array, below: Float64Array): Values {
  const values: { [group: string]: number } = { ...overall(sum(above), sum(below)) };
  for (let row = 0; row <= MOST_BARRIERS; row++) if (below[row] !== 0) values[rowId(row)] = above[row] / below[row];
  return values;
}

const sum = (rows: Float64Array): number => rows.reduce((total, value) => total + value, 0);

/** How providers divide adviser hours among attached people. */
export const effort = {
  "effort-per-client": {
    label: "Adviser hours a week",
    definition: "Adviser hours a week that an attached person receives, mean over people and four-weekly samples, by number of barriers at entry",
    unit: "hours a week",
    better: "higher",
    of: ({ record: { effort: { hours, samples } } }) => byBarriers(hours, samples),
  },
  "parked-share": {
    label: "Parked",
    definition: "Share of attached people, over four-weekly samples, who receive no more than the minimum service, by number of barriers at entry",
    unit: "share",
    better: "lower",
    of: ({ record: { effort: { parked, samples } } }) => byBarriers(parked, samples),
  },
  "effort-gap": {
    label: "Effort gap",
    definition: "Adviser hours a week of attached people with no barrier or one minus those of people with five or more",
    unit: "hours a week",
    better: "lower",
    of: ({ record: { effort: { hours, samples } } }) => {
      const few = samples[0] + samples[1];
      const most = samples[MOST_BARRIERS];
      return few === 0 || most === 0 ? {} : overall((hours[0] + hours[1]) / few - hours[MOST_BARRIERS] / most);
    },
  },
} as const satisfies { [id: string]: Reckoned };
