import type { Levers } from "../lever.ts";
import type { Results } from "./results.ts";
import type { Nature } from "../../world/nature.ts";
import type { Schedule } from "../../world/terms.ts";

/** A higher rate for outcomes beyond a threshold times what would be expected without any programme. */
export interface Bonus {
  readonly threshold: number;
  /** Share of the payment added. */
  readonly uplift: number;
  /** Quarters over which an attachment's expected outcomes are spread. */
  readonly quarters: number;
  /** Outcomes expected of a person in a quarter since attachment. */
  readonly expected: (paymentGroup: number, assessed: number, since: number) => number;
}

/** A tariff: rows of prices and payments, and the row that a person falls in. */
export interface Tariff {
  /** Row of a person, from payment group (1-9) and assessed severities; nothing else is read. */
  readonly tier: (paymentGroup: number, assessed: number) => number;
  /** Pounds for one sustained outcome in each row, before scaling. */
  readonly price: readonly number[];
  /** Payments in a row at the tariff's scale and at a multiple of its price, each rounded to whole pence by itself. */
  readonly schedule: (row: number, multiple: number) => Schedule;
  /** Share of the attachment fee still paid so many weeks after the contracts began. */
  readonly taper: (week: number) => number;
  /**
   * What multiplies the price of a severity class with a provider from next quarter, given what does now; absent where
   * prices stand still. Rows are then severity classes.
   */
  readonly revise?: ((results: Results, slot: number, level: number, before: number) => number) | undefined;
  /** Absent where every outcome earns the same. */
  readonly bonus?: Bonus | undefined;
}

export type MakeTariff = (levers: Levers, nature: Nature) => Tariff;

/** A fee that is paid in full however old the contracts are. */
export const inFull: Tariff["taper"] = () => 1;

/** Pounds as whole pence. */
export const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);
