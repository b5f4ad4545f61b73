import { sobol } from "../sobol.ts";
import { type Box, emulate, type Emulator, wholeCube } from "./emulator.ts";
import {
  type Aim,
  distances,
  loss,
  type Moments,
  type Point,
  pooledNoise,
  type Problem,
  type Simulate,
  type Stage,
} from "./problem.ts";

/** Distances beyond which a point is implausible, in standard deviations: Pukelsheim's three-sigma rule. */
export const CUT = 3;

/** One wave: what was simulated, what stands in for it, and what it leaves. */
export interface Wave {
  readonly points: readonly Point[];
  readonly moments: readonly Moments[];
  readonly form: Emulator["form"];
  /** Standard deviation that the regression leaves unexplained, by aim. */
  readonly residual: readonly number[];
  /** Estimated share of the space of parameters that no wave so far found implausible. */
  readonly left: number;
  /** True where nothing was left and the wave after goes on with the least implausible. */
  readonly nothingLeft: boolean;
  /** The part of the space that the next wave looks at. */
  readonly box: Box;
  /** Points that a further wave would simulate, spread over what is left. */
  readonly next: readonly Point[];
}

/** How many waves of how many points, in runs of what size. */
export interface WavePlan {
  readonly waves: number;
  readonly points: number;
  readonly stage: Stage;
  /** Points that the last wave names to look at next, if more than in a wave. */
  readonly ahead?: number;
}

/**
 * Narrows the space of parameters down in waves: simulate, let a regression stand in, keep what is not implausible,
 * look closer there. `tell` hears of each wave.
 */
export async function historyMatching(
  { free, aims }: Problem,
  { waves, points: count, stage, ahead = count }: WavePlan,
  simulate: Simulate,
  tell: (wave: Wave) => void = () => {},
): Promise<Wave[]> {
  const done: Wave[] = [];
  const emulators: Emulator[] = [];
  let box = wholeCube(free.length);
  let next: readonly Point[] = sobol(count, free.length, 1);
  for (let wave = 0; wave < waves; wave++) {
    const moments = await simulate(next, stage);
    const near = [
      ...done.flatMap((each) => each.points.map((point, n) => [point, each.moments[n]] as const)),
      ...next.map((point, n) => [point, moments[n]] as const),
    ].filter(([point, own]) => within(box, point) && own.mean.every(Number.isFinite));
    if (near.length < free.length + 3)
      throw new RangeError(
        `only ${near.length} points give every figure a value, for ${free.length} parameters: ask for ` +
          `more points, or for more people and weeks`,
      );
    const emulator = emulate(
      near.map(([point]) => point),
      near.map(([, { mean }]) => mean),
      box,
    );
    emulators.push(emulator);
    const wanted = wave === waves - 1 ? Math.max(count, ahead) : count;
    const found = search(free.length, wanted, (point) => implausibilityOf(aims, emulators, point));
    const each = {
      points: next,
      moments,
      form: emulator.form,
      residual: emulator.residual,
      left: found.left,
      nothingLeft: found.nothingLeft,
      box: found.box,
      next: found.points,
    };
    done.push(each);
    tell(each);
    box = found.box;
    next = found.points;
  }
  return done;
}

/** The largest distance that any regression so far predicts, given what each leaves unexplained. */
function implausibilityOf(aims: readonly Aim[], emulators: readonly Emulator[], point: Point): number {
  let most = 0;
  for (const { predict, residual } of emulators) {
    const { mean, inflation } = predict(point);
    for (let i = 0; i < aims.length; i++)
      most = Math.max(
        most,
        Math.abs(mean[i] - aims[i].published) / Math.sqrt(aims[i].variance + residual[i] * residual[i] * inflation),
      );
  }
  return most;
}

const within = ({ low, high }: Box, point: Point): boolean => point.every((u, k) => u >= low[k] && u <= high[k]);

interface Found {
  readonly points: readonly Point[];
  readonly left: number;
  readonly nothingLeft: boolean;
  readonly box: Box;
}

const CANDIDATES = 16_384;
const ZOOMS = 4;
const ENOUGH = 400;
const LEAST = 40;
const MARGIN = 0.15;

/**
 * Looks for points that are kept, in the whole space and then in ever smaller boxes around them until there are enough;
 * where none is, around the least implausible.
 */
function search(dimensions: number, count: number, implausible: (point: Point) => number): Found {
  let box = wholeCube(dimensions);
  for (let zoom = 0; ; zoom++) {
    const scored = sobol(CANDIDATES, dimensions, 1)
      .map((unit) => unit.map((u, k) => box.low[k] + u * (box.high[k] - box.low[k])))
      .map((point) => ({ point, score: implausible(point) }));
    const ranked = scored.toSorted((a, b) => a.score - b.score);
    const kept = scored.filter(({ score }) => score <= CUT);
    if (kept.length >= Math.max(count, ENOUGH) || zoom === ZOOMS) {
      const closest = kept.length >= count ? kept : ranked;
      const around = boxAround((kept.length >= LEAST ? kept : ranked.slice(0, LEAST)).map(({ point }) => point));
      return {
        points: closest.slice(0, count).map(({ point }) => point),
        left: volume(box) * (kept.length / CANDIDATES),
        nothingLeft: kept.length === 0,
        box: around,
      };
    }
    box = boxAround((kept.length >= LEAST ? kept : ranked.slice(0, LEAST)).map(({ point }) => point));
  }
}

const volume = ({ low, high }: Box): number => low.reduce((product, own, k) => product * (high[k] - own), 1);

/** The box that holds some points, with a margin on every side, within the unit cube. */
function boxAround(points: readonly Point[]): Box {
  const ends = points[0].map((_, k) => {
    const own = points.map((point) => point[k]);
    const [low, high] = [Math.min(...own), Math.max(...own)];
    const margin = Math.max(0.01, MARGIN * (high - low));
    return [Math.max(0, low - margin), Math.min(1, high + margin)] as const;
  });
  return { low: ends.map(([low]) => low), high: ends.map(([, high]) => high) };
}

/** The simulated point of all waves with the smallest loss; noise is pooled over the points of its wave. */
export function bestOf(waves: readonly Wave[], aims: readonly Aim[]): Point {
  const scored = waves.flatMap(({ points, moments }) => {
    const noise = pooledNoise(moments, aims);
    return points.map((point, n) => ({ point, loss: loss(distances(aims, moments[n], noise)) }));
  });
  return scored.reduce((best, each) => (each.loss < best.loss ? each : best)).point;
}
