import { isLeverId } from "../scenario/wrong-value.ts";
import type { Difference, Level } from "../evaluate/comparison.ts";
import { switchingValue } from "../evaluate/switching-value.ts";
import { settled } from "../evaluate/noise.ts";
import { paired } from "../evaluate/paired.ts";
import { SIGNPOST_VERSION } from "../evaluate/version.ts";
import type { ParameterId } from "../evidence/parameters.ts";
import type {
  RecordedDifference,
  RecordedLevel,
  RecordedRange,
  RecordedRow,
  StudyRecord,
} from "../evidence/study-record.ts";
import { boundsOf } from "../measures/bounds.ts";
import { measuresInWords as measures } from "../words/measures.ts";
import { fingerprint, numbersHash, scenarioHash } from "../scenario/hash.ts";
import { titlesOf } from "../scenario/titles.ts";
import type { CellResult } from "./cell-result.ts";
import { personReplications, type Plan, type PlannedRange, type PlannedRow } from "./plan.ts";

/** Version of the format of records that this code writes. */
export const RECORD_VERSION = 1;

/**
 * What a plan found, from the results of all its cells, and the command line that found it; throws if one is missing.
 */
export function studyResult(
  { study, rows, ranges, cells }: Plan,
  results: ReadonlyMap<string, CellResult>,
  command: string,
): StudyRecord {
  const { file, size, replications, points } = study;
  return {
    recordVersion: RECORD_VERSION,
    note: "Illustrative, synthetic population.",
    command,
    study: file.name,
    title: file.title,
    signpost: SIGNPOST_VERSION,
    studyHash: fingerprint(file),
    parametersHash: numbersHash(),
    scenarios: points[0].scenarios.map((scenario) => ({
      name: scenario.name,
      title: titlesOf(points[0].scenarios)[scenario.name],
      hash: scenarioHash(scenario),
    })),
    ...size,
    replications,
    personReplications: personReplications(study),
    decides: file.decides,
    units: Object.fromEntries(
      Object.keys(file.keep).map((id) => [id, { label: measures[id].label, unit: measures[id].unit }]),
    ),
    rows: rows.map((row) => recordedRow(row, resultOf(results, row.cell))),
    switching: ranges.flatMap((range) => recordedRanges(range, study, results)),
    hash: fingerprint(cells.map(({ id }) => resultOf(results, id).hash)),
  };
}

/** The result of a cell; throws if there is none. */
export function resultOf(results: ReadonlyMap<string, CellResult>, id: string): CellResult {
  const found = results.get(id);
  if (found === undefined) throw new RangeError(`no result for cell ${id}`);
  return found;
}

function recordedRow(
  { point: { draw, name, label, says, scenarios }, envelope, cell }: PlannedRow,
  { envelopes, values }: CellResult,
): RecordedRow {
  const names = scenarios.map((scenario) => scenario.name);
  const levels: { [name: string]: { [measure: string]: { [group: string]: RecordedLevel } } } = {};
  const differences: { [name: string]: { [measure: string]: { [group: string]: RecordedDifference } } } = {};
  for (const [measure, groups] of Object.entries(values))
    for (const [group, columns] of Object.entries(groups)) {
      paired(columns.map(asColumn), boundsOf(measure)).forEach(({ level, difference }, place) => {
        const own = names[place];
        if (level !== undefined) ((levels[own] ??= {})[measure] ??= {})[group] = recordedLevel(level);
        if (difference !== undefined) ((differences[own] ??= {})[measure] ??= {})[group] = recorded(difference);
      });
    }
  const scales = Object.fromEntries(
    envelopes.map(({ scale, solved, note }, place) => [names[place + 1], { scale, met: solved, note }]),
  );
  return { draw, name, label, says, envelope, cell, scales, levels, differences };
}

const asColumn = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? NaN);

const recordedLevel = ({ mean, mcse, n }: Level): RecordedLevel => ({ ...rounded({ mean, mcse }), n });

const recorded = ({ mean, low, high, mcse, n, wins, ties }: Difference): RecordedDifference => ({
  ...rounded({ mean, low, high, mcse }),
  n,
  wins,
  ties,
});

/**
 * Numbers with the digits that a record keeps, which are more than anyone's runs support; the values of every
 * replication are in the results.
 */
const rounded = <T extends object>(numbers: T): T =>
  Object.fromEntries(
    Object.entries(numbers).map(([key, value]) => [
      key,
      typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value,
    ]),
  ) as T;

const DIGITS = 7;

/**
 * One range inside one envelope, for each regime that it can set apart from the reference: where it moves in neither,
 * the difference stays as it is.
 */
function recordedRanges(
  { range, envelope, cells }: PlannedRange,
  { file: { decides }, points }: Plan["study"],
  results: ReadonlyMap<string, CellResult>,
): RecordedRange[] {
  const { id, label, unit, values, moves } = range;
  const [central] = points;
  const names = central.scenarios.map(({ name }) => name);
  return names.flatMap((regime, place) => {
    if (place === 0 || !(moves.includes(regime) || moves.includes(names[0]))) return [];
    const found = cells.map((cell) => resultOf(results, cell));
    const rows = found.map((cell) => cell.values[decides.measure][decides.group].map(asColumn));
    const { levers, assumptions } = central.scenarios[place];
    return [
      {
        id,
        label,
        unit,
        envelope,
        regime,
        central: isLeverId(id) ? Number(levers[id]) : assumptions[id as ParameterId],
        values,
        cells,
        differences: rows.map((columns) => {
          const { difference } = paired(columns, boundsOf(decides.measure))[place];
          return difference === undefined ? null : recorded(difference);
        }),
        scales: found.map(({ envelopes }) => envelopes[place - 1]?.scale ?? 1),
        met: found.map(({ envelopes }) => envelopes[place - 1]?.solved ?? true),
        found: switchingValue({
          values,
          differences: rows.map((columns) =>
            Array.from(
              columns[place],
              (value, replication) => settled(value, columns[0][replication]) - columns[0][replication],
            ),
          ),
        }),
      },
    ];
  });
}
