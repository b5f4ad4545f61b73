import type { Parameter } from "../evidence/parameters.ts";
import type { NumberLever } from "../policy/levers.ts";

/** The numbers that mean anything at all, as opposed to the sourced range of plausible ones. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Bounds of a lever: its own where it has them; else not negative where its range is not, and at most 1 for a share. */
export function leverBounds({ unit, low, least, most, whole }: NumberLever): Bounds {
  return { least: least ?? (low >= 0 ? 0 : -Infinity), most: most ?? (unit === "share" ? 1 : Infinity), whole: whole ?? false };
}

const atMostOne = ["share", "correlation", "area under the curve", "per week", "per month", "per year", "per sanction"];

/** Bounds of an assumption: its own where it has them; else not negative where its range is not, and at most 1 for a share, a chance or a correlation. */
export function assumptionBounds({ unit, low, least, most }: Parameter): Bounds {
  return { least: least ?? (low >= 0 ? 0 : -Infinity), most: most ?? (atMostOne.includes(unit) ? 1 : Infinity), whole: false };
}
