import { YEAR } from "../../core/calendar.ts";
import { type Lives, overall, type Reckoned } from "../lives.ts";

/** Income less costs over income of each provider that stood when the comparison began, in a year of it. */
function margins({ record: { providers, market, weeks } }: Lives, year: number): number[] {
  if (weeks < year * YEAR) return [];
  return providers.flatMap((_, row) => {
    if (market.open[row * weeks] === 0) return [];
    let [income, costs] = [0, 0];
    for (let week = (year - 1) * YEAR; week < year * YEAR; week++) {
      income += market.income[row * weeks + week];
      costs += market.costs[row * weeks + week];
    }
    return income > 0 ? [(income - costs) / income] : [];
  });
}

const medianMargin = (year: number): Reckoned => ({
  unit: "share",
  better: "neither",
  of: (lives) => {
    const found = margins(lives, year).sort((a, b) => a - b);
    return found.length === 0 ? {} : overall((found[(found.length - 1) >> 1] + found[found.length >> 1]) / 2);
  },
});

/** What the provider in the middle makes of its contract, year by year. */
export const providers = {
  "median-margin-year-1": medianMargin(1),
  "median-margin-year-2": medianMargin(2),
  "median-margin-year-3": medianMargin(3),
  "median-margin-year-4": medianMargin(4),
} as const satisfies { [id: string]: Reckoned };
