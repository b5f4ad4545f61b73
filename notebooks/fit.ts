import { html, type TemplateResult } from "lit";
import {
  columnsOf,
  decidingGroups,
  differenceWords,
  sizeWords,
  subject,
  switchingRows,
  measures,
  parameterWords,
  populationCheck,
  scenario,
  startComparison,
  replicate,
  targets,
  type Calibration,
  type ParameterId,
  type RunSize,
  type Scenario,
  type StudyRecord,
  type TargetId,
  type ValidationRow,
} from "../sim/index.ts";
import calibrationRecord from "../scenarios/evidence/calibration.json";
import headlineRecord from "../scenarios/evidence/headline.json";
import {
  distanceWords,
  judgedAs,
  publishedWords,
  publisherWords,
  simulatedWords,
  validation,
} from "../ui/engine/judged.ts";
import type { Register } from "./registers.ts";

/** The fit that the model's numbers come from, as it was written down. */
export const calibration = calibrationRecord as unknown as Calibration & {
  readonly seed: string;
  readonly scenarioHash: string;
};
export { validation };

/** The headline study, as it was written down. */
export const headline = headlineRecord as unknown as StudyRecord;

const code = (id: string): TemplateResult =>
  html`<code>${id.split(".").map((part, place) => html`${place > 0 ? html`.<wbr />` : ""}${part}`)}</code>`;
const short = (value: number): string => String(Number(value.toPrecision(3)));

/** What was published beside what was simulated, for targets of one role. */
export const judged = (role: ValidationRow["target"]["role"], caption: string): Register => ({
  name: `judged: ${role}`,
  caption,
  heads: ["Figure", "Published", "Simulated", "z", "Verdict"],
  rows: judgedAs(role).map((row) => ({
    key: row.id,
    cells: [
      html`<strong>${measures[row.target.measure].label}</strong> ${code(row.id)}<br />${row.target.definition}`,
      html`${publishedWords(row)}<br /><small>${publisherWords(row)}</small>`,
      simulatedWords(row),
      distanceWords(row),
      row.verdict,
    ],
  })),
});

/** Everything that is not met, and what is known about why. */
export const misses = (): { readonly id: string; readonly words: string }[] =>
  validation.rows
    .filter(({ verdict, target }) => verdict === "missed" && target.role !== "compare")
    .map(({ id, target }) => ({ id, words: target.known ?? "No reason is known." }));

/** A fitted number: where it started, what was found, how far the figures settle it. */
export const fitted = (): Register => ({
  name: "fitted",
  caption: `${calibration.free.length} numbers that were fitted`,
  heads: ["Number", "Before", "Fitted", "Loss at most one larger", "Settled by the figures"],
  rows: calibration.identification.profiles.map(({ id, value, low, high, learned, verdict }) => ({
    key: id,
    cells: [
      html`${code(id)}<br />${parameterWords[id as ParameterId].meaning}`,
      short(calibration.before.values[id]),
      short(value),
      `${short(low)} to ${short(high)}`,
      `${Math.round(100 * learned)} %, ${verdict}`,
    ],
  })),
});

/** The synthetic people, before they first claim, beside what is known of real ones; reckoned as the page opens. */
export const people = (): Register => ({
  name: "people",
  caption: "People before they first claim",
  heads: ["Share or ratio", "Group", "Published", "Synthetic"],
  rows: populationCheck(scenario("jobcentre-2014").assumptions, { seed: "signpost", people: 20_000 }).map(
    ({ what, group, published: known, simulated, error, caveat }) => {
      const plain = /^(odds ratio|mean)/.test(what);
      const words = (value: number): string => (plain ? value.toFixed(1) : `${(100 * value).toFixed(0)} %`);
      return {
        key: `${group}: ${what}`,
        cells: [
          html`${what[0].toUpperCase()}${what.slice(1)}${caveat === undefined ? "" : html` <small>(${caveat})</small>`}`,
          group,
          known === undefined ? "" : words(known),
          `${words(simulated)} (± ${plain ? error.toFixed(2) : (100 * error).toFixed(1)})`,
        ],
      };
    },
  ),
});

/** One figure of the baseline, published and simulated. */
export interface Checked {
  readonly id: TargetId;
  readonly label: string;
  readonly published: number;
  readonly simulated: number;
  /** Standard deviations apart, everything that may separate the two taken together. */
  readonly z: number;
}

