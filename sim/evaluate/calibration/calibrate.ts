import { coordinateOf, type Free, valuesAt } from "./free.ts";
import { bestOf, historyMatching, type Wave } from "./history-matching.ts";
import { type Identification, identification } from "./identification.ts";
import { AHEAD, keep, type Kept } from "./kept.ts";
import { localSearch, type Step } from "./local-search.ts";
import { distances, loss, type Moments, type Point, type Problem, type Simulate, type Stage } from "./problem.ts";

/** How a fit is gone about. */
export interface Plan {
  readonly waves: number;
  readonly points: number;
  readonly wave: Stage;
  /** Steps of the local search at most, and the size of its runs. */
  readonly steps: number;
  readonly search: Stage;
  readonly final: Stage;
  /** Points to keep that meet every target. */
  readonly keep: number;
}

export const DEFAULT_PLAN: Plan = {
  waves: 3,
  points: 180,
  wave: { people: 10_000, replications: 2 },
  steps: 8,
  search: { people: 20_000, replications: 4 },
  final: { people: 20_000, replications: 12 },
  keep: 200,
};

/** A fit, told so that it can be judged and done again. */
export interface Calibration {
  readonly plan: Plan;
  readonly free: readonly Free[];
  readonly aims: readonly { readonly id: string; readonly published: number; readonly sd: number }[];
  /** Each wave: what it left of the space, what its regression leaves unexplained, and its best point. */
  readonly waves: readonly {
    readonly points: number;
    readonly form: Wave["form"];
    readonly left: number;
    readonly nothingLeft: boolean;
    readonly residual: Readonly<Record<string, number>>;
    readonly ranges: Readonly<Record<string, readonly [number, number]>>;
  }[];
  /** The local search, from the best point of the waves on. */
  readonly path: readonly {
    readonly loss: number;
    readonly pull: number;
    readonly damping: number | null;
    readonly values: Readonly<Record<string, number>>;
  }[];
  /** What the start of the fit gives in the same runs as the fit. */
  readonly before: Fitted;
  readonly fitted: Fitted;
  readonly identification: Identification;
  /** Points that no target rules out. */
  readonly kept: Kept;
}

/** One parameter point and how it fares. */
export interface Fitted {
  readonly values: Readonly<Record<string, number>>;
  readonly loss: number;
  readonly figures: readonly {
    readonly id: string;
    readonly simulated: number;
    readonly mcse: number;
    readonly z: number;
  }[];
}

/** What a fit tells while it goes on. */
export interface Listener {
  readonly stage: (words: string) => void;
  readonly wave: (wave: Wave, number: number) => void;
  readonly step: (step: Step) => void;
}

/**
 * Fits the free parameters: waves of history matching, a local search from the best point they found, and a last look
 * in longer runs. The same simulations give the same fit.
 */
export async function calibrate(
  problem: Problem,
  plan: Plan,
  simulate: Simulate,
  { stage, wave, step }: Listener = { stage() {}, wave() {}, step() {} },
): Promise<Calibration> {
  const { free, aims } = problem;
  stage("History matching");
  let number = 0;
  const waves = await historyMatching(
    problem,
    { waves: plan.waves, points: plan.points, stage: plan.wave, ahead: AHEAD * plan.keep },
    simulate,
    (each) => wave(each, ++number),
  );
  stage("Points to keep");
  const kept = await keep(problem, { waves, wanted: plan.keep, stage: plan.wave }, simulate);
  const anchor = free.map((each) => coordinateOf(each, each.start));
  stage("Local search");
  const { path, slopes, noise } = await localSearch(
    problem,
    { from: waves.length > 0 ? bestOf(waves, aims) : anchor, anchor, stage: plan.search, steps: plan.steps },
    simulate,
    step,
  );
  const point = path[path.length - 1].point;
  stage("Last look");
  const [before, after] = await simulate([anchor, point], plan.final);
  const named = (at: Point, moments: Moments): Fitted => {
    const z = distances(aims, moments);
    return {
      values: valuesAt(free, at),
      loss: loss(z),
      figures: aims.map(({ id }, i) => ({
        id,
        simulated: moments.mean[i],
        mcse: Math.sqrt(moments.variance[i]),
        z: z[i],
      })),
    };
  };
  return {
    plan,
    free,
    aims: aims.map(({ id, published, variance }) => ({ id, published, sd: Math.sqrt(variance) })),
    waves: waves.map(({ points, form, left, nothingLeft, residual, box }) => ({
      points: points.length,
      form,
      left,
      nothingLeft,
      residual: Object.fromEntries(aims.map(({ id }, i) => [id, residual[i]])),
      ranges: rangesOf(free, box),
    })),
    path: path.map(({ point: at, loss: own, pull, damping }) => ({
      loss: own,
      pull,
      damping,
      values: valuesAt(free, at),
    })),
    before: named(anchor, before),
    fitted: named(point, after),
    identification: identification({ free, aims, point, jacobian: slopes.jacobian, noise }),
    kept,
  };
}

function rangesOf(free: readonly Free[], { low, high }: Wave["box"]): Record<string, readonly [number, number]> {
  const [from, to] = [valuesAt(free, low), valuesAt(free, high)];
  return Object.fromEntries(free.map(({ id }) => [id, [from[id], to[id]] as const]));
}
