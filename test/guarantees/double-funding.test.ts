import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { CAUSE_IDS, type Cause, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { IN_WORK } from "../../sim/world/people.ts";
import { allAlong } from "./apart.ts";

const size = { seed: "twice", people: 2500, weeks: 156, burnIn: 40 };
const paying = (changes: Readonly<Record<string, LeverValue>>, name = "jobcentre-2014"): RunRecord => {
  const regime = allAlong(setLevers(scenario(name), { "service.outcomeContracts": 1, ...changes }));
  return live(prepare(regime, size, 0), regime);
};
const pence = ({ ledger, weeks }: RunRecord, cause: Cause): number =>
  ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks).reduce((a, b) => a + b, 0);
const twice = (record: RunRecord): number => summarise(record).measures["double-funding"]["all"];
const jobs = ({ spells, person }: RunRecord): number =>
  Array.from(spells.status.subarray(0, spells.count)).filter(
    (status, row) => status === 1 && spells.start[row] > 0 && person.entry[spells.person[row]] >= 0,
  ).length;

describe("a service with a purse of its own", () => {
  const [some, none] = [paying({ "services.outcomePayment": 800 }), paying({ "services.outcomePayment": 0 })];

  it("pays the same sum for some jobs, and for no job more than once", () => {
    const payments = pence(some, "service-outcome") / 80_000;
    expect(Number.isInteger(payments)).toBe(true);
    expect(payments).toBeGreaterThan(20);
    expect(payments).toBeLessThan(jobs(some));
  });
  it("pays in part for what a programme pays for too", () => {
    expect(twice(some)).toBeGreaterThan(0);
    expect(twice(some)).toBeLessThan(1);
    expect(some.attachments.claimed.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(
      pence(some, "service-outcome") / 80_000,
    );
  });
  it("changes no life and no other payment, whatever it pays", () => {
    expect([some.spells, some.person, some.effort]).toEqual([none.spells, none.person, none.effort]);
    for (const cause of CAUSE_IDS)
      if (cause !== "service-outcome") expect(pence(some, cause), cause).toBe(pence(none, cause));
    expect([pence(none, "service-outcome"), twice(none)]).toEqual([0, 0]);
  });
  it("has nothing left to claim for a course once a job that it was paid for has begun", () => {
    const regime = allAlong(setLevers(scenario("jobcentre-2014"), { "service.outcomeContracts": 1 }));
    let begun = 0;
    live(prepare(regime, size, 0), regime, size, {
      watch: ({ people, services, arrived, week }) => {
        for (let i = 0; i < arrived; i++) {
          if (people.status[i] !== IN_WORK || people.spellStart[i] !== week) continue;
          begun++;
          if (services.byPerson.claimUntil[i] >= week) expect(services.byPerson.claimUntil[i]).toBe(0);
        }
      },
    });
    expect(begun).toBeGreaterThan(500);
  });
  it("pays for fewer jobs the sooner they have to come", () =>
    expect(pence(paying({ "service.outcomeWindow": 4 }), "service-outcome")).toBeLessThan(
      0.8 * pence(some, "service-outcome"),
    ));
});

it.each(["pooled-place", "personal-budget"])(
  "where services have no purse of their own nothing is paid for twice: %s",
  (name) => {
    const record = paying({}, name);
    expect([pence(record, "service-outcome"), twice(record)]).toEqual([0, 0]);
  },
);
