import { describe, expect, it } from "vitest";
import { livesOf } from "../../sim/measures/lives.ts";
import { sustained } from "../../sim/measures/two-years.ts";
import { live, prepare } from "../../sim/run.ts";
import { deviation, deviationOfMean } from "./deviation.ts";
import { beyond } from "../guarantees/beyond.ts";
import { oneHazard } from "./one-hazard.ts";
import { oneSeparation } from "./one-separation.ts";

const [entry, separation] = [0.035, 0.0105];
/**
 * Everybody is attached in the first week of a claim, to a provider who is paid nothing and gives no effort: an outcome
 * is noted, and no life changed.
 */
const regime = beyond(oneHazard(entry), {
  ...oneSeparation(separation),
  "referral.when": "price-threshold",
  "referral.threshold": 0,
  "referral.again": false,
  "tariff.rule": "bespoke",
  "tariff.scale": 0,
  "providers.minimumService": 0,
  "provider.altruism.private": 0,
  "provider.creditLine": 1e9,
  "contact.office": 1,
  "contact.stigma": 1,
  "contact.halfDistance": 1e6,
  "referral.start.mandatory": 1,
  "referral.start.voluntary": 1,
});
const size = { seed: "half a year in work", people: 200_000, weeks: 208, burnIn: 0 };
const record = live(prepare(regime, size, 0), regime, size);
const { attachments, person, spells } = record;

/** Rows of spells in work that begin early enough to be followed for half a year, and the first of each person. */
const attempts = Array.from({ length: spells.count }, (_, row) => row).filter(
  (row) => spells.status[row] === 1 && spells.start[row] < size.weeks - 26,
);
const firstJob = new Int32Array(size.people).fill(-1);
for (const row of attempts) if (firstJob[spells.person[row]] < 0) firstJob[spells.person[row]] = row;
const stillThere = (row: number): boolean => spells.end[row] - spells.start[row] > 26;

/**
 * Chances, week by week since claiming, that a job has lasted 26 weeks, if 26 separations had to be escaped, or only
 * those before the 26 weeks were over.
 */
function done(weeks: number, { enters = entry, escapes = 26 } = {}): number[] {
  const by = [0];
  let claiming = 1;
  let working = new Array<number>(26).fill(0);
  for (let week = 0; week < weeks; week++) {
    const stays = working.map((share, age) => (age < escapes ? share * (1 - separation) : share));
    const lost = working.reduce((sum, share, age) => sum + share - stays[age], 0);
    by.push(by[week] + stays[25]);
    working = [claiming * enters, ...stays.slice(0, 25)];
    claiming = claiming * (1 - enters) + lost;
  }
  return by;
}
const doneWithin = (weeks: number, options = {}): number => done(weeks, options)[weeks];

describe("26 weeks in work and still there, at an entry of .035 and a separation of .0105 a week", () => {
  const followed = Array.from(person.entry.keys()).filter(
    (row) => person.entry[row] >= 0 && person.entry[row] <= size.weeks - 156,
  );
  const doneAt = new Int32Array(size.people).fill(10_000);
  for (const row of attempts)
    if (stillThere(row) && doneAt[spells.person[row]] === 10_000)
      doneAt[spells.person[row]] = spells.start[row] + 26 - person.entry[spells.person[row]];

  it("succeed in .759995 of jobs", () => {
    expect((1 - separation) ** 26).toBeCloseTo(0.759995, 6);
    expect(Math.abs(deviation(attempts.filter(stillThere).length, attempts.length, 0.759995))).toBeLessThan(4);
  });
  it.each([
    [52, 0.475302],
    [104, 0.846874],
    [156, 0.955332],
  ])("are done by week %i in %d of lives", (weeks, chance) => {
    expect(doneWithin(weeks)).toBeCloseTo(chance, 6);
    expect(
      Math.abs(deviation(followed.filter((row) => doneAt[row] <= weeks).length, followed.length, chance)),
    ).toBeLessThan(4);
  });
  it("take 67.6702 weeks on average, as far as lives are followed", () => {
    const waits = done(2000).map((share) => 1 - share);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(waits)).toBeCloseTo(67.6702, 4);
    expect(
      Math.abs(
        deviationOfMean(
          followed.map((row) => Math.min(156, doneAt[row])),
          sum(waits.slice(0, 156)),
        ),
      ),
    ).toBeLessThan(4);
  });
  it("are not asked for by the measure of sustained work, which counts a job that ends with its 26th week too", () => {
    const lives = livesOf(record);
    const cohort = Array.from(lives.cohort).filter((member) => member === 1).length;
    expect(
      Math.abs(deviation(sustained(lives)["all"] * cohort, cohort, doneWithin(104, { escapes: 25 }))),
    ).toBeLessThan(4);
  });
  it("are followed in so many that 5 %% more of either rate would be 8 standard errors away", () => {
    expect(
      (0.759995 - (1 - 1.05 * separation) ** 26) / Math.sqrt((0.759995 * 0.240005) / attempts.length),
    ).toBeGreaterThan(8);
    expect(
      (doneWithin(52, { enters: 1.05 * entry }) - 0.475302) / Math.sqrt((0.475302 * 0.524698) / followed.length),
    ).toBeGreaterThan(8);
  });
});

describe("a first job after attachment", () => {
  const tried = Array.from({ length: attachments.count }, (_, row) => ({
    outcome: attachments.outcome[row],
    attached: attachments.week[row],
    job: firstJob[attachments.person[row]],
  }))
    .filter(({ job }) => job >= 0)
    .map(({ job, ...rest }) => ({ ...rest, begun: spells.start[job] }))
    .filter(({ begun, attached }) => begun > attached && begun < attached + 104 - 26);

  it("makes an outcome, in its 26th week, in .759995 of cases, and never sooner", () => {
    expect(tried.length).toBeGreaterThan(100_000);
    expect(
      Math.abs(deviation(tried.filter(({ outcome, begun }) => outcome === begun + 25).length, tried.length, 0.759995)),
    ).toBeLessThan(4);
    expect(tried.filter(({ outcome, begun }) => outcome >= 0 && outcome < begun + 25)).toEqual([]);
  });
  it("makes work for nobody: no hour is spent", () => expect(record.effort.hours.reduce((a, b) => a + b, 0)).toBe(0));
});
