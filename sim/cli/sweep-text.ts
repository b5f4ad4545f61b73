import { decidingGroups, differenceWords, envelopeWords, scaleWords, sizeWords, unequal, type StudyRecord } from "../index.ts";
import { table } from "./table.ts";

/** What a study found, in tables: for each regime and envelope a row for each setting. */
export function sweepText(record: StudyRecord): string {
  const { title, rows, scenarios, decides, units } = record;
  const [reference, ...others] = scenarios;
  const envelopes = [...new Set(rows.map(({ envelope }) => envelope))];
  const { label, unit } = units[decides.measure]!;
  const groups = decidingGroups(record);
  const tables = others.flatMap(({ name }) =>
    envelopes.map((envelope) => {
      const cells = rows.filter((row) => row.envelope === envelope).map((row) => {
        const differences = row.differences[name]?.[decides.measure] ?? {};
        return [row.name, scaleWords(row, name), ...groups.map(({ id }) => differenceWords(differences[id], unit)), String(differences[decides.group]?.wins ?? "")];
      });
      const heads = [{ head: "" }, { head: "price scale", align: "right" as const }, ...groups.map((group) => ({ head: group.label, align: "right" as const })), { head: "higher in", align: "right" as const }];
      return `${name} less ${reference!.name}, ${envelopeWords(envelope)}: ${label.toLowerCase()}${unit === "share" ? ", people in 100" : `, ${unit}`}\n${table(heads, cells)}`;
    }),
  );
  return [title, sizeWords(record), ...tables, notes(record)].join("\n\n");
}

const notes = (record: StudyRecord): string =>
  [
    "Brackets: 95 % Monte-Carlo interval, which holds no doubt about the numbers of the model.",
    ...(unequal(record) ? ["* No price scale makes spending exactly equal here; the closest is used (see scales in --json)."] : []),
    `The other measures that are kept are in --json and results.csv.`,
  ].join("\n");
