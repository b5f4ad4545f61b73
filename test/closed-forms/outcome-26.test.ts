import { describe, expect, it } from "vitest";
import { livesOf } from "../../sim/measures/lives.ts";
import { sustained } from "../../sim/measures/two-years.ts";
import type { Record } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { deviation, deviationOfMean } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";
import { oneSeparation } from "./one-separation.ts";

const [entry, separation] = [0.035, 0.0105];
const regime = setLevers(oneHazard(entry), oneSeparation(separation));

/** Rows of spells in work that begin early enough to be followed for half a year. */
const jobs = ({ spells, weeks }: Record): number[] => Array.from({ length: spells.count }, (_, row) => row).filter((row) => spells.status[row] === 1 && spells.start[row] < weeks - 26);
const lasted = ({ spells }: Record, row: number): number => spells.end[row] - spells.start[row];

/** Chance that a job has lasted 26 weeks within so many weeks of claiming, if 26 separations had to be escaped, or only those before the 26 weeks were over. */
function doneWithin(weeks: number, { enters = entry, escapes = 26 } = {}): number {
  let claiming = 1;
  let working = new Array<number>(26).fill(0);
  let done = 0;
  for (let week = 0; week < weeks; week++) {
    const stays = working.map((share, age) => (age < escapes ? share * (1 - separation) : share));
    const lost = working.reduce((sum, share, age) => sum + share - stays[age], 0);
    done += stays[25];
    working = [claiming * enters, ...stays.slice(0, 25)];
    claiming = claiming * (1 - enters) + lost;
  }
  return done;
}

describe("26 weeks in work and still there, at an entry of .035 and a separation of .0105 a week", () => {
  const size = { seed: "half a year in work", people: 220_000, weeks: 208, burnIn: 0 };
  const record = live(prepare(regime, size, 0), regime, size);
  const { spells, person } = record;
  const followed = Array.from(person.entry.keys()).filter((row) => person.entry[row] >= 0 && person.entry[row] <= size.weeks - 156);
  const attempts = jobs(record);
  const doneAt = new Map<number, number>();
  for (const row of attempts) if (lasted(record, row) > 26 && !doneAt.has(spells.person[row])) doneAt.set(spells.person[row], spells.start[row] + 26 - person.entry[spells.person[row]]);

  it("succeed in .759995 of jobs", () => {
    expect((1 - separation) ** 26).toBeCloseTo(0.759995, 6);
    expect(Math.abs(deviation(attempts.filter((row) => lasted(record, row) > 26).length, attempts.length, 0.759995))).toBeLessThan(4);
  });
  it.each([[52, 0.475302], [104, 0.846874], [156, 0.955332]])("are done by week %i in %d of lives", (weeks, chance) => {
    expect(doneWithin(weeks)).toBeCloseTo(chance, 6);
    expect(Math.abs(deviation(followed.filter((row) => (doneAt.get(row) ?? Infinity) <= weeks).length, followed.length, chance))).toBeLessThan(4);
  });
  it("take 67.6702 weeks on average, as far as lives are followed", () => {
    const waits = Array.from({ length: 2000 }, (_, weeks) => 1 - doneWithin(weeks));
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(waits)).toBeCloseTo(67.6702, 4);
    expect(Math.abs(deviationOfMean(followed.map((row) => Math.min(156, doneAt.get(row) ?? Infinity)), sum(waits.slice(0, 156))))).toBeLessThan(4);
  });
  it("are not asked for by the measure of sustained work, which counts a job that ends with its 26th week too", () => {
    const lives = livesOf(record);
    const cohort = Array.from(lives.cohort).filter((member) => member === 1).length;
    expect(Math.abs(deviation(sustained(lives, 26)["all"] * cohort, cohort, doneWithin(104, { escapes: 25 })))).toBeLessThan(4);
  });
  it("are followed in so many that 5 %% more of either rate would be 8 standard errors away", () => {
    expect((0.759995 - (1 - 1.05 * separation) ** 26) / Math.sqrt((0.759995 * 0.240005) / attempts.length)).toBeGreaterThan(8);
    expect((doneWithin(52, { enters: 1.05 * entry }) - 0.475302) / Math.sqrt((0.475302 * 0.524698) / followed.length)).toBeGreaterThan(8);
  });
});

describe("a first job after attachment, with a provider who gives no effort", () => {
  const attached = setLevers(regime, {
    "referral.when": "price-threshold", "referral.threshold": 0, "referral.again": false, "tariff.rule": "bespoke", "tariff.scale": 0, "providers.minimumService": 0,
    "provider.altruism.private": 0, "contact.office": 1, "contact.stigma": 1, "contact.halfDistance": 1e6, "referral.start.mandatory": 1, "referral.start.voluntary": 1,
  });
  const size = { seed: "paid for half a year", people: 90_000, weeks: 156, burnIn: 0 };
  const record = live(prepare(attached, size, 0), attached, size);
  const { attachments, spells } = record;
  const firstJob = new Map<number, number>();
  for (const row of jobs(record)) if (!firstJob.has(spells.person[row])) firstJob.set(spells.person[row], row);
  const tried = Array.from({ length: attachments.count }, (_, row) => ({ outcome: attachments.outcome[row], begun: spells.start[firstJob.get(attachments.person[row]) ?? -1] ?? Infinity, attached: attachments.week[row] }))
    .filter(({ begun, attached: since }) => begun > since && begun < Math.min(since + 104 - 26, size.weeks - 26));

  it("is paid for, in its 26th week, in .759995 of cases", () => {
    expect(tried.length).toBeGreaterThan(60_000);
    expect(Math.abs(deviation(tried.filter(({ outcome, begun }) => outcome === begun + 25).length, tried.length, 0.759995))).toBeLessThan(4);
    expect(tried.filter(({ outcome, begun }) => outcome >= 0 && outcome < begun + 25)).toEqual([]);
  });
});
