import { describe, expect, it } from "vitest";
import { targets, type TargetId } from "../../../sim/evidence/targets.ts";
import { calibrate, type Calibration, type Plan } from "../../../sim/evaluate/calibration/calibrate.ts";
import { freeParameters, calibrated, valuesAt } from "../../../sim/evaluate/calibration/free.ts";
import { momentOf } from "../../../sim/evaluate/calibration/moment.ts";
import type { Aim, Moments, Simulate } from "../../../sim/evaluate/calibration/problem.ts";
import { estimate } from "../../../sim/evaluate/interval.ts";
import { summarise } from "../../../sim/measures/summarise.ts";
import { live, prepare } from "../../../sim/run.ts";
import { baselineName, scenario } from "../../../sim/scenario/catalogue.ts";
import { setLevers } from "../../../sim/scenario/set.ts";

/** What the data were made from: four numbers well inside their ranges, away from where the fit begins. */
const TRUTH = {
  "jobEntry.baseline.search": 0.08,
  "otherExit.baseline": 0.013,
  "neither.toClaim": 0.05,
  "separation.scale": 0.75,
} as const;
const AIMS = [
  "off-flow-13",
  "off-flow-26",
  "off-flow-52",
  "leavers-into-work",
  "entrants-sustained",
  "status-work",
  "status-benefit",
  "reclaim-26",
] as const satisfies readonly TargetId[];
const PLAN: Plan = {
  waves: 1,
  points: 16,
  wave: { people: 1500, replications: 2 },
  steps: 3,
  search: { people: 1500, replications: 4 },
  final: { people: 1500, replications: 4 },
  keep: 3,
};
/**
 * Standard deviation allowed to each figure beyond what few lives do by chance, which is not independent between
 * figures.
 */
const SLACK = 0.01;
const WEEKS = { weeks: 104, burnIn: 26 };

const regime = scenario(baselineName);
const free = freeParameters(regime, { fix: calibrated().filter((id) => !(id in TRUTH)), free: Object.keys(TRUTH) });
const known = new Map<string, Moments>();

/** Figures of the regime at some values, with the luck of a seed. */
function figures(
  values: Readonly<Record<string, number>>,
  { seed, people, replications }: { seed: string; people: number; replications: number },
): Moments {
  const key = JSON.stringify([values, seed, people, replications]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const assumed = setLevers(regime, values);
  const summaries = Array.from({ length: replications }, (_, replication) =>
    summarise(live(prepare(assumed, { seed, people, ...WEEKS }, replication), assumed)),
  );
  const estimates = AIMS.map((id) => estimate(summaries.map((summary) => momentOf(targets[id], [summary])!)));
  const moments = { mean: estimates.map(({ mean }) => mean), variance: estimates.map(({ mcse }) => mcse! ** 2) };
  known.set(key, moments);
  return moments;
}

const data = (): Aim[] => {
  const { mean, variance } = figures(TRUTH, { seed: "the world", people: 6000, replications: 4 });
  return AIMS.map((id, i) => ({ id, published: mean[i], variance: variance[i] + SLACK ** 2 }));
};
const fitTo = (aims: readonly Aim[]): Promise<Calibration> => {
  const places = aims.map(({ id }) => AIMS.indexOf(id as (typeof AIMS)[number]));
  const simulate: Simulate = async (points, stage) =>
    points.map((point) => {
      const { mean, variance } = figures(valuesAt(free, point), { seed: "the model", ...stage });
      return { mean: places.map((i) => mean[i]), variance: places.map((i) => variance[i]) };
    });
  return calibrate({ free, aims }, PLAN, simulate);
};

/** Chance 1 in 10,000 that chi-square with four degrees of freedom, eight figures less four parameters, lies beyond. */
const TOO_MUCH = 23.51;

describe("a fit to data from known values and another seed", () => {
  it("finds the values and fits as well as chance allows", async () => {
    const {
      fitted,
      before,
      identification: { profiles },
    } = await fitTo(data());
    expect(before.loss).toBeGreaterThan(5 * TOO_MUCH);
    expect(fitted.loss).toBeLessThan(TOO_MUCH);
    for (const { id, value, low, high, verdict } of profiles) {
      expect(verdict, id).toBe("identified");
      expect(Math.abs(value - TRUTH[id as keyof typeof TRUTH]), `${id}: ${value}`).toBeLessThan(
        3 * Math.max(high - value, value - low),
      );
    }
  });
  it("does not fit data that no such world could give", async () => {
    const wrong = data().map((aim) => (aim.id === "status-benefit" ? { ...aim, published: aim.published + 0.1 } : aim));
    expect((await fitTo(wrong)).fitted.loss).toBeGreaterThan(TOO_MUCH);
  });
  it("cannot tell how long jobs last without the figures that say so", async () => {
    const {
      identification: { profiles },
    } = await fitTo(
      data().filter(({ id }) => ["off-flow-13", "off-flow-26", "off-flow-52", "leavers-into-work"].includes(id)),
    );
    const verdict = Object.fromEntries(profiles.map(({ id, verdict: each }) => [id, each]));
    expect(verdict["separation.scale"]).not.toBe("identified");
    expect(verdict["jobEntry.baseline.search"]).toBe("identified");
  });
});
