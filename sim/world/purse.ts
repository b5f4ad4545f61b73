import { ACCOUNTS, CAUSES, CAUSE_IDS, type Cause } from "./vocabulary.ts";

/** Double-entry ledger in whole pence: what was paid for what in which week, and every account's balance. */
export interface Purse {
  readonly weeks: number;
  /** By cause × week of the comparison. */
  readonly flows: Float64Array;
  /** By account; they sum to zero. */
  readonly balances: Float64Array;
}

export const causeCode = Object.fromEntries(CAUSE_IDS.map((cause, code) => [cause, code])) as Readonly<Record<Cause, number>>;
const payers = Int32Array.from(CAUSE_IDS, (cause) => ACCOUNTS.indexOf(CAUSES[cause].payer));
const payees = Int32Array.from(CAUSE_IDS, (cause) => ACCOUNTS.indexOf(CAUSES[cause].payee));

export const emptyPurse = (weeks: number): Purse => ({ weeks, flows: new Float64Array(CAUSE_IDS.length * weeks), balances: new Float64Array(ACCOUNTS.length) });

/** Posts whole pence to a cause in a week of the comparison; weeks of burn-in (below 0) leave no entry. */
export function post(purse: Purse, cause: number, week: number, pence: number): void {
  if (week < 0) return;
  purse.flows[cause * purse.weeks + week]! += pence;
  purse.balances[payers[cause]!]! -= pence;
  purse.balances[payees[cause]!]! += pence;
}
