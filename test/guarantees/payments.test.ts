import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { CAUSE_IDS, type Cause } from "../../sim/world/vocabulary.ts";
import { nobodyCloses } from "./nobody-closes.ts";
import { paymentsByHand } from "./payments-by-hand.ts";

/** One price for everybody, odd enough that every payment has to be rounded. */
const base = 1501.37;
const regime = setLevers(scenario("citizen-support"), {
  "tariff.bespoke.perLevel": 0,
  "tariff.bespoke.base": base,
  ...nobodyCloses,
});
const { levers, assumptions } = regime;
const size = { seed: "paid", people: 3000, weeks: 260, burnIn: 0 };
const record = live(prepare(regime, size, 0), regime, size);
const { attachments } = record;
const terms = {
  attachmentWeeks: assumptions["attachment.weeks"],
  outcomeWeeks: levers["tariff.bespoke.outcomeWeeks"],
  payments: levers["tariff.bespoke.payments"],
};
const earned = paymentsByHand(record, () => terms);

const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);
const amounts = {
  "attachment-fee": pence(base * levers["tariff.bespoke.attachmentShare"]),
  "job-outcome": pence(base * levers["tariff.bespoke.outcomeShare"]),
  sustainment: pence(
    (base * (1 - levers["tariff.bespoke.attachmentShare"] - levers["tariff.bespoke.outcomeShare"])) / terms.payments,
  ),
};
const ledger = (cause: Cause): number[] =>
  Array.from(
    record.ledger.subarray(CAUSE_IDS.indexOf(cause) * size.weeks, (CAUSE_IDS.indexOf(cause) + 1) * size.weeks),
  );
const byWeek = (weeks: readonly number[], amount: number): number[] => {
  const sums = new Array<number>(size.weeks).fill(0);
  for (const week of weeks) sums[week] += amount;
  return sums;
};
const validated = earned.filter(({ row }) => attachments.paid[row] === 1);

describe("payments to providers, worked out again from the lives people led", () => {
  it("are many enough to mean something", () => {
    expect(validated.length).toBeGreaterThan(300);
    expect(earned.filter(({ reached }) => reached.length > 0).length).toBeGreaterThan(validated.length);
    expect(new Set(record.attachments.person.subarray(0, attachments.count)).size).toBeLessThan(attachments.count);
  });
  it("are reached in the very week in which 26 weeks in work are complete, and never early", () => {
    expect(terms.outcomeWeeks).toBe(26);
    expect(earned.map(({ row, reached }) => [row, reached[0] ?? -1])).toEqual(
      earned.map(({ row }) => [row, attachments.outcome[row]]),
    );
    expect(earned.filter(({ reached, countedAtOutcome }) => reached.length > 0 && countedAtOutcome < 26)).toEqual([]);
  });
  it("of attachment fees are one for each attachment", () =>
    expect(ledger("attachment-fee")).toEqual(
      byWeek(Array.from(attachments.week.subarray(0, attachments.count)), amounts["attachment-fee"]),
    ));
  it("of job outcomes are one for each validated outcome, whatever jobs came after", () =>
    expect(ledger("job-outcome")).toEqual(
      byWeek(
        validated.map(({ reached }) => reached[0]),
        amounts["job-outcome"],
      ),
    ));
  it("of sustainment are one every four weeks to the limit, each rounded to whole pence by itself", () => {
    expect(ledger("sustainment")).toEqual(
      byWeek(
        validated.flatMap(({ reached }) => reached.slice(1)),
        amounts.sustainment,
      ),
    );
    expect(Math.max(...earned.map(({ reached }) => reached.length))).toBe(terms.payments + 1);
  });
  it("add up: what a validated outcome can earn at most is the price of the attachment", () => {
    const most = amounts["attachment-fee"] + amounts["job-outcome"] + amounts.sustainment * terms.payments;
    expect(new Set(attachments.price.subarray(0, attachments.count))).toEqual(new Set([most]));
  });
});
