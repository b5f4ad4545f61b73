import type { RunRecord } from "../record.ts";
import { livesOf, type Reckoned, type Values } from "./lives.ts";
import type { Summary } from "./measure.ts";
import { reckoned } from "./register.ts";
import { reckonedSeries } from "./series.ts";

/**
 * Boils one run down to its measures by group and its weekly series; what is undefined in this run is left out. `more`
 * are measures beside those of every run.
 */
export function summarise(record: RunRecord, more: { readonly [id: string]: Reckoned } = {}): Summary {
  const lives = livesOf(record);
  const measures: { [id: string]: Values } = {};
  for (const [id, { of }] of Object.entries({ ...reckoned, ...more })) {
    const values = of(lives);
    if (Object.keys(values).length > 0) measures[id] = values;
  }
  const series: { [id: string]: number[] } = {};
  for (const [id, { of }] of Object.entries(reckonedSeries)) {
    const values = of(record);
    if (values !== undefined) series[id] = values;
  }
  return { scenario: record.scenario, replication: record.replication, measures, series, hash: record.hash };
}
