import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benefitRates } from "../../sim/evidence/benefit-groups.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { bandOfBenefit, CLAIMING } from "../../sim/world/people.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { type Cause, CAUSE_IDS } from "../../sim/world/vocabulary.ts";
import type { State } from "../../sim/world/state.ts";
import { anyRegime, anySize } from "./any-regime.ts";
import { nobodyCloses } from "./nobody-closes.ts";
import { paymentsByHand } from "./payments-by-hand.ts";

const ledger = ({ ledger, weeks }: RunRecord, cause: Cause): number[] => [
  ...ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks),
];

/** Pence by week of so many payments. */
function byWeek(weeks: number, payments: readonly (readonly [week: number, pence: number])[]): number[] {
  const sums = new Array<number>(weeks).fill(0);
  for (const [week, pence] of payments) sums[week] += pence;
  return sums;
}

describe("money, worked out again", () => {
  it("goes to providers for exactly the attachments, outcomes and sustained weeks that people's lives show, whatever the tariff", () => {
    const seen = { outcomes: 0, sustained: 0, refused: 0 };
    fc.assert(
      fc.property(anyRegime({ reformed: false }), anySize({ burnIn: 0 }), (any, { seed }) => {
        const size = { seed, people: 900, weeks: 100, burnIn: 0 };
        const regime = setLevers(any, nobodyCloses); // a provider that goes is paid no more
        const record = live(prepare(regime, size, 3), regime, size);
        const { attachments } = record;
        const believed = nature(regime.assumptions);
        const { tariff } = compilePolicy(regime.levers, believed);
        const terms = Array.from({ length: attachments.count }, (_, row) => record.terms[attachments.terms[row]]);
        const earned = paymentsByHand(record, (row) => ({
          attachmentWeeks: believed.attachmentWeeks,
          outcomeWeeks: terms[row].outcomeWeeks,
          payments: terms[row].payments,
        }));
        const fee = (row: number): number =>
          Math.floor(terms[row].attachment * tariff.taper(attachments.week[row]) + 0.5);
        expect(
          terms.map(({ outcome, sustainment, payments }, row) => fee(row) + outcome + sustainment * payments),
        ).toEqual([...attachments.price.subarray(0, attachments.count)]);
        expect(earned.map(({ row, reached }) => [row, reached[0] ?? -1])).toEqual(
          earned.map(({ row }) => [row, attachments.outcome[row]]),
        );
        expect(
          earned.filter(
            ({ row, reached, countedAtOutcome }) =>
              reached.length > 0 &&
              (countedAtOutcome < terms[row].outcomeWeeks ||
                reached[0] >= attachments.week[row] + believed.attachmentWeeks),
          ),
        ).toEqual([]);
        const paid = earned.filter(({ row }) => attachments.paid[row] === 1);
        expect(ledger(record, "attachment-fee")).toEqual(
          byWeek(
            size.weeks,
            terms.map((_, row) => [attachments.week[row], fee(row)]),
          ),
        );
        expect(ledger(record, "job-outcome")).toEqual(
          byWeek(
            size.weeks,
            paid.map(({ row, reached }) => [reached[0], terms[row].outcome]),
          ),
        );
        expect(ledger(record, "sustainment")).toEqual(
          byWeek(
            size.weeks,
            paid.flatMap(({ row, reached }) => reached.slice(1).map((week) => [week, terms[row].sustainment] as const)),
          ),
        );
        seen.outcomes += paid.length;
        seen.sustained += paid.reduce((sum, { reached }) => sum + reached.length - 1, 0);
        seen.refused += earned.filter(({ row, reached }) => reached.length > 0 && attachments.paid[row] === 0).length;
      }),
      { seed: 21, numRuns: 16 },
    );
    for (const [what, often] of Object.entries(seen)) expect(often, what).toBeGreaterThan(20);
  });

  it("goes to every claimant each week at the rate of their benefit, less what a sanction running that week withholds", () => {
    let weeksSanctioned = 0;
    fc.assert(
      fc.property(anyRegime(), anySize({ burnIn: 20 }), (regime, size) => {
        let last: State | undefined;
        const seen = new Array<number>(size.people).fill(0);
        const watch = (state: State): void => {
          last = state;
          for (let i = 0; i < state.arrived; i++)
            if (
              state.people.status[i] === CLAIMING &&
              state.people.spellStart[i] < state.week &&
              state.people.sanctionedUntil[i] >= state.week
            )
              seen[i]++;
        };
        const record = live(prepare(regime, size, 4), regime, size, { watch });
        const { due, withheld } = benefitByHand(record, last!.people.traits, regime.assumptions);
        const paid = ledger(record, "benefit");
        expect(due.reduce((sum, pence) => sum + pence, 0) - withheld).toBe(paid.reduce((sum, pence) => sum + pence, 0));
        expect(paid.every((pence, week) => pence <= due[week])).toBe(true);
        const { weeksSanctioned: counted, sanctions } = record.person;
        expect(
          seen.every((weeks, i) => counted[i] >= weeks && counted[i] - weeks <= sanctions[i] + 1),
          "weeks under sanction seen, and at most the one in which a claim ends",
        ).toBe(true);
        weeksSanctioned += counted.reduce((sum, n) => sum + n, 0);
      }),
      { seed: 22, numRuns: 12 },
    );
    expect(weeksSanctioned).toBeGreaterThan(500);
  });
});

/** Pence of benefit due for every week of every claim on record, and what sanctions withhold of it in all. */
function benefitByHand(
  { weeks, spells, person }: RunRecord,
  traits: Uint16Array | Uint32Array,
  assumptions: Parameters<typeof nature>[0],
): { due: number[]; withheld: number } {
  const pence = (pounds: number): number => Math.round(100 * pounds);
  const main = assumptions["money.benefit.search25plus"];
  const rates = [
    assumptions["money.benefit.searchUnder25"],
    main,
    main + assumptions["money.benefit.workRelated"],
    main + assumptions["money.benefit.support"],
    ...benefitRates.slice(4).map(({ pounds }) => pounds.reduce((sum, id) => sum + assumptions[id], 0)),
  ].map(pence);
  const rate = (i: number): number => rates[bandOfBenefit(traits[i])];
  const hardship = assumptions["conditionality.hardshipTakeUp"];
  const share =
    (1 - hardship) * assumptions["conditionality.incomeLost"] +
    hardship * (1 - assumptions["conditionality.hardshipRate"]);
  const due = new Array<number>(weeks).fill(0);
  for (let row = 0; row < spells.count; row++)
    if (spells.status[row] === CLAIMING)
      for (let week = Math.max(0, spells.start[row]); week < spells.end[row]; week++)
        due[week] += rate(spells.person[row]);
  return { due, withheld: person.weeksSanctioned.reduce((sum, n, i) => sum + n * Math.round(rate(i) * share), 0) };
}
