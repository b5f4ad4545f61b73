import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { FULL_TIME, PART_TIME } from "../../sim/world/nature.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { bandOfJob, IN_WORK } from "../../sim/world/people.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { allAlong, apart, unborn } from "../guarantees/apart.ts";

type Changes = { readonly [id: string]: LeverValue };
const jobcentre = scenario("jobcentre-2014");
const { assumptions } = jobcentre;
const size = { seed: "jobs", people: 3000, weeks: 104, burnIn: 52 };
const run = (changes: Changes): RunRecord => {
  const regime = setLevers(jobcentre, changes);
  return live(prepare(regime, size, 0), regime);
};
const alone = (changes: Changes): RunRecord => {
  const regime = allAlong(
    setLevers(apart, {
      "support.extraExitsToInactivity": 0,
      "tariff.scale": 0,
      "provider.altruism.private": 0,
      "provider.altruism.thirdSector": 0,
      "provider.altruism.mutual": 0,
      ...changes,
    }),
  );
  return live(unborn(regime, { seed: "pressure", people: 2500, weeks: 104 }), regime);
};

/** First week and week after the end of each person's first job. */
function firstJobs({ people, weeks, spells: { count, person, status, start, end } }: RunRecord): [number, number][] {
  const first = Array.from({ length: people }, (): [number, number] => [weeks + 1, weeks + 1]);
  for (let row = 0; row < count; row++)
    if (status[row] === IN_WORK && start[row] < first[person[row]][0]) first[person[row]] = [start[row], end[row]];
  return first;
}
const count = <T>(all: readonly T[], which: (one: T, n: number) => boolean): number => all.filter(which).length;

describe("what a job is like", () => {
  const believed = nature(assumptions);
  it("leaves job loss on average what it is, and one band up at its ratio", () => {
    const share = assumptions["job.fullTime"];
    expect((1 - share) * believed.bandSeparation[PART_TIME] + share * believed.bandSeparation[FULL_TIME]).toBeCloseTo(
      1,
      12,
    );
    for (const band of [1, 2, 3])
      expect(believed.bandSeparation[band] / believed.bandSeparation[band - 1]).toBeCloseTo(
        assumptions["job.separationPerBand"],
        12,
      );
  });
  it("is paid by hours and band, less where any job had to be taken", () => {
    expect([...believed.pay.subarray(0, 4)]).toEqual([13500, 19250, 25000, 30750]);
    expect(believed.pay[PART_TIME + 4]).toBe(Math.round(13500 * assumptions["anyJob.pay"]));
  });
  it("rises by a band at the yearly chance: thirteen looks come to a year", () => {
    const { bandRise } = compilePolicy(jobcentre.levers, believed);
    expect((1 - bandRise[0]) ** 13).toBeCloseTo(1 - assumptions["job.bandRise"], 10);
    expect((1 - bandRise[1]) ** 13).toBeCloseTo(1 - assumptions["job.bandRise"] * assumptions["anyJob.match"], 10);
  });
  it("is full-time at the share of entries that are, and pay is what the bands of those in work come to", () => {
    const seen = { looks: 0, fullTime: 0, pay: 0 };
    const still = setLevers(jobcentre, { "job.bandRise": 0, "job.separationPerBand": 1 });
    const record = live(prepare(still, size, 0), still, size, {
      watch: ({ people, jobsNow, week }) => {
        for (let n = 0; n < jobsNow.length; n++) {
          const i = jobsNow.items[n];
          if (week <= size.burnIn || people.status[i] !== IN_WORK || people.spellStart[i] > week - 1) continue;
          seen.looks++;
          if (bandOfJob(people.traits[i]) === FULL_TIME) seen.fullTime++;
        }
      },
    });
    const looks = record.person.jobReviews.reduce((a, b) => a + b, 0);
    const share = summarise(record).measures["good-jobs"].all;
    expect(looks).toBeGreaterThan(10_000);
    expect(Math.abs(share - seen.fullTime / seen.looks)).toBeLessThan(0.02);
    expect(Math.abs(share - assumptions["job.fullTime"]) / Math.sqrt((0.61 * 0.39) / 2500)).toBeLessThan(4);
    expect(summarise(record).measures["earnings-in-work"].all).toBeCloseTo(250 * share + 135 * (1 - share), 6);
  });
  it("lasts longer the higher its band", () => {
    const [level, steep] = [1, 0.5].map((ratio) => run({ "job.separationPerBand": ratio, "job.bandRise": 0 }));
    expect(summarise(steep).measures["good-jobs"].all).toBeGreaterThan(
      summarise(level).measures["good-jobs"].all + 0.05,
    );
  });
});

