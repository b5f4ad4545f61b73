import { paired } from "../evaluate/paired.ts";
import { SIGNPOST_VERSION } from "../evaluate/version.ts";
import { centralAssumptions } from "../evidence/parameters.ts";
import type { RecordedDifference, RecordedLevel, RecordedRow, StudyRecord } from "../evidence/study-record.ts";
import { measures } from "../measures/register.ts";
import { scenarioHash } from "../scenario/hash.ts";
import type { CellResult } from "./cell-result.ts";
import { fingerprint, personReplications, type Plan, type PlannedRow } from "./plan.ts";

/** Version of the format of records that this code writes. */
export const RECORD_VERSION = 1;

/** What a plan found, from the results of all its cells; throws if one is missing. */
export function studyResult({ study, rows, cells }: Plan, results: ReadonlyMap<string, CellResult>): StudyRecord {
  const { file, size, replications, points } = study;
  return {
    recordVersion: RECORD_VERSION,
    note: "Illustrative, synthetic population.",
    study: file.name,
    title: file.title,
    signpost: SIGNPOST_VERSION,
    studyHash: fingerprint(file),
    parametersHash: fingerprint(centralAssumptions()),
    scenarios: points[0].scenarios.map((scenario) => ({ name: scenario.name, title: scenario.title, hash: scenarioHash(scenario) })),
    ...size,
    replications,
    personReplications: personReplications(study),
    decides: file.decides,
    units: Object.fromEntries(Object.keys(file.keep).map((id) => [id, { label: measures[id].label, unit: measures[id].unit }])),
    rows: rows.map((row) => recordedRow(row, resultOf(results, row.cell))),
    hash: fingerprint(cells.map(({ id }) => resultOf(results, id).hash)),
  };
}

/** The result of a cell; throws if there is none. */
export function resultOf(results: ReadonlyMap<string, CellResult>, id: string): CellResult {
  const found = results.get(id);
  if (found === undefined) throw new RangeError(`no result for cell ${id}`);
  return found;
}

function recordedRow({ point: { draw, name, label, says, scenarios }, envelope, cell }: PlannedRow, { envelopes, values }: CellResult): RecordedRow {
  const names = scenarios.map((scenario) => scenario.name);
  const levels: { [name: string]: { [measure: string]: { [group: string]: RecordedLevel } } } = {};
  const differences: { [name: string]: { [measure: string]: { [group: string]: RecordedDifference } } } = {};
  for (const [measure, groups] of Object.entries(values))
    for (const [group, columns] of Object.entries(groups)) {
      const [reference, ...others] = columns.map((column) => Float64Array.from(column, (value) => value ?? NaN));
      [reference, ...others].forEach((column, place) => {
        const found = paired(column, place === 0 ? undefined : reference);
        if (found === undefined) return;
        const own = names[place];
        ((levels[own] ??= {})[measure] ??= {})[group] = found.level;
        if (found.difference === undefined) return;
        const { mean, low, high, mcse, wins } = found.difference;
        ((differences[own] ??= {})[measure] ??= {})[group] = { mean, low, high, mcse, wins };
      });
    }
  const scales = Object.fromEntries(envelopes.map(({ scale, solved, note }, place) => [names[place + 1], { scale, met: solved, note }]));
  return { draw, name, label, says, envelope, cell, scales, levels, differences };
}
