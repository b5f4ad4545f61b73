import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { strToU8 } from "fflate";
import { InputError } from "../core/problem.ts";
import { groupIds } from "../measures/groups.ts";
import type { Summary } from "../measures/measure.ts";
import { measures, seriesRegister } from "../measures/register.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import type { Comparison, Difference, EnvelopeResult, GroupComparison, Level, MeasureComparison, SeriesComparison } from "./comparison.ts";
import { difference, level, weekly } from "./paired.ts";
import { SIGNPOST_VERSION } from "./version.ts";

/** What is compared: the first scenario is the reference. */
export interface ComparisonPlan extends RunSize {
  readonly scenarios: readonly Scenario[];
  /** How prices were scaled, for each scenario after the reference in order; empty if they were left alone. */
  readonly envelope: readonly EnvelopeResult[];
}

/** A comparison that grows as replications arrive. */
export interface RunningComparison {
  /** Takes in one replication: a summary for each scenario, in their order. The same replication again replaces itself. */
  readonly add: (summaries: readonly Summary[]) => void;
  /** The comparison so far: the same bits in whatever order the replications came. */
  readonly result: () => Comparison;
}

/** Starts a comparison; throws an `InputError` if two scenarios share a name. */
export function startComparison({ seed, people, weeks, burnIn, scenarios, envelope }: ComparisonPlan): RunningComparison {
  const names = scenarios.map(({ name }) => name);
  checkNames(names);
  if (envelope.length !== 0 && envelope.length !== names.length - 1) throw new RangeError(`${envelope.length} envelopes for ${names.length - 1} scenarios after the reference`);
  const arrived = new Map<number, readonly Summary[]>();

  function add(summaries: readonly Summary[]): void {
    const came = summaries.map(({ scenario }) => scenario);
    if (came.length !== names.length || came.some((name, place) => name !== names[place])) throw new RangeError(`summaries of ${came.join(", ")} for a comparison of ${names.join(", ")}`);
    arrived.set(summaries[0].replication, summaries);
  }

  function result(): Comparison {
    const runs = [...arrived].sort(([a], [b]) => a - b).map(([, summaries]) => summaries);
    return {
      signpost: SIGNPOST_VERSION, seed, people, weeks, burnIn,
      replications: runs.length,
      scenarios: names,
      envelope: Object.fromEntries(envelope.map((found, place) => [names[place + 1], found])),
      measures: compareMeasures(names, runs),
      series: compareSeries(names, runs),
      hash: bytesToHex(sha256(strToU8(runs.flat().map(({ hash }) => hash).join(" ")))),
    };
  }

  return { add, result };
}

function checkNames(names: readonly string[]): void {
  if (names.length === 0) throw new InputError([{ path: "scenarios", problem: "there is nothing to compare", remedy: "Name at least one scenario", severity: "error" }]);
  const twice = names.filter((name, place) => names.indexOf(name) < place);
  if (twice.length > 0)
    throw new InputError([...new Set(twice)].map((name) => ({ path: "scenarios", problem: `${name} is there more than once`, remedy: "Give each regime a name of its own", severity: "error" as const })));
}

/** Runs in the order of their replications; each is a list of summaries in the order of scenarios. */
type Runs = readonly (readonly Summary[])[];

function compareMeasures(names: readonly string[], runs: Runs): Comparison["measures"] {
  const found: { [id: string]: MeasureComparison } = {};
  for (const [id, { unit }] of Object.entries(measures)) {
    const groups: { [group: string]: GroupComparison } = {};
    for (const group of groupIds) {
      const columns = names.map((_, place) => runs.map((summaries) => summaries[place].measures[id]?.[group]));
      const levels: { [name: string]: Level } = {};
      const differences: { [name: string]: Difference } = {};
      columns.forEach((column, place) => {
        const values = column.filter((value) => value !== undefined);
        if (values.length === 0) return;
        levels[names[place]] = level(values);
        if (place === 0) return;
        const both = runs.map((_, run) => run).filter((run) => column[run] !== undefined && columns[0][run] !== undefined);
        if (both.length > 0) differences[names[place]] = difference(both.map((run) => column[run]), both.map((run) => columns[0][run]));
      });
      if (Object.keys(levels).length > 0) groups[group] = { levels, differences };
    }
    if (Object.keys(groups).length > 0) found[id] = { unit, groups };
  }
  return found;
}

function compareSeries(names: readonly string[], runs: Runs): Comparison["series"] {
  const found: { [id: string]: SeriesComparison } = {};
  for (const id of Object.keys(seriesRegister)) {
    const columns = names.map((_, place) => runs.flatMap((summaries) => summaries[place].series[id] ?? []).length > 0 ? runs.map((summaries) => summaries[place].series[id]) : undefined);
    const present = names.filter((_, place) => columns[place] !== undefined);
    if (present.length === 0) continue;
    const levels = Object.fromEntries(names.flatMap((name, place) => { const own = columns[place]; return own === undefined ? [] : [[name, weekly(own)]]; }));
    const [reference] = columns;
    const differences = Object.fromEntries(
      names.flatMap((name, place) => {
        const own = columns[place];
        if (place === 0 || own === undefined || reference === undefined) return [];
        return [[name, weekly(own.map((values, run) => values.map((value, week) => value - reference[run][week])))]];
      }),
    );
    found[id] = { levels, differences };
  }
  return found;
}
