import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { causeCode, emptyPurse, post } from "../../sim/world/purse.ts";
import { ACCOUNTS, CAUSE_IDS, CAUSES } from "../../sim/world/vocabulary.ts";

const WEEKS = 20;
const postings = fc.array(fc.tuple(fc.constantFrom(...CAUSE_IDS), fc.integer({ min: -5, max: WEEKS - 1 }), fc.integer({ min: -100_000, max: 10_000_000 })), { maxLength: 60 });

describe("the purse", () => {
  it("takes from one account what it gives to another: debits are credits, to the penny", () => {
    fc.assert(fc.property(postings, (all) => {
      const purse = emptyPurse(WEEKS);
      for (const [cause, week, pence] of all) post(purse, causeCode[cause], week, pence);
      expect(purse.balances.reduce((a, b) => a + b, 0)).toBe(0);
      const expected = Object.fromEntries(ACCOUNTS.map((account) => [account, 0]));
      for (const [cause, week, pence] of all) {
        if (week < 0) continue;
        expected[CAUSES[cause].payer] -= pence;
        expected[CAUSES[cause].payee] += pence;
      }
      expect(Object.fromEntries(ACCOUNTS.map((account, n) => [account, purse.balances[n]]))).toEqual(expected);
    }), { seed: 1, numRuns: 300 });
  });
  it("knows what was paid for what in which week, and nothing of burn-in", () => {
    fc.assert(fc.property(postings, (all) => {
      const purse = emptyPurse(WEEKS);
      for (const [cause, week, pence] of all) post(purse, causeCode[cause], week, pence);
      for (const [code, cause] of CAUSE_IDS.entries())
        for (let week = 0; week < WEEKS; week++)
          expect(purse.flows[code * WEEKS + week]).toBe(all.filter(([for_, when]) => for_ === cause && when === week).reduce((sum, [, , pence]) => sum + pence, 0));
    }), { seed: 2, numRuns: 100 });
  });
  it("has a payer and another payee for every cause", () => {
    for (const cause of CAUSE_IDS) {
      expect(ACCOUNTS).toContain(CAUSES[cause].payer);
      expect(ACCOUNTS).toContain(CAUSES[cause].payee);
      expect(CAUSES[cause].payer).not.toBe(CAUSES[cause].payee);
    }
  });
});
