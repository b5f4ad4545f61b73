import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { strToU8 } from "fflate";
import { InputError } from "../core/problem.ts";
import { groupIds } from "../measures/groups.ts";
import { boundsOf, seriesBounds } from "../measures/bounds.ts";
import type { Summary } from "../measures/measure.ts";
import { measures, seriesRegister } from "../measures/register.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import type {
  Band,
  Comparison,
  Difference,
  EnvelopeResult,
  GroupComparison,
  Level,
  MeasureComparison,
  SeriesComparison,
} from "./comparison.ts";
import { flatten, measureIds } from "./flat.ts";
import { bands } from "./bands.ts";
import { paired } from "./paired.ts";
import { SIGNPOST_VERSION } from "./version.ts";

/** What is compared: the first scenario is the reference. */
export interface ComparisonPlan extends RunSize {
  readonly scenarios: readonly Scenario[];
  /** How prices were scaled, for each scenario after the reference in order; empty if they were left alone. */
  readonly envelope: readonly EnvelopeResult[];
}

/** A comparison that grows as replications arrive. */
export interface RunningComparison {
  /**
   * Takes in one replication: a summary for each scenario, in their order. The same replication again replaces itself.
   */
  readonly add: (summaries: readonly Summary[]) => void;
  /** The comparison so far: the same bits in whatever order the replications came. */
  readonly result: () => Comparison;
}

/** Starts a comparison; throws an `InputError` if two scenarios share a name. */
export function startComparison({
  seed,
  people,
  weeks,
  burnIn,
  scenarios,
  envelope,
}: ComparisonPlan): RunningComparison {
  const names = scenarios.map(({ name }) => name);
  checkNames(names);
  if (envelope.length !== 0 && envelope.length !== names.length - 1)
    throw new RangeError(`${envelope.length} envelopes for ${names.length - 1} scenarios after the reference`);
  const arrived = new Map<number, readonly Arrived[]>();

  function add(summaries: readonly Summary[]): void {
    const came = summaries.map(({ scenario }) => scenario);
    if (came.length !== names.length || came.some((name, place) => name !== names[place]))
      throw new RangeError(`summaries of ${came.join(", ")} for a comparison of ${names.join(", ")}`);
    arrived.set(
      summaries[0].replication,
      summaries.map((summary) => ({ summary, flat: flatten(summary) })),
    );
  }

  function result(): Comparison {
    const runs = [...arrived].sort(([a], [b]) => a - b).map(([, arrivals]) => arrivals);
    return {
      signpost: SIGNPOST_VERSION,
      seed,
      people,
      weeks,
      burnIn,
      replications: runs.length,
      scenarios: names,
      envelope: Object.fromEntries(envelope.map((found, place) => [names[place + 1], found])),
      measures: compareMeasures(names, runs),
      series: compareSeries(names, runs),
      hash: bytesToHex(
        sha256(
          strToU8(
            runs
              .flat()
              .map(({ summary }) => summary.hash)
              .join(" "),
          ),
        ),
      ),
    };
  }

  return { add, result };
}

interface Arrived {
  readonly summary: Summary;
  readonly flat: Float64Array;
}

function checkNames(names: readonly string[]): void {
  if (names.length === 0)
    throw new InputError([
      {
        path: "scenarios",
        problem: "there is nothing to compare",
        remedy: "Name at least one scenario",
        severity: "error",
      },
    ]);
  const twice = names.filter((name, place) => names.indexOf(name) < place);
  if (twice.length > 0)
    throw new InputError(
      [...new Set(twice)].map((name) => ({
        path: "scenarios",
        problem: `${name} is there more than once`,
        remedy: "Give each regime a name of its own",
        severity: "error" as const,
      })),
    );
}

/** Runs in the order of their replications; each is a list of summaries in the order of scenarios. */
type Runs = readonly (readonly Arrived[])[];

function compareMeasures(names: readonly string[], runs: Runs): Comparison["measures"] {
  const found: { [id: string]: MeasureComparison } = {};
  const columns = names.map(() => new Float64Array(runs.length));
  measureIds.forEach((id, measure) => {
    const groups: { [group: string]: GroupComparison } = {};
    groupIds.forEach((group, g) => {
      const at = measure * groupIds.length + g;
      let any = false;
      columns.forEach((column, place) => {
        for (let run = 0; run < runs.length; run++) {
          const value = (column[run] = runs[run][place].flat[at]);
          any ||= value === value;
        }
      });
      if (!any) return;
      const levels: { [name: string]: Level } = {};
      const differences: { [name: string]: Difference } = {};
      paired(columns, boundsOf(id)).forEach(({ level, difference }, place) => {
        if (level !== undefined) levels[names[place]] = level;
        if (difference !== undefined) differences[names[place]] = difference;
      });
      groups[group] = { levels, differences };
    });
    if (Object.keys(groups).length > 0) found[id] = { unit: measures[id].unit, groups };
  });
  return found;
}

/** A scenario has a series in every run or in none. */
function compareSeries(names: readonly string[], runs: Runs): Comparison["series"] {
  const found: { [id: string]: SeriesComparison } = {};
  for (const id of Object.keys(seriesRegister)) {
    const levels: { [name: string]: Band } = {};
    const differences: { [name: string]: Band } = {};
    const columns = names.map((_, place) =>
      runs.flatMap((arrivals) => [arrivals[place].summary.series[id]]).filter((values) => values !== undefined),
    );
    names.forEach((name, place) => {
      if (columns[place].length === 0) return;
      const { level, difference } = bands(
        columns[place],
        seriesBounds(id),
        place > 0 && columns[0].length === columns[place].length ? columns[0] : undefined,
      );
      levels[name] = level;
      if (difference !== undefined) differences[name] = difference;
    });
    if (Object.keys(levels).length > 0) found[id] = { levels, differences };
  }
  return found;
}
