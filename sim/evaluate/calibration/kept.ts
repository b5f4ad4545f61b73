import { type Free, valuesAt } from "./free.ts";
import { CUT, type Wave } from "./history-matching.ts";
import {
  distances,
  loss,
  type Moments,
  type Point,
  pooledNoise,
  type Problem,
  type Simulate,
  type Stage,
} from "./problem.ts";
import { thin } from "./thin.ts";

/** A point of the space of parameters that meets every target, by its own simulation. */
export interface KeptPoint {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
  /** Simulated figures by id, and the largest distance from what was published among them. */
  readonly figures: Readonly<Record<string, number>>;
  readonly worst: number;
}

/** The points that no target rules out, and what became of all that were simulated. */
export interface Kept {
  readonly stage: Stage;
  /** Distances beyond which a point is ruled out, in standard deviations. */
  readonly cut: number;
  readonly wanted: number;
  readonly simulated: number;
  /** Points that meet every target, before they were thinned. */
  readonly met: number;
  /**
   * Standard deviation of each parameter over the points that meet every target, against that of a value anywhere in
   * its range.
   */
  readonly spread: Readonly<Record<string, number>>;
  readonly points: readonly KeptPoint[];
}

/** Rounds of further points at most, and how many points they may take for each that is wanted. */
const ROUNDS = 4;
export const AHEAD = 3;
/** Share of the points of a round that may be counted on to meet every target, at least. */
const LEAST_YIELD = 0.25;
const ANYWHERE = Math.sqrt(1 / 12);

/**
 * Keeps what history matching leaves: the simulated points of all waves that meet every target, and as many more from
 * where the last wave would look next as are wanting, in a few rounds; then thins them to those wanted, which cover
 * them. The emulator only says where to look: what is kept has been simulated.
 */
export async function keep(
  { free, aims }: Problem,
  { waves, wanted, stage }: { readonly waves: readonly Wave[]; readonly wanted: number; readonly stage: Stage },
  simulate: Simulate,
): Promise<Kept> {
  const points: Point[] = waves.flatMap((wave) => [...wave.points]);
  const moments: Moments[] = waves.flatMap((wave) => [...wave.moments]);
  const last = waves[waves.length - 1];
  let ahead = last === undefined || last.nothingLeft ? [] : last.next;
  const noise = (): readonly number[] => pooledNoise(moments, aims);
  const meeting = (): number[] => {
    const own = noise();
    return points.map((_, n) => n).filter((n) => worst(distances(aims, moments[n], own)) <= CUT);
  };
  let latest = last?.points.length ?? 0;
  for (let round = 0; round < ROUNDS && ahead.length > 0; round++) {
    const already = meeting();
    const lacking = wanted - already.length;
    if (lacking <= 0) break;
    const share = already.filter((n) => n >= points.length - latest).length / latest;
    latest = Math.min(ahead.length, Math.ceil(lacking / Math.max(share, LEAST_YIELD)));
    const more = ahead.slice(0, latest);
    ahead = ahead.slice(latest);
    moments.push(...(await simulate(more, stage)));
    points.push(...more);
  }
  const own = noise();
  const met = meeting();
  const best = met.reduce(
    (a, n, at) => (loss(distances(aims, moments[n], own)) < loss(distances(aims, moments[met[a]], own)) ? at : a),
    0,
  );
  const chosen = thin(
    met.map((n) => points[n]),
    wanted,
    best,
  ).map((at) => met[at]);
  return {
    stage,
    cut: CUT,
    wanted,
    simulated: points.length,
    met: met.length,
    spread: Object.fromEntries(
      free.map(({ id }, k) => [id, rounded(deviation(met.map((n) => points[n][k])) / ANYWHERE)]),
    ),
    points: chosen.map((n, at) => named(free, aims, { at, point: points[n], moments: moments[n], noise: own })),
  };
}

const worst = (z: readonly number[]): number =>
  z.reduce((most, each) => (Number.isNaN(each) ? Infinity : Math.max(most, Math.abs(each))), 0);

function named(
  free: readonly Free[],
  aims: Problem["aims"],
  { at, point, moments, noise }: { at: number; point: Point; moments: Moments; noise: readonly number[] },
): KeptPoint {
  return {
    id: `p${String(at + 1).padStart(3, "0")}`,
    values: valuesAt(free, point),
    figures: Object.fromEntries(aims.map(({ id }, i) => [id, rounded(moments.mean[i])])),
    worst: rounded(worst(distances(aims, moments, noise))),
  };
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = values.reduce((sum, each) => sum + each, 0) / values.length;
  return Math.sqrt(values.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (values.length - 1));
}

const rounded = (value: number): number => Number(value.toPrecision(6));
