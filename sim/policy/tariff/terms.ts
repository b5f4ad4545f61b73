import { AREAS } from "../../world/vocabulary.ts";
import type { Schedule } from "./tariff.ts";

/** A schedule in force, and the pence that one sustained outcome would earn at most were no budget short. */
export interface Row extends Schedule {
  readonly full: number;
}

/**
 * Terms under which people are or were attached. Rows are only ever added, so what was promised at an attachment stays.
 */
export interface Terms {
  readonly rows: Row[];
  /** First row of the edition under which people are attached now, by area. */
  readonly from: Int32Array;
}

export const emptyTerms = (): Terms => ({ rows: [], from: new Int32Array(AREAS.length) });

/** Pence that one sustained outcome earns at most. */
export const mostOf = ({ attachment, outcome, sustainment, payments }: Schedule): number =>
  attachment + outcome + sustainment * payments;
