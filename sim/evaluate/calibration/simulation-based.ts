import { entityKey, seedKeys, uniform } from "../../core/draw.ts";
import { inverseNormal } from "../../core/normal.ts";
import { chiSquaredAbove } from "../chi-squared.ts";
import { sobol } from "../sobol.ts";
import { emulate, wholeCube } from "./emulator.ts";
import { chain, type Posterior } from "./posterior.ts";
import { type Point, pooledNoise, type Problem, type Simulate, type Stage } from "./problem.ts";

/** How often the fit is put to the test, and how. */
export interface TestPlan {
  /** Worlds with known numbers to which the fit is made. */
  readonly truths: number;
  /** Points from which the regression is learned, and the size of runs. */
  readonly points: number;
  readonly stage: Stage;
  readonly seed: string;
}

/** Where the truth of one parameter came among draws of its posterior, over all worlds. */
export interface Ranked {
  readonly id: string;
  /** Worlds by where the truth came, in bins of equal chance from the lowest. */
  readonly bins: readonly number[];
  readonly chiSquared: number;
  /** Chance of as much or more if ranks are uniform. */
  readonly p: number;
  /** Variance of ranks over that of uniform ones: above 1 where posteriors are too narrow, below where too wide. */
  readonly width: number;
}

/** Whether the fit finds again what it is given, as often as it says. */
export interface SimulationBased extends TestPlan {
  readonly draws: number;
  readonly form: "linear" | "squares" | "quadratic";
  readonly ranks: readonly Ranked[];
  /** False where the ranks of some parameter are less uniform than one test in a hundred would find by chance. */
  readonly uniform: boolean;
}

/** Draws of each posterior: with the truth they make twenty places. */
const DRAWS = 19;
/** Chance at which all parameters together are taken not to be uniform where they are. */
const FALSE_ALARM = 0.01;
/** Worlds that a bin should hold. */
const A_BIN = 10;

/**
 * Simulation-based calibration: draws numbers from the prior, simulates their figures, adds the error that figures and
 * structure are allowed, makes the fit, and looks where the truth comes among draws of the posterior. Where the fit
 * knows what it does not know, every place is as likely.
 */
export async function simulationBased(
  { free, aims }: Problem,
  plan: TestPlan,
  simulate: Simulate,
  posterior: Posterior = chain,
): Promise<SimulationBased> {
  const design = sobol(plan.points, free.length, 1);
  const learned = await simulate(design, plan.stage);
  const known = learned.flatMap((each, n) => (each.mean.every(Number.isFinite) ? [n] : []));
  const emulator = emulate(
    known.map((n) => design[n]),
    known.map((n) => learned[n].mean),
    wholeCube(free.length),
  );
  const noise = pooledNoise(learned, aims);
  const variance = aims.map((aim, i) => aim.variance + noise[i]);
  const random = source(plan.seed, 0);
  const truths: Point[] = Array.from({ length: plan.truths }, () => free.map(() => random()));
  const simulated = await simulate(truths, plan.stage);
  const places = truths.flatMap((truth, n): (readonly number[])[] => {
    const own = source(plan.seed, n + 1);
    const { mean } = simulated[n];
    if (!mean.every(Number.isFinite)) return [];
    const figures = mean.map((value, i) => value + inverseNormal(own()) * Math.sqrt(variance[i]));
    const drawn = posterior({ emulator, variance }, figures, DRAWS, own);
    return [truth.map((u, k) => drawn.filter((point) => point[k] < u).length)];
  });
  const ranks = free.map(({ id }, k) =>
    rankedBy(
      id,
      places.map((own) => own[k]),
    ),
  );
  return {
    ...plan,
    draws: DRAWS,
    form: emulator.form,
    ranks,
    uniform: Math.min(...ranks.map(({ p }) => p)) * free.length >= FALSE_ALARM,
  };
}

/** Sorts places from 0 to the number of draws into bins and sets them beside uniform ones. */
function rankedBy(id: string, places: readonly number[]): Ranked {
  const count = [10, 5, 4].find((bins) => places.length >= A_BIN * bins) ?? 2;
  const bins = new Array<number>(count).fill(0);
  for (const place of places) bins[Math.floor((place * count) / (DRAWS + 1))]++;
  const expected = places.length / count;
  const chiSquared = bins.reduce((sum, own) => sum + ((own - expected) * (own - expected)) / expected, 0);
  const away = places.reduce((sum, place) => sum + (place - DRAWS / 2) * (place - DRAWS / 2), 0) / places.length;
  return {
    id,
    bins,
    chiSquared: rounded(chiSquared),
    p: rounded(chiSquaredAbove(chiSquared, count - 1)),
    width: rounded(away / ((DRAWS * (DRAWS + 2)) / 12)),
  };
}

/** Numbers strictly between 0 and 1, the same for the same seed and world. */
function source(seed: string, world: number): () => number {
  const keys = seedKeys(seed, "luck", world);
  let at = 0;
  return () => uniform(entityKey(keys, at++), { w0: keys.c, w1: keys.d });
}

const rounded = (value: number): number => Number(value.toPrecision(4));
