import { bare, decimals } from "../evaluate/digits.ts";
import type { RecordedDifference, RecordedRow, StudyRecord } from "../evidence/study-record.ts";
import { groupLabel } from "../measures/group-label.ts";
import type { Measure } from "../measures/measure.ts";

/** A difference with its sign and 95 % interval, in the unit that a heading names: `+0.62 (0.53 to 0.71)`, shares in points; a dash where there is none. */
export function differenceWords(difference: RecordedDifference | undefined, unit: string): string {
  if (difference === undefined) return "–";
  const { mean, low, high, mcse } = difference;
  const places = decimals(mcse, unit as Measure["unit"]);
  const said = (value: number): string => bare(value, places, unit as Measure["unit"]);
  const signed = `${mean > 0 && /[1-9]/.test(said(mean)) ? "+" : ""}${said(mean)}`;
  return low === null || high === null ? signed : `${signed} (${said(low)} to ${said(high)})`;
}

/** The price scale of a regime, with an asterisk where no scale makes its spending the reference's; empty where prices were left alone. */
export function scaleWords({ scales }: RecordedRow, regime: string): string {
  const found = scales[regime];
  return found === undefined ? "" : `${found.scale.toFixed(3)}${found.met ? "" : "*"}`;
}

/** What an envelope counts. */
export const envelopeWords = (envelope: string): string => (envelope === "none" ? "prices left alone" : `envelope ${envelope} (services ${envelope === "A" ? "counted" : "not counted"})`);

/** How large a study was and with which luck. */
export function sizeWords({ people, weeks, burnIn, replications, personReplications, seed }: StudyRecord): string {
  const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  return `Illustrative, synthetic population: ${count(people)} people, ${weeks} weeks after ${burnIn} of burn-in, ${replications} paired replication${replications === 1 ? "" : "s"} (${count(personReplications)} person-replications) a cell, seed ${seed}.`;
}

/** Groups of what decides, in words, in the order in which they are kept: everyone, and who else is reported. */
export function decidingGroups({ rows, decides: { measure } }: StudyRecord): { readonly id: string; readonly label: string }[] {
  const groups = new Set(rows.flatMap(({ levels }) => Object.values(levels).flatMap((kept) => Object.keys(kept[measure] ?? {}))));
  return [...groups].map((id) => ({ id, label: groupLabel(id).replace(/^people (with|in the) /, "") }));
}

/** True if some regime's spending is not the reference's in some row. */
export const unequal = ({ rows }: StudyRecord): boolean => rows.some(({ scales }) => Object.values(scales).some(({ met }) => !met));
