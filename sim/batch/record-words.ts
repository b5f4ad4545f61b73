import { bare, counted, formatInterval, placesOf } from "../evaluate/digits.ts";
import type { RecordedDifference, RecordedRange, RecordedRow, StudyRecord } from "../evidence/study-record.ts";
import { groupLabel } from "../measures/group-label.ts";
import type { Measure } from "../measures/measure.ts";
import { titlesOf } from "../scenario/titles.ts";

/**
 * A difference with its sign and 95 % interval, in the unit that a heading names: `+0.62 (0.53 to 0.71)`, shares in
 * points; a dash where there is none, and no interval where runs cannot tell it.
 */
export function differenceWords(difference: RecordedDifference | undefined, unit: string): string {
  if (difference === undefined) return "–";
  const { mean, mcse } = difference;
  const of = unit as Measure["unit"];
  const said = bare(mean, placesOf(difference, of), of);
  const signed = `${mean > 0 && /[1-9]/.test(said) ? "+" : ""}${said}`;
  const interval = mcse === 0 ? undefined : formatInterval(difference, of);
  return interval === undefined ? signed : `${signed} (${interval})`;
}

/**
 * The price scale of a regime, with an asterisk where no scale makes its spending the reference's; empty where prices
 * were left alone.
 */
export function scaleWords({ scales }: RecordedRow, regime: string): string {
  const found = scales[regime];
  return found === undefined ? "" : `${found.scale.toFixed(3)}${found.met ? "" : "*"}`;
}

/** What an envelope counts. */
export const envelopeWords = (envelope: string): string =>
  envelope === "none"
    ? "prices left alone"
    : `envelope ${envelope} (services ${envelope === "A" ? "counted" : "not counted"})`;

/** What decides, and the unit of its differences: `Sustained work of 26 weeks, people in 100`. */
export function subject({ decides: { measure }, units }: StudyRecord): string {
  const { label, unit } = units[measure];
  return `${label}, ${unit === "share" ? "people in 100" : unit}`;
}

/** How large a study was and with which luck. */
export function sizeWords({ people, weeks, burnIn, replications, personReplications, seed }: StudyRecord): string {
  return (
    `Illustrative, synthetic population: ${counted(people, "person", "people")}, ` +
    `${counted(weeks, "week")} after ${burnIn} of burn-in, ` +
    `${counted(replications, "paired replication")} ` +
    `(${counted(personReplications, "person-replication")}) a cell, seed ${seed}.`
  );
}

/** Groups of what decides, in words, in the order in which they are kept: everyone, and who else is reported. */
export function decidingGroups({
  rows,
  decides: { measure },
}: StudyRecord): { readonly id: string; readonly label: string }[] {
  const groups = new Set(
    rows.flatMap(({ levels }) => Object.values(levels).flatMap((kept) => Object.keys(kept[measure] ?? {}))),
  );
  return [...groups].map((id) => ({ id, label: groupLabel(id).replace(/^people (with|in the) /, "") }));
}

/** True if some regime's spending is not the reference's somewhere. */
export const unequal = ({ rows, switching }: StudyRecord): boolean =>
  rows.some(({ scales }) => Object.values(scales).some(({ met }) => !met)) ||
  switching.some(({ met }) => met.includes(false));

/** A number as a table has it: three digits, thousands apart. */
function number(value: number): string {
  const [whole, rest] = String(Number(value.toPrecision(3))).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/**
 * Where a regime changes places with the reference as a number moves, in the measure that decides: `9.4 (8.7 to 10.2),
 * higher above`; an asterisk where spending was not the reference's at some value.
 */
export function switchWords({ values, found, met }: RecordedRange): string {
  const range = (low: number, high: number): string => `${number(low)} to ${number(high)}`;
  const mark = met.every(Boolean) ? "" : "*";
  switch (found.kind) {
    case "switches":
      return (
        found.crossings
          .map(
            ({ value, low, high, rises }) =>
              `${number(value)} (${range(low, high)}), higher ${rises ? "above" : "below"}`,
          )
          .join("; ") + mark
      );
    case "none":
      return `none: ${found.sign > 0 ? "higher" : "lower"} throughout${mark}`;
    case "undecided":
      return `${found.low === values[0] && found.high === values[values.length - 1] ? "not decided" : `not decided from ${range(found.low, found.high)}`}${mark}`;
  }
}

/**
 * The numbers that were moved, each once: what it is, its central value, its range, and for each envelope and regime in
 * order what switches.
 */
export function switchingRows(
  { switching }: StudyRecord,
  columns: readonly { readonly envelope: string; readonly regime: string }[],
): string[][] {
  const ids = [...new Set(switching.map(({ id }) => id))];
  return ids.map((id) => {
    const own = switching.filter((each) => each.id === id);
    const [{ label, unit, central, values }] = own;
    return [
      label,
      id,
      unit,
      number(central),
      `${number(values[0])} to ${number(values[values.length - 1])}`,
      ...columns.map(
        ({ envelope, regime }) =>
          own.filter((each) => each.envelope === envelope && each.regime === regime).map(switchWords)[0] ?? "",
      ),
    ];
  });
}

/** Each regime other than the reference, in each envelope. */
export const columnsOf = ({
  scenarios,
  rows,
  switching,
}: StudyRecord): { readonly regime: string; readonly title: string; readonly envelope: string }[] =>
  scenarios.slice(1).flatMap(({ name }) =>
    [...new Set([...rows, ...switching].map(({ envelope }) => envelope))].map((envelope) => ({
      regime: name,
      title: titlesOf(scenarios)[name],
      envelope,
    })),
  );
