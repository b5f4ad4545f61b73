import {
  columnsOf,
  COUNTS_HEAD,
  countsCell,
  decidingGroups,
  differenceWords,
  envelopeWords,
  scaleWords,
  sizeWords,
  subject,
  switchingRows,
  unequal,
  fewerWords,
  type RecordedDifference,
  type StudyRecord,
} from "../../index.ts";
import { table } from "./table.ts";

/** What a study found, in tables: for each regime and envelope a row for each setting. */
export function sweepText(record: StudyRecord): string {
  const { title, rows, scenarios, decides, units } = record;
  const [reference, ...others] = scenarios;
  const envelopes = [...new Set(rows.map(({ envelope }) => envelope))];
  const { unit } = units[decides.measure];
  const groups = decidingGroups(record);
  const tables = others.flatMap(({ name }) =>
    envelopes.map((envelope) => {
      const cells = rows
        .filter((row) => row.envelope === envelope)
        .map((row) => {
          const differences = row.differences[name]?.[decides.measure] ?? {};
          return [
            row.name,
            scaleWords(row, name),
            ...groups.map(({ id }) => differenceWords(differences[id], unit)),
            countsOf(differences[decides.group], record.replications),
          ];
        });
      const heads = [
        { head: "" },
        { head: "price scale", align: "right" as const },
        ...groups.map((group) => ({ head: group.label, align: "right" as const })),
        { head: COUNTS_HEAD, align: "right" as const },
      ];
      return `${name} less ${reference!.name}, ${envelopeWords(envelope)}: ${subject(record)}\n${table(heads, cells)}`;
    }),
  );
  return [title, sizeWords(record), ...(rows.length > 0 ? tables : []), ...switching(record), notes(record)].join(
    "\n\n",
  );
}

/**
 * In how many pairs a regime is above, below and level; a record that does not say how many are level gives the first
 * alone.
 */
function countsOf(found: RecordedDifference | undefined, replications: number): string {
  if (found === undefined) return "";
  const { n, wins, ties } = found;
  return n === undefined || ties === undefined ? `${wins}, –, –` : countsCell({ n, wins, ties }, replications);
}

/** Where the difference in what decides changes sign, for each number that was moved. */
function switching(record: StudyRecord): string[] {
  if (record.switching.length === 0) return [];
  const columns = columnsOf(record);
  const heads = [
    { head: "" },
    { head: "central", align: "right" as const },
    { head: "range", align: "right" as const },
    ...columns.map(({ regime, envelope }) => ({
      head: `${regime}, ${envelope === "none" ? "prices left alone" : envelope}`,
    })),
  ];
  const cells = switchingRows(record, columns).map(([, id, unit, central, range, ...found]) => [
    `${id} (${unit})`,
    central!,
    range!,
    ...found,
  ]);
  return [
    `Where the difference from ${record.scenarios[0].name} changes sign, everything else central\n${table(heads, cells)}`,
  ];
}

const notes = (record: StudyRecord): string =>
  [
    "Brackets: 95 % Monte-Carlo intervals, which hold no doubt about the numbers of the model.",
    ...(fewer(record) ? [fewerWords(record.replications)] : []),
    ...(unequal(record)
      ? [
          "* No price scale makes spending exactly equal here (in a range: at some value); the closest is used, see --json.",
        ]
      : []),
    `The other measures that are kept are in --json and results.csv.`,
  ].join("\n");

/** True if some pair that decides has no value. */
const fewer = ({ rows, decides: { measure, group }, replications }: StudyRecord): boolean =>
  rows.some(({ differences }) =>
    Object.values(differences).some((found) => (found[measure]?.[group]?.n ?? replications) < replications),
  );