describe("having to take any job", () => {
  it("not at all makes what it would do the same", () => {
    const harsh = {
      "anyJob.entry": 1.25,
      "anyJob.pay": 0.8,
      "anyJob.match": 0.8,
      "anyJob.separation": 1.4,
      "anyJob.unsuitable": 2,
    };
    const [mild, other] = [run({}), run(harsh)].map(({ hash: _, ...rest }) => rest);
    expect(isDeepStrictEqual(mild, other)).toBe(true);
  });
  it("never delays a first job, and brings some forward, of people who must look for work", () => {
    const [free, pressed] = [0, 1].map((anyJob) => alone({ "conditionality.anyJob": anyJob, "anyJob.separation": 1 }));
    const [before, after] = [firstJobs(free), firstJobs(pressed)];
    expect(count(after, ([week], p) => week > before[p][0])).toBe(0);
    expect(count(after, ([week], p) => week < before[p][0])).toBeGreaterThan(30);
    expect(count(after, ([week], p) => week < before[p][0] && free.person.benefit[p] === 1)).toBe(0);
  });
  it("never lengthens a first job that begins in the same week, and shortens some", () => {
    const [free, pressed] = [0, 1].map((anyJob) => alone({ "conditionality.anyJob": anyJob, "anyJob.entry": 1 }));
    const [before, after] = [firstJobs(free), firstJobs(pressed)];
    expect(after.map(([week]) => week)).toEqual(before.map(([week]) => week));
    expect(count(after, ([, end], p) => end > before[p][1])).toBe(0);
    expect(count(after, ([, end], p) => end < before[p][1])).toBeGreaterThan(20);
  });
  it("pays less, and asks more of employers", () => {
    const [free, pressed] = [0, 1].map((anyJob) => summarise(run({ "conditionality.anyJob": anyJob })).measures);
    expect(pressed["earnings-in-work"]["benefit:search"]).toBeLessThan(
      0.98 * free["earnings-in-work"]["benefit:search"],
    );
    expect(pressed["unsuitable-applications"].all / pressed["applications"].all).toBeCloseTo(
      1.3 * (free["unsuitable-applications"].all / free["applications"].all),
      10,
    );
  });
  it("leaves people alone who are exempt", () => {
    const excused = { "conditionality.discretion": true, "conditionality.exempt": 1 };
    const [free, pressed] = [0, 1].map((anyJob) => run({ ...excused, "conditionality.anyJob": anyJob }));
    expect(isDeepStrictEqual(pressed.spells, free.spells)).toBe(true);
  });
});

describe("bounds", () => {
  it.each<[string, Changes]>([
    [
      "any job, fast and short",
      {
        "conditionality.anyJob": 1,
        "anyJob.entry": 1.25,
        "anyJob.separation": 1.4,
        "conditionality.exemptions": "people-in-crisis",
      },
    ],
    [
      "any job that slows entry and lasts",
      { "conditionality.anyJob": 1, "anyJob.entry": 0.5, "anyJob.separation": 0.5, "conditionality.discretion": true },
    ],
    [
      "sanctions at their strictest, with the worst that is believed of them",
      {
        "conditionality.strictness": 3,
        "structure.sanctionEffect": "high",
        "conditionality.exitEffect": 1,
        "conditionality.decisionWeeks": 1,
        "conditionality.secondWeeks": 13,
      },
    ],
    ["bands that matter more than any belief", { "job.separationPerBand": 0.3, "job.bandRise": 1 }],
    ["bands that harm", { "job.separationPerBand": 1.5, "job.bandRise": 1 }],
  ])("hold: everyone evaluated in full lives the same, with %s", (_, changes) => {
    const regime = setLevers(jobcentre, changes);
    const small = { ...size, people: 700 };
    const [thinned, full] = [true, false].map((each) =>
      live(prepare(regime, small, 0, { thinned: each }), regime, small, { thinned: each }),
    );
    expect(full.hash).toBe(thinned.hash);
  });
});
