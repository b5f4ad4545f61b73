import { ACCOUNTS, CAUSES, CAUSE_IDS, type Cause } from "./vocabulary.ts";

/** Double-entry ledger in whole pence: what was paid for what in which week, and every account's balance. */
export interface Ledger {
  readonly weeks: number;
  /** By cause × week of the comparison. */
  readonly flows: Float64Array;
  /** By account; they sum to zero. */
  readonly balances: Float64Array;
}

export const causeCode = Object.fromEntries(CAUSE_IDS.map((cause, code) => [cause, code])) as Readonly<
  Record<Cause, number>
>;
const payers = Int32Array.from(CAUSE_IDS, (cause) => ACCOUNTS.indexOf(CAUSES[cause].payer));
const payees = Int32Array.from(CAUSE_IDS, (cause) => ACCOUNTS.indexOf(CAUSES[cause].payee));

export const emptyLedger = (weeks: number): Ledger => ({
  weeks,
  flows: new Float64Array(CAUSE_IDS.length * weeks),
  balances: new Float64Array(ACCOUNTS.length),
});

/** Posts whole pence to a cause in a week of the comparison; weeks of burn-in (below 0) leave no entry. */
export function post(ledger: Ledger, cause: number, week: number, pence: number): void {
  if (week < 0) return;
  ledger.flows[cause * ledger.weeks + week] += pence;
  ledger.balances[payers[cause]] -= pence;
  ledger.balances[payees[cause]] += pence;
}

/**
 * Throws an Error, with the sum and the regime, where an amount is not whole pence that the books can hold, or the
 * balances do not come to nothing.
 */
export function balanced({ weeks, flows, balances }: Ledger, regime: string): void {
  const cell = flows.findIndex(isNoPence);
  if (cell >= 0) {
    throw unbalanced(
      regime,
      `${CAUSE_IDS[Math.floor(cell / weeks)]} of week ${cell % weeks} comes to ${flows[cell] / 100} pounds`,
    );
  }
  const account = balances.findIndex(isNoPence);
  if (account >= 0)
    throw unbalanced(regime, `the account ${ACCOUNTS[account]} comes to ${balances[account] / 100} pounds`);
  const left = balances.reduce((sum, pence) => sum + pence, 0);
  if (left !== 0) throw unbalanced(regime, `${left / 100} pounds were paid and not received`);
}

const isNoPence = (amount: number): boolean => !Number.isSafeInteger(amount);

const unbalanced = (regime: string, what: string): Error =>
  new Error(
    `the books of ${regime} do not balance: ${what}. They hold whole pence below 2^53 (some 90 ` +
      `trillion pounds). Bring prices and costs nearer to their ranges, or run fewer people.`,
  );
