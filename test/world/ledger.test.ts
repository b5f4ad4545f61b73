import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { balanced, causeCode, emptyLedger, post } from "../../sim/world/ledger.ts";
import { ACCOUNTS, CAUSE_IDS, CAUSES } from "../../sim/world/vocabulary.ts";

const WEEKS = 20;
const postings = fc.array(
  fc.tuple(
    fc.constantFrom(...CAUSE_IDS),
    fc.integer({ min: -5, max: WEEKS - 1 }),
    fc.integer({ min: -100_000, max: 10_000_000 }),
  ),
  { maxLength: 60 },
);

describe("the purse", () => {
  it("takes from one account what it gives to another: debits are credits, to the penny", () => {
    fc.assert(
      fc.property(postings, (all) => {
        const ledger = emptyLedger(WEEKS);
        for (const [cause, week, pence] of all) post(ledger, causeCode[cause], week, pence);
        expect(ledger.balances.reduce((a, b) => a + b, 0)).toBe(0);
        const expected = Object.fromEntries(ACCOUNTS.map((account) => [account, 0]));
        for (const [cause, week, pence] of all) {
          if (week < 0) continue;
          expected[CAUSES[cause].payer] -= pence;
          expected[CAUSES[cause].payee] += pence;
        }
        expect(Object.fromEntries(ACCOUNTS.map((account, n) => [account, ledger.balances[n]]))).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
  it("knows what was paid for what in which week, and nothing of burn-in", () => {
    fc.assert(
      fc.property(postings, (all) => {
        const ledger = emptyLedger(WEEKS);
        for (const [cause, week, pence] of all) post(ledger, causeCode[cause], week, pence);
        for (const [code, cause] of CAUSE_IDS.entries())
          for (let week = 0; week < WEEKS; week++)
            expect(ledger.flows[code * WEEKS + week]).toBe(
              all
                .filter(([for_, when]) => for_ === cause && when === week)
                .reduce((sum, [, , pence]) => sum + pence, 0),
            );
      }),
      { seed: 2, numRuns: 100 },
    );
  });
  it("balances, whatever was posted, as long as it holds whole pence", () => {
    fc.assert(
      fc.property(postings, (all) => {
        const ledger = emptyLedger(WEEKS);
        for (const [cause, week, pence] of all) post(ledger, causeCode[cause], week, pence);
        balanced(ledger, "mine");
      }),
      { seed: 3, numRuns: 100 },
    );
  });
  it.each([
    [
      2 ** 53,
      /^the books of mine do not balance: benefit of week 3 comes to 90071992547409\.92 pounds\. They hold whole pence below 2\^53/,
    ],
    [0.5, /benefit of week 3 comes to 0\.005 pounds/],
    [NaN, /benefit of week 3 comes to NaN pounds/],
    [Infinity, /benefit of week 3 comes to Infinity pounds/],
  ])("says so where it is asked to hold %s pence", (pence, words) => {
    const ledger = emptyLedger(WEEKS);
    post(ledger, causeCode.benefit, 3, pence);
    expect(() => balanced(ledger, "mine")).toThrow(words);
  });
  it("says so where an account outgrows whole pence, and where something was paid and not received", () => {
    const ledger = emptyLedger(WEEKS);
    for (const week of [1, 2]) post(ledger, causeCode.benefit, week, 2 ** 53 - 1);
    expect(() => balanced(ledger, "mine")).toThrow(/the account benefits comes to -/);
    const other = emptyLedger(WEEKS);
    other.balances[0] = 5;
    expect(() => balanced(other, "mine")).toThrow("0.05 pounds were paid and not received");
  });
  it("has a payer and another payee for every cause", () => {
    for (const cause of CAUSE_IDS) {
      expect(ACCOUNTS).toContain(CAUSES[cause].payer);
      expect(ACCOUNTS).toContain(CAUSES[cause].payee);
      expect(CAUSES[cause].payer).not.toBe(CAUSES[cause].payee);
    }
  });
});
