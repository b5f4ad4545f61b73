import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { State } from "../../sim/world/state.ts";
import { BANDS } from "../../sim/world/nature.ts";
import { bandOfJob, CLAIMING, IN_WORK, inSupportGroup, underPressure } from "../../sim/world/people.ts";

const size = { seed: "conditions in work", people: 2500, weeks: 80, burnIn: 40 };
const lived = ({ hash: _hash, scenario: _name, ...rest }: RunRecord): unknown => rest;
const run = (changes: { readonly [id: string]: LeverValue }, watch?: (state: State) => void): RunRecord => {
  const regime = setLevers(scenario("universal-credit"), changes);
  return live(prepare(regime, size, 0), regime, size, watch === undefined ? {} : { watch });
};
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0);

describe("conditions in work", () => {
  it("are for those who earn too little, never for the support group, and last in the claim that follows", () => {
    const until = new Uint16Array(size.people);
    const was = new Uint8Array(size.people);
    let [inWork, carried, wrong] = [0, 0, 0];
    const record = run(
      { "conditionality.inWork": 1, "conditionality.secondWeeks": 13 },
      ({ people, sanctioned, week }) => {
        for (let i = 0; i < size.people; i++) {
          if (people.sanctionedUntil[i] > until[i] && was[i] === IN_WORK) {
            inWork++;
            if (inSupportGroup(people.traits[i]) === 1) wrong++;
          }
          if (was[i] === IN_WORK && people.status[i] === CLAIMING && people.sanctionedUntil[i] > week) {
            carried++;
            if (!sanctioned.items.subarray(0, sanctioned.length).includes(i)) wrong++;
          }
        }
        until.set(people.sanctionedUntil);
        was.set(people.status);
      },
    );
    expect(inWork).toBeGreaterThan(40);
    expect(carried).toBeGreaterThan(2);
    expect(wrong).toBe(0);
    expect(sum(record.conditions.lostInWork)).toBeGreaterThan(0);
  });

  it("count every week of sanction once, and what each takes", () => {
    let weeks = 0;
    const { conditions, person } = run(
      {
        "conditionality.inWork": 1,
        "conditionality.strictness": 3,
        "conditionality.incomeLost": 1,
        "conditionality.hardshipTakeUp": 0,
      },
      ({ people, week, zero }) => {
        if (week > zero)
          for (let i = 0; i < size.people; i++)
            if (people.status[i] === IN_WORK && people.spellStart[i] < week && people.sanctionedUntil[i] >= week)
              weeks++;
      },
    );
    const pence = Math.round(100 * scenario("universal-credit").assumptions["money.benefit.search25plus"]);
    expect(sum(conditions.lostInWork) % pence).toBe(0);
    // the week in which a job ends is withheld, and seen from outside as a claim
    expect(Math.abs(sum(conditions.lostInWork) / pence - weeks) / weeks).toBeLessThan(0.05);
    expect(sum(person.weeksSanctionedInWork) * pence).toBe(sum(conditions.lostInWork));
  });

  it("leave those alone who earn enough", () => {
    const rows: string[] = [];
    run({ "conditionality.inWork": 1, "conditionality.strictness": 3 }, ({ people, undecided, week }) => {
      for (let n = 0; n < undecided.person.length; n++) {
        const i = undecided.person.items[n];
        if (people.status[i] !== IN_WORK || undecided.week.items[n] !== week - 1 + 4 || people.spellStart[i] > week - 1)
          continue;
        if (bandOfJob(people.traits[i]) + BANDS * underPressure(people.traits[i]) > 2 + BANDS)
          rows.push(`week ${week}: ${i}`);
      }
    });
    expect(rows).toEqual([]);
  });

  it("do nothing at 0, where nobody is coached in work, and where sanctions are off", () => {
    const none = run({ "conditionality.inWork": 0 });
    expect(sum(none.conditions.lostInWork)).toBe(0);
    for (const off of [{ "jobcentre.inWorkMinutes": 0 }, { "conditionality.strictness": 0 }])
      expect(lived(run({ "conditionality.inWork": 1, ...off }))).toEqual(
        lived(run({ "conditionality.inWork": 0, ...off })),
      );
  });

  it("cost income and mental health, the more the more often they bite", () => {
    const lost = [0, 0.5, 1].map(
      (often) => summarise(run({ "conditionality.inWork": often })).measures["income-lost-in-work"].all,
    );
    expect(lost[0]).toBe(0);
    expect(lost[1]).toBeGreaterThan(0);
    expect(lost[2]).toBeGreaterThan(1.4 * lost[1]);
  });
});
