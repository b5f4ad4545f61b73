import { bare, caveats, decimals, finding, GLANCE, formatByError, formatDifference, measures, tQuantile, type Comparison, type Difference, type EnvelopeResult, type FindingChoice, type Level, type Measure } from "../index.ts";
import { table } from "./table.ts";

const BY_BARRIERS = "sustained-26";

type Titles = Readonly<Record<string, string>>;

/** A comparison in words and tables: the finding first, then what was made equal, differences, levels, and sustained work by number of barriers. */
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
export const runText = (comparison: Comparison): string => [about(comparison, "replication"), ...tablesOfLevels(comparison, [])].join("\n\n");

const tablesOfLevels = (comparison: Comparison, others: readonly string[]): string[] =>
  present(comparison.measures).length === 0 ? ["No measure has a value: these runs are too short, or too few people are in them."] : [levels(comparison), byBarriers(comparison, others), notes(comparison)];

function about({ people, weeks, burnIn, replications, seed }: Comparison, what: string): string {
  const count = (n: number, noun: string, nouns = `${noun}s`): string => `${n.toLocaleString("en-GB")} ${n === 1 ? noun : nouns}`;
  return `Illustrative, synthetic population: ${count(people, "person", "people")}, ${count(weeks, "week")} after ${burnIn} of burn-in, ${count(replications, what)}, seed ${seed}.`;
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
  return `Equal spending, envelope ${which} (${counted}): prices in ${name} × ${scale.toFixed(3)}, ${sums}.${note === "" ? "" : ` ${note}`}`;
}

function differences({ measures: results, scenarios: [reference], replications }: Comparison, name: string): string {
  const rows = present(results).flatMap((id) => {
    const difference = results[id].groups["all"].differences[name];
    return difference === undefined ? [] : [[measures[id].label, ...differenceCells(difference, results[id].unit), `${difference.wins} of ${replications}`]];
  });
  return `Difference of ${name} from ${reference}\n${table([{ head: "" }, ...DIFFERENCE_HEADS, { head: "higher in", align: "right" }], rows)}`;
}

const DIFFERENCE_HEADS = [{ head: "difference", align: "right" }, { head: "95 % interval*", align: "right" }] as const;

function differenceCells({ mean, mcse, low, high }: Difference, unit: Measure["unit"]): [string, string] {
  const places = decimals(mcse, unit);
  return [formatDifference(mean, mcse, unit), low === null || high === null ? "" : `${bare(low, places, unit)} to ${bare(high, places, unit)}`];
}

function levels({ measures: results, scenarios, replications }: Comparison): string {
  const rows = present(results).map((id) => [measures[id].label, ...scenarios.map((name) => levelCell(results[id].groups["all"].levels[name], results[id].unit, replications))]);
  return `Levels, each ± half of its 95 % interval*\n${table([{ head: "" }, ...scenarios.map((head) => ({ head, align: "right" as const }))], rows)}`;
}

/** A level and the half-width of its interval, with as many digits as that supports. */
function levelCell(level: Level | undefined, unit: Measure["unit"], replications: number): string {
  if (level === undefined) return "";
  const { mean, mcse } = level;
  if (mcse === null) return formatByError(mean, mcse, unit);
  const half = tQuantile(0.975, replications - 1) * mcse;
  return `${formatByError(mean, mcse, unit)} ± ${bare(half, decimals(mcse, unit), unit)}`;
}

function byBarriers({ measures: results, scenarios, replications }: Comparison, others: readonly string[]): string {
  const found = results[BY_BARRIERS];
  const rows = Object.entries(found?.groups ?? {})
    .filter(([group]) => group.startsWith("barriers:"))
    .map(([group, { levels: own, differences: paired }]) => [
      group.slice("barriers:".length),
      ...scenarios.map((name) => levelCell(own[name], found.unit, replications)),
      ...others.map((name) => (paired[name] === undefined ? "" : differenceCells(paired[name], found.unit)[0])),
    ]);
  if (rows.length === 0) return `${measures[BY_BARRIERS].label}: nobody is there to be counted.`;
  return `${measures[BY_BARRIERS].label}, by number of barriers\n${table([{ head: "barriers" }, ...scenarios.map((head) => ({ head, align: "right" as const })), ...others.map((name) => ({ head: others.length === 1 ? "difference" : `difference of ${name}`, align: "right" as const }))], rows)}`;
}

const present = (results: Comparison["measures"]): string[] => GLANCE.filter((id) => results[id]?.groups["all"] !== undefined);

function notes({ replications }: Comparison): string {
  const only = replications < 2 ? "One replication has no interval: ask for more with --reps.\n" : "";
  return `${only}* 95 % Monte-Carlo interval: what more replications would narrow. It is no confidence interval about the world.`;
}