/** The rows of a validation that have a distance, for a chart. */
export const checkedRows = (role: ValidationRow["target"]["role"]): Checked[] =>
  validation.rows.flatMap(({ id, target, simulated, z }) =>
    target.role === role && z !== null && simulated !== null
      ? [{ id, label: words(id), published: target.published!, simulated: simulated.mean, z }]
      : [],
  );

const words = (id: string): string =>
  id
    .replaceAll("-", " ")
    .replace("off flow", "off-flow")
    .replace(/\b(jsa|esa)\b/g, (name) => name.toUpperCase())
    .replace(/ (13|26|52|65)$/, ", $1 weeks")
    .replace(/^./, (letter) => letter.toUpperCase());

/** Lives through the baseline and yields, after each replication but the first, how its targets fare so far. */
export async function* fitLive(
  size: RunSize,
  replications: number,
): AsyncGenerator<{ readonly replications: number; readonly rows: readonly Checked[] }, void> {
  const baseline: Scenario = scenario("jobcentre-2014");
  const comparison = startComparison({ ...size, scenarios: [baseline], envelope: [] });
  for (let replication = 0; replication < replications; replication++) {
    comparison.add(await replicate([baseline], size, replication, () => new Promise((resolve) => setTimeout(resolve))));
    if (replication === 0) continue;
    const told = comparison.result().measures;
    const rows = (Object.keys(targets) as TargetId[]).flatMap((id) => {
      const { role, experiment, measure, group, published: known, uncertainty, discrepancy } = targets[id];
      const level = told[measure]?.groups[group]?.levels[baseline.name];
      if (role !== "fit" || experiment !== "baseline" || known === undefined || level === undefined) return [];
      return [
        {
          id,
          label: words(id),
          published: known,
          simulated: level.mean,
          z: (level.mean - known) / Math.hypot(uncertainty?.value ?? 0, discrepancy?.value ?? 0, level.mcse ?? 0),
        },
      ];
    });
    yield { replications: replication + 1, rows };
  }
}

/** The headline study: every setting in every envelope, the central case by group, and where rankings change. */
export function headlineTables(): {
  readonly words: string;
  readonly settings: Register;
  readonly groups: Register;
  readonly switching: Register;
  readonly unequal: boolean;
} {
  const {
    rows,
    units,
    decides: { measure, group },
  } = headline;
  const columns = columnsOf(headline);
  const heads = columns.map(({ title, envelope }) => `${title}, envelope ${envelope}`);
  const cell = (draw: number, { regime, envelope }: (typeof columns)[number], of: string): string => {
    const row = rows.find((each) => each.draw === draw && each.envelope === envelope);
    return `${differenceWords(row?.differences[regime]?.[measure]?.[of], units[measure].unit)}${row?.scales[regime]?.met === false ? "*" : ""}`;
  };
  const draws = [...new Set(rows.map(({ draw }) => draw))];
  const settings = draws.map((draw) => ({
    ...rows.find((each) => each.draw === draw)!,
    cells: columns.map((column) => cell(draw, column, group)),
  }));
  return {
    words:
      `${subject(headline)}: difference from ${headline.scenarios[0].title}, with its 95 % ` +
      `Monte-Carlo interval. ${sizeWords(headline)}`,
    settings: {
      name: "headline",
      caption: "Each setting, everything else at its central value",
      heads: ["Setting", ...heads],
      rows: settings.map(({ name, label, says, cells }) => ({
        key: name,
        cells: [html`<strong>${label}</strong><br />${says}`, ...cells],
      })),
    },
    groups: {
      name: "headline groups",
      caption: "Everything central, by group",
      heads: ["Group", ...heads],
      rows: decidingGroups(headline).map(({ id, label }) => ({
        key: id,
        cells: [label, ...columns.map((column) => cell(0, column, id))],
      })),
    },
    switching: {
      name: "switching",
      caption: "Where the sign changes as a number moves through its range",
      heads: ["Number", "Central", "Range", ...heads],
      rows: switchingRows(headline, columns).map(([label, id, unit, central, range, ...found]) => ({
        key: id,
        cells: [html`<strong>${label}</strong><br />${code(id)}, ${unit}`, central, range, ...found],
      })),
    },
    unequal: rows.some(({ scales }) => Object.values(scales).some(({ met }) => !met)),
  };
}
