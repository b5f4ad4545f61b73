import { measures, seriesRegister, type Comparison } from "../../sim/index.ts";
import type { Regime } from "./inks.ts";
import type { Display } from "./rows.ts";

const NOBODY = "Nobody is in this comparison, so there is nothing to count";

/** Why there is nothing to draw of a weekly series. */
export function whyNoSeries(
  { people, series }: Comparison,
  id: string,
  regimes: readonly Regime[],
  display: Display,
): string {
  const levels = series[id]?.levels ?? {};
  const having = regimes.filter(({ name }) => levels[name] !== undefined);
  if (display === "differences" && having.length > 0) return noDifference(seriesRegister[id].label, having);
  if (people === 0) return `${NOBODY}.`;
  return `No regime here has it. ${seriesRegister[id].definition}.`;
}

/** Why there is nothing to draw of a measure by number of barriers. */
export function whyNoGroups(
  { people, measures: found }: Comparison,
  measure: string,
  regimes: readonly Regime[],
  display: Display,
): string {
  const { label, definition } = measures[measure];
  const groups = found[measure]?.groups ?? {};
  const byBarriers = Object.keys(groups).filter((group) => group.startsWith("barriers:"));
  if (people === 0) return `${NOBODY}.`;
  if (Object.keys(groups).length === 0)
    return `No run here has a value of it: the runs are too short for it, or nobody is in it. ${definition}.`;
  if (byBarriers.length === 0)
    return `${label} is not reckoned by number of barriers; the tables on this page hold what there is of it.`;
  const having = regimes.filter(({ name }) => byBarriers.some((group) => groups[group].levels[name] !== undefined));
  return display === "differences" ? noDifference(label, having) : `No run here has a value of it. ${definition}.`;
}

/** Why there is nothing to draw of costs. */
export const whyNoCosts = ({ people }: Comparison): string =>
  people === 0 ? `${NOBODY}.` : "No run here has a cost for each person, because nobody claims in it.";

const noDifference = (label: string, having: readonly Regime[]): string =>
  having.length === 1
    ? `Only ${having[0].label} has a value of ${label}, so there is no difference to draw; levels can be shown.`
    : `No pair of runs has a value of ${label} under both regimes, so there is no difference to draw; levels can be shown.`;
