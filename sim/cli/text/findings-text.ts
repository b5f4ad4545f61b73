import {
  bare,
  caveats,
  counted,
  COUNTS_HEAD,
  countsCell,
  fewerWords,
  finding,
  GLANCE,
  formatByError,
  formatGap,
  formatInterval,
  formatLevel,
  measures,
  noInterval,
  NO_SPREAD,
  placesOf,
  runsCell,
  sayNothing,
  TOO_FEW,
  type Comparison,
  type Difference,
  type EnvelopeResult,
  type FindingChoice,
  type GroupComparison,
  type Level,
  type Measure,
} from "../../index.ts";
import { table } from "./table.ts";

const BY_BARRIERS = "sustained-26";

type Titles = Readonly<Record<string, string>>;

/**
 * A comparison in words and tables: the finding first, then what was made equal, differences, levels, and sustained
 * work by number of barriers.
 */
export function comparisonText(comparison: Comparison, titles: Titles): string {
  const [, ...others] = comparison.scenarios;
  return [
    others.map((scenario) => quotable(comparison, { titles, scenario })).join("\n"),
    about(comparison, "paired replication"),
    ...(others.length > 0 ? [others.map((name) => spending(name, comparison)).join("\n")] : []),
    ...(present(comparison.measures).length === 0 ? [] : others.map((name) => differences(comparison, name))),
    ...tablesOfLevels(comparison, others),
  ].join("\n\n");
}

/** The finding, and below it what must be known before it is quoted. */
const quotable = (comparison: Comparison, choice: FindingChoice): string =>
  [finding(comparison, choice), ...caveats(comparison, choice).map(({ says }) => `- ${says}`)].join("\n");

/** A run without a reference: levels only. */
export const runText = (comparison: Comparison): string =>
  [about(comparison, "replication"), ...tablesOfLevels(comparison, [])].join("\n\n");

const tablesOfLevels = (comparison: Comparison, others: readonly string[]): string[] =>
  present(comparison.measures).length === 0
    ? ["No measure has a value: these runs are too short, or too few people are in them."]
    : [levels(comparison), byBarriers(comparison, others), notes(comparison)];

function about({ people, weeks, burnIn, replications, seed }: Comparison, what: string): string {
  return (
    `Illustrative, synthetic population: ${counted(people, "person", "people")}, ` +
    `${counted(weeks, "week")} after ${burnIn} of burn-in, ${counted(replications, what)}, seed ` +
    `${seed}.`
  );
}

/** What was made equal for one scenario, and how nearly. */
function spending(name: string, { envelope, scenarios: [reference] }: Comparison): string {
  const found: EnvelopeResult | undefined = envelope[name];
  if (found === undefined) return `Spending is not made equal: prices in ${name} stand as they are (--envelope none).`;
  const { envelope: which, scale, target, reached, solved, note } = found;
  const pounds = (value: number): string => formatByError(value, null, "GBP a person");
  const counted = which === "A" ? "services counted" : "services not counted";
  if (!solved) return `Envelope ${which} (${counted}), prices in ${name} × ${scale.toFixed(3)}: ${note}`;
  const sums = `${pounds(reached)} a year against ${pounds(target)} a year in ${reference}`;
  return (
    `Equal spending, envelope ${which} (${counted}): prices in ${name} × ${scale.toFixed(3)}, ` +
    `${sums}.${note === "" ? "" : ` ${note}`}`
  );
}

function differences({ measures: results, scenarios: [reference], replications }: Comparison, name: string): string {
  const rows = present(results).flatMap((id) => {
    const difference = results[id].groups["all"].differences[name];
    return difference === undefined
      ? []
      : [[measures[id].label, ...differenceCells(difference, id), countsCell(difference, replications)]];
  });
  return (
    `Difference of ${name} from ` +
    `${reference}\n${table([{ head: "" }, ...DIFFERENCE_HEADS, { head: COUNTS_HEAD, align: "right" }], rows)}`
  );
}

const DIFFERENCE_HEADS = [
  { head: "difference", align: "right" },
  { head: "95 % interval*", align: "right" },
] as const;

