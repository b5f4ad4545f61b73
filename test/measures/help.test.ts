import { describe, expect, it } from "vitest";
import { counterfactualMeasures } from "../../sim/measures/counterfactual.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { hand, type HandPerson, type HandSpell } from "./hand.ts";

describe("who is helped, and how soon", () => {
  const people: HandPerson[] = [
    { entry: 2, scoredAt: 4, coachedAt: 6, coachHours: 3 }, // coached, then attached
    { entry: 0, scoredAt: 3, coachHours: 0 }, // attached, never coached
    { entry: 0, scoredAt: 9, coachedAt: 1, coachHours: 2 }, // coached before the assessment on record
    { entry: 0, barriers: { travel: 1 } }, // never helped
    { entry: -1, coachedAt: 1, scoredAt: 1 }, // outside
  ];
  const attachments = [
    { person: 0, week: 40, coachHours: 2, hours: 5 },
    { person: 0, week: 200, coachHours: 3, hours: 1 },
    { person: 1, week: 13, hours: 7 },
    { person: 2, week: 59, coachHours: 2, hours: 0 },
  ];
  const { measures } = summarise(hand({ people, attachments }));

  it("counts everybody who was coached or attached", () =>
    expect(measures["helped"]).toMatchObject({ all: 3 / 4, "barriers:0": 1, "barriers:1": 0, "new:all": 1 }));
  it("counts weeks from the assessment to help that came after it", () => {
    expect(measures["weeks-to-help"].all).toBeCloseTo((2 + 10) / 2, 14);
    expect(measures["weeks-to-provider"].all).toBeCloseTo((36 + 10 + 50) / 3, 14);
  });
  it("counts a coach's hours until the first attachment, four weeks for each review", () =>
    expect(measures["hours-to-provider"]).toMatchObject({ all: (4 * 2 + 0) / 2, "new:all": 8 }));
  it("counts the hours of coaches and advisers over all people", () =>
    expect(measures["hours-of-help"]).toMatchObject({ all: (4 * (3 + 6 + 7 + 2)) / 4, "barriers:1": 0 }));
  it("is left out where nobody is assessed or attached", () => {
    const none = summarise(hand()).measures;
    expect(none["helped"].all).toBe(0);
    for (const id of ["weeks-to-help", "weeks-to-provider", "hours-to-provider"]) expect(none[id]).toBeUndefined();
  });
});

describe("job entry of those helped against no programme", () => {
  const ratio = (people: readonly HandPerson[], own: readonly HandSpell[], theirs: readonly HandSpell[]) =>
    counterfactualMeasures(hand({ people, spells: own }), hand({ people: people.map(({ entry = 0 }) => ({ entry })), spells: theirs }))["job-entry-ratio"]; // prettier-ignore
  const job = (person: number, start: number, end: number): HandSpell => [person, "inWork", start, end, "open"];

  it("compares the same people in the year after help", () => {
    const people = [{ coachedAt: 10 }, { coachedAt: 20 }, { coachedAt: 30 }, {}];
    // Work from week 61 is within the year of person 0 (10 to 62), from week 72 after that of person 1 (20 to 72).
    const own = [job(0, 61, 70), job(1, 72, 80), job(2, 40, 41), job(3, 5, 9)];
    expect(ratio(people, own, [job(2, 31, 60), job(3, 5, 9)]).all).toBe(2);
    expect(ratio(people, own, own).all).toBe(1);
  });
  it("leaves out whoever cannot be followed, and is none where nobody would work", () => {
    expect(ratio([{ coachedAt: 209 }], [job(0, 210, 260)], [job(0, 210, 260)])).toEqual({});
    expect(ratio([{ coachedAt: 208 }], [job(0, 210, 260)], [job(0, 210, 260)]).all).toBe(1);
    expect(ratio([{ coachedAt: 5 }], [job(0, 10, 20)], [])).toEqual({});
  });
});

describe("help in runs", () => {
  const size = { seed: "help", people: 1000, weeks: 80, burnIn: 52 };
  const world = prepare(scenario("jobcentre-2014"), size, 0);
  it("is noted of people who were met, and of nobody without a programme", () => {
    const { help, person, people } = live(world, scenario("jobcentre-2014"));
    let coached = 0;
    for (let p = 0; p < people; p++) {
      if (help.coachedAt[p] < 0) continue;
      coached++;
      expect(help.coachHours[p]).toBeGreaterThan(0);
      expect(person.reached[p]).toBe(1);
    }
    expect(coached).toBeGreaterThan(100);
    const none = live(world, scenario("no-programme"));
    expect(Math.max(...none.help.coachedAt)).toBe(-1);
    expect(summarise(none).measures["helped"].all).toBe(0);
  });
});
