import { AREAS } from "./vocabulary.ts";

/** A schedule in force, and the pence that one sustained outcome would earn at most were no budget short. */
export interface Row extends Schedule {
  readonly accelerated: boolean;
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

/** How a price is paid out: whole pence a payment, and when. */
export interface Schedule {
  /** Pence at attachment, before the taper. */
  readonly attachment: number;
  /** Pence at the job outcome. */
  readonly outcome: number;
  /** Pence for each sustainment payment. */
  readonly sustainment: number;
  /** Most sustainment payments for one attachment. */
  readonly payments: number;
  /** Cumulative weeks in work that make a job outcome. */
  readonly outcomeWeeks: number;
  /** Outcomes beyond expectation earn a higher rate. */
  readonly accelerated?: boolean;
}
