import type { Assumptions } from "../../evidence/parameters.ts";
import type { Levers } from "../lever.ts";

/** How a price is paid out: whole pence a payment, and when. */
export interface Schedule {
  /** Pence at attachment, before the yearly taper. */
  readonly attachment: number;
  /** Pence at the job outcome. */
  readonly outcome: number;
  /** Pence for each four-weekly sustainment payment. */
  readonly sustainment: number;
  /** Most sustainment payments for one attachment. */
  readonly payments: number;
  /** Cumulative weeks in work that make a job outcome. */
  readonly outcomeWeeks: number;
}

/** A tariff: rows of prices and payments, and the row that a person falls in. */
export interface Tariff {
  /** Row of a person, from payment group (1-9) and assessed severities; nothing else is read. */
  readonly tier: (paymentGroup: number, assessed: number) => number;
  /** Pounds for one sustained outcome in each row, before scaling. */
  readonly price: readonly number[];
  /** Payments in each row at the tariff's scale, each rounded to whole pence by itself. */
  readonly schedules: readonly Schedule[];
  /** Share of the attachment fee still paid in each year since the contracts began. */
  readonly taper: (year: number) => number;
}

/** A tariff with the rows of an earlier one after its own: people attached under the earlier one keep its terms, `by` rows further down. */
export const keepTerms = (now: Tariff, before: Tariff): { tariff: Tariff; by: number } => ({
  tariff: { ...now, price: [...now.price, ...before.price], schedules: [...now.schedules, ...before.schedules] },
  by: now.price.length,
});

export type MakeTariff = (levers: Levers, assumptions: Assumptions) => Tariff;

/** Pounds as whole pence. */
export const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);
