import { formatByError, formatDifference, bare, type Validation, type ValidationRow } from "../../sim/index.ts";
import record from "../../scenarios/evidence/validation.json";

/** The fitted baseline judged on luck that the fit had not seen, as it was written down. */
export const validation = record as unknown as Validation;

/** Rows of one role, in the order of reports. */
export const judgedAs = (role: ValidationRow["target"]["role"]): readonly ValidationRow[] =>
  validation.rows.filter(({ target }) => target.role === role);

const shown = (value: number, error: number | null, { target: { contrast, less }, unit }: ValidationRow): string =>
  contrast === "ratio"
    ? value.toFixed(2)
    : contrast === "difference" || less !== undefined
      ? formatDifference(value, error, unit)
      : formatByError(value, error, unit);
const short = (value: number): string => String(Number(value.toPrecision(3)));

/** What was published: a figure, or the bounds that a finding sets. */
export function publishedWords(row: ValidationRow): string {
  const { published, least, most, uncertainty } = row.target;
  if (published !== undefined) return shown(published, uncertainty?.value ?? null, row);
  if (least !== undefined && most !== undefined) return `${short(least)} to ${short(most)}`;
  if (least !== undefined) return least === 0 ? "above 0" : `at least ${short(least)}`;
  return most === undefined ? "" : most === 0 ? "below 0" : `at most ${short(most)}`;
}

/** What the model gives; empty where nothing in it stands for the figure. */
export const simulatedWords = (row: ValidationRow): string =>
  row.simulated === null ? "" : shown(row.simulated.mean, row.simulated.mcse, row);

/** Standard deviations apart, everything that may separate the two taken together; empty for bounds. */
export const distanceWords = ({ z }: ValidationRow): string => (z === null ? "" : bare(z, 1, "index"));

/** Who published it, and when. */
export const publisherWords = ({ source }: ValidationRow): string =>
  typeof source === "string" ? source : `${source.publisher}, ${source.year}`;
