import type { Comparison } from "../../sim/evaluate/comparison.ts";
import { startComparison } from "../../sim/evaluate/compare.ts";
import type { Summary } from "../../sim/measures/measure.ts";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import { leverIds, levers, type Levers, type LeverValue } from "../../sim/policy/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

/** A scenario that is nobody's policy: every lever at its default but those given. */
export function madeUp(name: string, changes: { readonly [id: string]: LeverValue } = {}): Scenario {
  const defaults = Object.fromEntries(leverIds.map((id) => [id, levers[id].value])) as unknown as Levers;
  return {
    name,
    title: `Regime ${name}`,
    description: "",
    source: "",
    levers: { ...defaults, ...changes },
    assumptions: centralAssumptions(),
    reforms: [],
    burnIn: defaults,
    changed: [],
  };
}

/** A summary with a few values, as if a run had given them. */
export const summary = (
  scenario: string,
  replication: number,
  measures: Summary["measures"],
  series: Summary["series"] = {},
): Summary => ({ scenario, replication, measures, series, hash: `${scenario}-${replication}` });

/** A comparison of one measure of everyone: each row a replication, each column a scenario. */
export function compared(
  rows: readonly (readonly (number | undefined)[])[],
  measure = "sustained-26",
  names = ["a", "b", "c"].slice(0, Math.max(2, rows[0]?.length ?? 0)),
): Comparison {
  const running = startComparison({
    seed: "s",
    people: 1,
    weeks: 2,
    burnIn: 0,
    scenarios: names.map((name) => madeUp(name)),
    envelope: [],
  });
  rows.forEach((row, replication) =>
    running.add(
      row.map((value, place) =>
        summary(names[place], replication, value === undefined ? {} : { [measure]: { all: value } }),
      ),
    ),
  );
  return running.result();
}
