import { bare, counted, MET, sizeOf, type Validation, type ValidationRow } from "../../index.ts";
import { table, wrap } from "./table.ts";

const ROLES: Readonly<Record<ValidationRow["target"]["role"], string>> = {
  fit: "Targets of calibration",
  reported: "Reported beside them, never aimed at: they follow from those, or are out of reach",
  holdout: "Hold-outs: nothing was fitted to them and no number rests on them",
  compare: "Findings of other studies about whole reforms",
};

const WIDTH = 100;

/** A validation in tables by role, then every miss and gap with its reason. */
export function validationText({
  scenario,
  people,
  weeks,
  burnIn,
  replications,
  seed,
  rows,
  population,
}: Validation): string {
  const roles = (Object.keys(ROLES) as (keyof typeof ROLES)[]).filter((role) =>
    rows.some(({ target }) => target.role === role),
  );
  const judged = rows.filter(({ target }) => target.role === "fit" || target.role === "holdout");
  const count = (role: string, verdict: string): number =>
    judged.filter((row) => row.target.role === role && row.verdict === verdict).length;
  const all = (role: string): number => judged.filter((row) => row.target.role === role).length;
  return [
    `${scenario}: ${count("fit", "met")} of ${all("fit")} targets met; of ${all("holdout")} ` +
      `hold-outs ${count("holdout", "met")} met, ${count("holdout", "missed")} missed, ` +
      `${count("holdout", "undecided")} undecided, ${count("holdout", "not simulated")} not simulated.`,
    `Illustrative, synthetic population: ${counted(people, "person", "people")}, ` +
      `${counted(weeks, "week")} after ${burnIn} of burn-in, ${counted(replications, "replication")}, ` +
      `seed ${seed}.`,
    ...roles.map(
      (role) => `${ROLES[role]}\n${table(COLUMNS, rows.filter(({ target }) => target.role === role).map(cells))}`,
    ),
    `Simulated: mean and 95 % Monte-Carlo interval. z: simulated less published, over the root of ` +
      `the summed squares of the published figure's error, the simulation's, and the discrepancy that ` +
      `the model's structure is allowed; met where |z| is at most ${MET}, or where the interval lies ` +
      `within the bounds. One replication, or runs without any spread, have no interval and decide ` +
      `nothing.`,
    reasons(rows),
    populationTable(population),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const COLUMNS = [
  { head: "" },
  { head: "published", align: "right" },
  { head: "simulated", align: "right" },
  { head: "interval", align: "right" },
  { head: "z", align: "right" },
  { head: "verdict" },
] as const;

function cells(row: ValidationRow): string[] {
  const { id, simulated, z, verdict } = row;
  return [
    id,
    published(row),
    simulated === null ? "" : shown(simulated.mean, row),
    simulated === null || simulated.low === null || simulated.high === null
      ? ""
      : `${plain(simulated.low, row)} to ${plain(simulated.high, row)}`,
    z === null ? "" : bare(z, 1, "index"),
    verdict,
  ];
}

/** Decimal places by unit: as many as the published figures need. */
const PLACES: Readonly<Partial<Record<ValidationRow["unit"], number>>> = { share: 1, days: 1, index: 4 };
const places = ({ unit, target }: ValidationRow): number => (target.contrast === "ratio" ? 2 : (PLACES[unit] ?? 2));
const plain = (value: number, row: ValidationRow): string => bare(value, places(row), row.unit);

/** A value with its unit, and with its sign where it is a difference. */
function shown(value: number, row: ValidationRow): string {
  const {
    target: { contrast, less },
    unit,
  } = row;
  if (contrast !== "difference" && less === undefined)
    return `${plain(value, row)}${unit === "share" ? " %" : ["days", "weeks", "hours a week"].includes(unit) ? ` ${unit}` : ""}`;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${sizeOf(value, places(row), unit)}`;
}

function published(row: ValidationRow): string {
  const { published: value, least, most, notSimulated } = row.target;
  if (notSimulated !== undefined) return value === undefined ? "" : String(value);
  if (value !== undefined) return shown(value, row);
  if (least !== undefined && most !== undefined) return `${plain(least, row)} to ${plain(most, row)}`;
  if (least !== undefined) return least === 0 ? "above 0" : `at least ${plain(least, row)}`;
  if (most !== undefined) return most === 0 ? "below 0" : `at most ${plain(most, row)}`;
  return "";
}

/** Every target that is not met, with what is known about why. */
function reasons(rows: readonly ValidationRow[]): string {
  const said = rows.flatMap(({ id, target, verdict, simulated }) => {
    if (verdict === "met" || verdict === "reported") return [];
    const why =
      target.notSimulated ??
      (simulated === null
        ? "these runs give it no value: they are too short, or too few people are in them"
        : (target.known ?? (verdict === "undecided" ? "more replications would tell" : "no reason is on record")));
    return wrap(
      `${id} (${verdict}): ${target.definition} ${why.slice(0, 1).toUpperCase()}${why.slice(1)}${why.endsWith(".") ? "" : "."}`,
      WIDTH,
    ).map((line, i) => (i === 0 ? line : `  ${line}`));
  });
  return said.length === 0 ? "" : `Not met\n${said.join("\n")}`;
}

/** The people themselves, before they first claim, beside what is known of real ones. */
function populationTable(rows: Validation["population"]): string {
  const shown = (value: number, what: string): string =>
    /^(odds ratio|mean)/.test(what) ? value.toFixed(2) : `${(100 * value).toFixed(1)} %`;
  const cells = rows.map(({ what, group, published, simulated, error, caveat }) => [
    group,
    what,
    published === undefined ? "" : shown(published, what),
    shown(simulated, what),
    shown(error, what),
    caveat ?? "",
  ]);
  const head = [
    { head: "" },
    { head: "" },
    { head: "published", align: "right" },
    { head: "synthetic", align: "right" },
    { head: "sampling error", align: "right" },
    { head: "caveat" },
  ] as const;
  return `People before they first claim, by benefit group\n${table(head, cells)}`;
}
