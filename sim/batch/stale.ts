import type { StudyRecord } from "../evidence/study-record.ts";
import { SIGNPOST_VERSION } from "../evaluate/version.ts";
import { fingerprint, numbersHash, scenarioHash } from "../scenario/hash.ts";
import { plan } from "./plan.ts";
import type { Study } from "./study.ts";
import { RECORD_VERSION } from "./study-result.ts";

/** Why a record is no longer that of a study as its file, the scenarios and the numbers stand; empty if it still is. */
export function stale(record: StudyRecord, study: Study): string[] {
  const { rows, ranges } = plan(study);
  const central = study.points[0].scenarios;
  const moved = central.filter(
    (scenario, place) =>
      record.scenarios[place]?.name !== scenario.name || record.scenarios[place].hash !== scenarioHash(scenario),
  );
  const recorded = new Set([...record.rows.map(({ cell }) => cell), ...record.switching.flatMap(({ cells }) => cells)]);
  const wanted = new Set([...rows.map(({ cell }) => cell), ...ranges.flatMap(({ cells }) => cells)]);
  const missing = [...wanted].filter((cell) => !recorded.has(cell)).length;
  return [
    ...(record.recordVersion === RECORD_VERSION
      ? []
      : [`it has format ${record.recordVersion}, not ${RECORD_VERSION}`]),
    ...(record.signpost === SIGNPOST_VERSION ? [] : [`it is of model ${record.signpost}, not ${SIGNPOST_VERSION}`]),
    ...(record.studyHash === fingerprint(study.file) ? [] : ["the study has changed, or it was run at another size"]),
    ...(record.parametersHash === numbersHash() ? [] : ["numbers of the evidence have changed"]),
    ...moved.map(({ name }) => `${name} has changed`),
    ...(missing === 0 && recorded.size === wanted.size ? [] : [`${missing} of ${wanted.size} cells are not in it`]),
  ];
}

/** The command that renews the record of a study. */
export const renewal = (study: string): string => `npm run -s signpost -- sweep ${study} --record`;
