import { harmless } from "../core/unseen.ts";
import type { RecordedDifference, StudyRecord } from "../evidence/study-record.ts";
import {
  columnsOf,
  decidingGroups,
  differenceWords,
  sizeWords,
  subject,
  switchingRows,
  unequal,
} from "./record-words.ts";

/**
 * What a study found, as Markdown: every setting, the central case by group, and switching values. The README's tables
 * are this text.
 */
export function recordMarkdown(record: StudyRecord): string {
  const {
    rows,
    scenarios,
    decides: { measure, group },
    units,
  } = record;
  const { unit } = units[measure];
  const columns = columnsOf(record);
  const heads = columns.map(
    ({ title, envelope }) => `${literal(title)}, ${envelope === "none" ? "prices left alone" : envelope}`,
  );
  const draws = [...new Set(rows.map(({ draw }) => draw))];
  const cell = (draw: number, { regime, envelope }: (typeof columns)[number], of: string): string => {
    const row = rows.find((each) => each.draw === draw && each.envelope === envelope);
    const found: RecordedDifference | undefined = row?.differences[regime]?.[measure]?.[of];
    return `${differenceWords(found, unit)}${row?.scales[regime]?.met === false ? "\\*" : ""}`;
  };
  const settings = draws.map((draw) => [
    literal(rows.find((each) => each.draw === draw)!.label),
    ...columns.map((column) => cell(draw, column, group)),
  ]);
  const groups = draws.includes(0)
    ? decidingGroups(record).map((each) => [each.label, ...columns.map((column) => cell(0, column, each.id))])
    : [];
  const moved = switchingRows(record, columns).map(([name, id, of, central, range, ...found]) => [
    `${literal(name)} (\`${id}\`, ${of})`,
    central,
    range,
    ...found.map((words) => words.replace("*", "\\*")),
  ]);
  const lines = [
    `${subject(record)}: difference from ${literal(scenarios[0].title)} with its 95 % Monte-Carlo ` +
      `interval. ${literal(sizeWords(record))}`,
    table(["Setting", ...heads], settings),
    ...(groups.length > 1 ? [table(["Everything central, by group", ...heads], groups)] : []),
    ...(moved.length > 0 ? [table(["Where the sign changes", "central", "range", ...heads], moved)] : []),
    ...(unequal(record)
      ? ["\\* No price scale makes spending exactly equal here (in a range: at some value); the closest is used."]
      : []),
  ];
  return lines.join("\n\n");
}

/** A stranger's words as Markdown shows them and does not obey them. */
const literal = (words: string): string => harmless(words).replace(/[\\`*_{}[\]<>|~#!&]/g, (sign) => `\\${sign}`);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
