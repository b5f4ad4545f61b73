import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import type { RunSize, Scenario } from "../../sim/scenario/scenario.ts";
import type { State } from "../../sim/world/state.ts";
import { GONE } from "../../sim/world/people.ts";
import { ACCOUNTS, CAUSES, CAUSE_IDS } from "../../sim/world/vocabulary.ts";
import { anyRegime, anySize } from "./any-regime.ts";
import { broken, livesByHand, weeksByHand } from "./spells-by-hand.ts";
import { unreal } from "./unreal.ts";

/** Runs any regime of any size; `look` gets the record and the state in which the run ended. */
const anyRun = (
  seed: number,
  numRuns: number,
  look: (record: RunRecord, last: State, run: { regime: Scenario; size: RunSize }) => void,
): void =>
  fc.assert(
    fc.property(anyRegime(), anySize(), (regime, size) => {
      let last: State | undefined;
      const record = live(prepare(regime, size, 2), regime, size, { watch: (state) => void (last = state) });
      look(record, last!, { regime, size });
    }),
    { seed, numRuns },
  );

describe("the record of any run", () => {
  it("gives everyone one status a week from entry to the end, and from it follow the last state, every week's stocks and all that begins and ends", () => {
    let changes = 0;
    anyRun(11, 24, (record, { people, arrival }, { size }) => {
      expect(broken(record)).toEqual([]);
      livesByHand(record).forEach((rows, p) => {
        const last = rows.at(-1);
        if (last !== undefined)
          expect(people.status[p]).toBe(record.spells.cause[last] === 0 ? record.spells.status[last] : GONE);
      });
      const { stock, jobEntries, claimsEnded, claimsBegun, gone } = weeksByHand(
        record,
        (p) => Math.max(0, arrival[p]) - size.burnIn,
      );
      expect([record.stock.claiming, record.stock.inWork, record.stock.neither].map((column) => [...column])).toEqual(
        stock,
      );
      expect([...record.flow.jobEntries]).toEqual(jobEntries);
      expect([...record.flow.claimsEnded]).toEqual(claimsEnded);
      expect([...record.flow.claimsBegun]).toEqual(claimsBegun);
      const entered = new Array<number>(size.weeks).fill(0);
      for (const week of record.person.entry) if (week >= 0) entered[week]++;
      stock[0].forEach((_, week) => {
        const all = (at: number): number => (at < 0 ? 0 : stock[0][at] + stock[1][at] + stock[2][at]);
        expect(all(week) - all(week - 1)).toBe(entered[week] - gone[week]);
        if (week > 0) expect(stock[0][week] - stock[0][week - 1]).toBe(claimsBegun[week] - claimsEnded[week]);
      });
      changes += record.spells.count;
    });
    expect(changes).toBeGreaterThan(5000);
  });

  it("is in numbers, and so is its summary", () => {
    anyRun(12, 12, (record) => {
      expect(unreal(record)).toEqual([]);
      expect(unreal(summarise(record))).toEqual([]);
    });
  });

  it("keeps books in whole pence in which every debit is a credit, for each cause and over all", () => {
    anyRun(13, 12, ({ ledger, balances, weeks }) => {
      expect(
        ledger.filter(
          (pence, cell) =>
            !Number.isSafeInteger(pence) || (pence < 0 && CAUSE_IDS[Math.floor(cell / weeks)] !== "premises"),
        ),
      ).toHaveLength(0);
      const expected = ACCOUNTS.map(() => 0);
      CAUSE_IDS.forEach((cause, code) => {
        const pence = ledger.subarray(code * weeks, (code + 1) * weeks).reduce((sum, each) => sum + each, 0);
        expected[ACCOUNTS.indexOf(CAUSES[cause].payer)] -= pence;
        expected[ACCOUNTS.indexOf(CAUSES[cause].payee)] += pence;
      });
      expect([...balances]).toEqual(expected);
      expect(balances.reduce((sum, each) => sum + each, 0)).toBe(0);
    });
  });
});
