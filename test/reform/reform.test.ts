import { describe, expect, it } from "vitest";
import type { Cause } from "../../sim/world/vocabulary.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { State } from "../../sim/world/state.ts";
import { copy } from "../../sim/world/copy.ts";
import { CLAIMING, QUEUED, UNMET, WAITING } from "../../sim/world/people.ts";
import { FIRST_INCUMBENT, FIRST_SPECIALIST, INCUMBENTS, JOBCENTRE, MUTUAL } from "../../sim/world/providers.ts";
import { CAUSE_IDS } from "../../sim/world/vocabulary.ts";
import { paymentsByHand } from "../guarantees/payments-by-hand.ts";

const baseline = scenario("jobcentre-2014");
const size = { seed: "reform", people: 1500, weeks: 60, burnIn: 50 };
const ledger = ({ ledger, weeks }: RunRecord, cause: Cause): number[] => [
  ...ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks),
];

/** The states before a reform and after the first week lived under it. */
function around(regime: Scenario): { before: State; after: State } {
  const world = prepare(regime, size, 0);
  let after: State | undefined;
  live(world, regime, { ...size, weeks: 1 }, { watch: (state) => void (after = copy(state)) });
  return { before: world.state, after: after! };
}

/** Adviser hours that a provider had in the first week of the comparison. */
const hours = ({ tally, ledger }: State, slot: number): number => tally.market.hours[slot * ledger.weeks];

describe("a reform", () => {
  it("keeps the terms that people were attached under, to their last payment, and pays by the new ones for those attached since", () => {
    const quick = {
      "attachment.weeks": 20,
      "tariff.bespoke.outcomeWeeks": 4,
      "tariff.bespoke.perLevel": 0,
      "tariff.bespoke.base": 1000,
      "tariff.scale": 1,
      "referral.shortWait": 1,
    };
    const first = setLevers(scenario("citizen-support"), quick);
    const [date, dearer] = [40, 3];
    const regime: Scenario = { ...first, reforms: [{ week: date, levers: { "tariff.scale": dearer } }] };
    const record = live(prepare(regime, { ...size, weeks: 100, burnIn: 0 }, 0), regime);
    const { attachments } = record;
    const scale = (row: number): number => (attachments.week[row] < date ? 1 : dearer);
    const earned = paymentsByHand(record, () => ({ attachmentWeeks: 20, outcomeWeeks: 4, payments: 13 })).filter(
      ({ row }) => attachments.paid[row] === 1,
    );
    const sums = (payments: readonly (readonly [number, number])[]): number[] =>
      payments.reduce((all, [week, pence]) => ((all[week] += pence), all), new Array<number>(100).fill(0));
    expect(ledger(record, "job-outcome")).toEqual(
      sums(earned.map(({ row, reached }) => [reached[0], 30000 * scale(row)])),
    );
    expect(ledger(record, "sustainment")).toEqual(
      sums(
        earned.flatMap(({ row, reached }) =>
          reached.slice(1).map((week) => [week, Math.round((60000 * scale(row)) / 13)] as const),
        ),
      ),
    );
    const late = earned.filter(
      ({ row, reached }) => attachments.week[row] + 20 <= date && reached[reached.length - 1] > date,
    );
    expect(late.length).toBeGreaterThan(5);
  });

  it("moves those who coach and their skill to the mutual, and leaves those who check compliance", () => {
    const { before, after } = around(
      setLevers(baseline, { "providers.mutual": true, "jobcentre.minutes": 0, "referral.when": "never" }),
    );
    const { assumptions, levers } = baseline;
    const checks = levers["jobcentre.policeShare"];
    expect(hours(after, MUTUAL)).toBeCloseTo(before.pools[0].coachHours * (1 - checks), 6);
    expect(after.pools[0].coachHours).toBeCloseTo(before.pools[0].coachHours * checks, 6);
    expect(after.providers.effective[MUTUAL], "less skill tells at once").toBeLessThan(
      before.providers.effective[JOBCENTRE],
    );
    expect(after.providers.experience[MUTUAL] / before.providers.experience[JOBCENTRE]).toBeCloseTo(
      (1 - assumptions["transition.skillLoss"]) * (1 - assumptions["provider.forgetting"]),
      6,
    );
  });

  it("brings coaches back when the mutual is dissolved", () => {
    const support = scenario("citizen-support");
    const regime: Scenario = { ...support, reforms: [{ week: 8, levers: baseline.levers }] };
    const seen: { coaches: number; mutual: number; effort: number }[] = [];
    live(
      prepare(regime, size, 0),
      regime,
      { ...size, weeks: 12 },
      {
        watch: ({ pools: [{ coachHours, coachEffort }], providers }) =>
          void seen.push({ coaches: coachHours, mutual: providers.hours[MUTUAL], effort: coachEffort }),
      },
    );
    const [then, now] = [seen[7], seen[8]];
    expect(then.mutual).toBeGreaterThan(0);
    expect(now.coaches).toBeCloseTo(then.coaches + then.mutual, 9);
    expect(then.effort).toBe(0);
    expect(now.mutual).toBeLessThan(0.01 * then.mutual);
    expect(now.effort).toBeGreaterThan(0);
  });

  it("gives entrants the size of an average incumbent, and coaches as many as claimants for each", () => {
    const entered = around(setLevers(baseline, { "providers.thirdSector": 1 }));
    const mean =
      entered.before.providers.hours
        .subarray(FIRST_INCUMBENT, FIRST_INCUMBENT + INCUMBENTS)
        .reduce((sum, hours) => sum + hours, 0) / INCUMBENTS;
    expect(hours(entered.after, FIRST_SPECIALIST)).toBeCloseTo(mean, 6);
    expect(hours(entered.after, FIRST_SPECIALIST + 1)).toBe(0);
    const staffed = around(setLevers(baseline, { "jobcentre.caseload": 50 }));
    expect(staffed.after.pools[0].coachHours).toBeCloseTo(2 * staffed.before.pools[0].coachHours, 6);
  });

  const waiting = ({ people, arrived }: State): number[] =>
    Array.from({ length: arrived }, (_, i) => i).filter(
      (i) => people.status[i] === CLAIMING && (people.stage[i] === WAITING || people.stage[i] === QUEUED),
    );
  it("sends those who wait to first contact again where it asks other questions, and nobody where it does not", () => {
    const asked = around(setLevers(baseline, { "assessment.tool": "accumulated-severity" }));
    const were = waiting(asked.before);
    const again = were.filter((i) => asked.after.people.status[i] === CLAIMING);
    expect(again.length).toBeGreaterThan(100);
    expect(
      again.every((i) => asked.after.people.stage[i] === UNMET || asked.after.tally.person.assessments[i] === 1),
    ).toBe(true);
    const unasked = around(setLevers(baseline, { "jobcentre.minutes": 20 }));
    expect(waiting(unasked.before).some((i) => unasked.after.people.stage[i] === UNMET)).toBe(false);
  });

  it("hands everyone back where nobody is referred any more", () => {
    const { before, after } = around(setLevers(baseline, { "referral.when": "never" }));
    expect(before.providers.caseload.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(20);
    expect([...after.providers.caseload, ...after.providers.queue, after.waiting.length].every((n) => n === 0)).toBe(
      true,
    );
    expect(after.people.provider.every((slot) => slot === JOBCENTRE)).toBe(true);
  });
});