function differenceCells(difference: Difference, measure: string): [string, string] {
  const { unit } = measures[measure];
  return [
    formatGap(difference, unit),
    sayNothing(difference, measure) ? TOO_FEW : (formatInterval(difference, unit) ?? noInterval(difference.n)),
  ];
}

function levels({ measures: results, scenarios, replications }: Comparison): string {
  const rows = present(results).map((id) => {
    const found = results[id].groups["all"];
    return [
      measures[id].label,
      ...scenarios.map((name) => levelCell(found, name, results[id].unit)),
      runsOf(found, replications),
    ];
  });
  return (
    `Levels, each with its 95 % ` +
    `interval*\n${table([{ head: "" }, ...scenarios.map((head) => ({ head, align: "right" as const })), { head: "runs", align: "right" }], rows)}`
  );
}

/**
 * A level with the digits of its differences, and half of its interval, or both ends where what it can be cuts one off.
 */
function levelCell(found: GroupComparison, name: string, unit: Measure["unit"]): string {
  const level = found.levels[name];
  if (level === undefined) return "";
  const places = levelPlaces(found, level, unit);
  const { mean, low, high } = level;
  const words = formatLevel(mean, places, unit);
  if (low === null || high === null) return words;
  const [below, above] = [mean - low, high - mean];
  return Math.abs(below - above) <= 1e-9 * (above + below)
    ? `${words} ± ${bare(above, places, unit)}`
    : `${words} (${formatInterval(level, unit, places)})`;
}

/** Levels are printed so that their difference can be read off them. */
function levelPlaces({ differences: paired }: GroupComparison, level: Level, unit: Measure["unit"]): number {
  const places = Object.values(paired).map((difference) => placesOf(difference, unit));
  return places.length === 0 ? placesOf(level, unit) : Math.max(...places);
}

/** How many runs the levels of a row rest on. */
const runsOf = ({ levels: own }: GroupComparison, replications: number): string =>
  [...new Set(Object.values(own).map(({ n }) => n))].map((n) => runsCell(n, replications)).join(", ");

function byBarriers({ measures: results, scenarios, replications }: Comparison, others: readonly string[]): string {
  const found = results[BY_BARRIERS];
  const rows = Object.entries(found?.groups ?? {})
    .filter(([group]) => group.startsWith("barriers:"))
    .map(([group, row]) => [
      group.slice("barriers:".length),
      ...scenarios.map((name) => levelCell(row, name, found.unit)),
      ...others.map((name) =>
        row.differences[name] === undefined ? "" : formatGap(row.differences[name], found.unit),
      ),
      runsOf(row, replications),
    ]);
  if (rows.length === 0) return `${measures[BY_BARRIERS].label}: nobody is there to be counted.`;
  const heads = [
    ...scenarios,
    ...others.map((name) => (others.length === 1 ? "difference" : `difference of ${name}`)),
    "runs",
  ];
  return (
    `${measures[BY_BARRIERS].label}, by number of ` +
    `barriers\n${table([{ head: "barriers" }, ...heads.map((head) => ({ head, align: "right" as const }))], rows)}`
  );
}

const present = (results: Comparison["measures"]): string[] =>
  GLANCE.filter((id) => results[id]?.groups["all"] !== undefined);

function notes(comparison: Comparison): string {
  const { replications, measures: results } = comparison;
  const barriers = Object.entries(results[BY_BARRIERS]?.groups ?? {}).flatMap(([group, row]) =>
    group.startsWith("barriers:") ? [row] : [],
  );
  const rows = [...present(results).map((id) => results[id].groups["all"]), ...barriers].flatMap(
    ({ levels: own, differences: paired }) => [...Object.values(own), ...Object.values(paired)],
  );
  const said = [
    ...(replications < 2 ? ["One replication has no interval: ask for more with --reps."] : []),
    ...(rows.some(({ n, mcse }) => n > 1 && mcse === null) ? [`Without an interval: ${NO_SPREAD}.`] : []),
    ...(rows.some(({ n }) => n < replications) ? [fewerWords(replications)] : []),
    "* 95 % Monte-Carlo interval: what more replications would narrow. It is no confidence interval about the world.",
  ];
  return said.join("\n");
}
