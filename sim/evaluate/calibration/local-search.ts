import { crossProduct, solve } from "./least-squares.ts";
import { distances, loss, type Moments, type Point, type Problem, type Simulate, type Stage } from "./problem.ts";

/** How the figures answer the coordinates at a point. */
export interface Slopes {
  /** Change of each figure for a whole range of each coordinate: rows are figures, columns coordinates. */
  readonly jacobian: readonly (readonly number[])[];
}

/** One step of the search: where it stands and what that costs. */
export interface Step {
  readonly point: Point;
  readonly moments: Moments;
  /** Sum of squared distances of the aims, and of the pull toward the start. */
  readonly loss: number;
  readonly pull: number;
  /** How far the step was damped; `null` at the start. */
  readonly damping: number | null;
}

/** What a local search found. */
export interface Search {
  readonly path: readonly Step[];
  /** Slopes at the last point of the path. */
  readonly slopes: Slopes;
  /** Variances of simulation that weighed the figures throughout. */
  readonly noise: readonly number[];
}

/**
 * Where a search begins, what it is drawn to where figures do not care, in runs of what size and in how many steps at
 * most.
 */
export interface SearchPlan {
  readonly from: Point;
  readonly anchor: Point;
  readonly stage: Stage;
  readonly steps: number;
}

/** Width of a finite difference, in parts of a range: wide enough to rise above what few lives do by chance. */
const WIDTH = 0.06;
/** Dampings tried at once, and the most that a step may move any coordinate. */
const DAMPINGS = [0.001, 0.1, 1, 10] as const;
const STRIDE = 0.3;
/** A step must lower what it minimises by this much for another to be tried. */
const WORTHWHILE = 0.02;

/**
 * Levenberg-Marquardt on frozen draws within the unit cube: slopes by finite differences, a few dampings tried at once,
 * until a step gains next to nothing.
 * A pull toward the anchor, one squared standard deviation for a whole range, settles what no figure does.
 */
export async function localSearch(
  { aims }: Pick<Problem, "aims">,
  { from, anchor, stage, steps }: SearchPlan,
  simulate: Simulate,
  tell: (step: Step) => void = () => {},
): Promise<Search> {
  const [first] = await simulate([from], stage);
  const lacking = aims.filter((_, i) => !Number.isFinite(first.mean[i]));
  if (lacking.length > 0)
    throw new RangeError(
      `these runs give ${lacking.map(({ id }) => id).join(", ")} no value: ask for more people or weeks`,
    );
  const noise = first.variance;
  const at = (point: Point, moments: Moments, damping: number | null): Step => ({
    point,
    moments,
    loss: loss(distances(aims, moments, noise)),
    pull: point.reduce((sum, u, k) => sum + (u - anchor[k]) ** 2, 0),
    damping,
  });
  const path = [at(from, first, null)];
  tell(path[0]);
  let slopes = await slopesAt(path[0], stage, simulate);
  while (path.length <= steps) {
    const here = path[path.length - 1];
    const candidates = DAMPINGS.map((damping) => proposal(here, slopes, damping));
    const moments = await simulate(candidates, stage);
    const best = candidates
      .map((point, n) => at(point, moments[n], DAMPINGS[n]))
      .reduce((a, b) => (cost(b) < cost(a) ? b : a));
    if (!(cost(best) < cost(here))) break;
    path.push(best);
    tell(best);
    slopes = await slopesAt(best, stage, simulate);
    if (cost(here) - cost(best) < WORTHWHILE) break;
  }
  return { path, slopes, noise };

  function proposal({ point, moments }: Step, { jacobian }: Slopes, damping: number): Point {
    const weighed = jacobian.map((row, i) => row.map((slope) => slope / Math.sqrt(aims[i].variance + noise[i])));
    const z = distances(aims, moments, noise);
    const gradient = point.map((u, k) => weighed.reduce((sum, row, i) => sum + row[k] * z[i], 0) + (u - anchor[k]));
    const gram = crossProduct(weighed, point.length);
    const held = new Set<number>();
    for (;;) {
      const moving = point.map((_, k) => k).filter((k) => !held.has(k));
      if (moving.length === 0) return point;
      const step = solve(
        moving.map((i) => moving.map((j) => gram[i][j] + (i === j ? 1 + damping * (gram[i][i] + 1) : 0))),
        moving.map((k) => -gradient[k]),
      );
      const pushed = moving.filter((k, n) => (point[k] <= 0 && step[n] < 0) || (point[k] >= 1 && step[n] > 0));
      if (pushed.length === 0) {
        const longest = Math.max(...step.map(Math.abs));
        const shorter = longest > STRIDE ? STRIDE / longest : 1;
        return point.map((u, k) => (held.has(k) ? u : Math.min(1, Math.max(0, u + shorter * step[moving.indexOf(k)]))));
      }
      for (const k of pushed) held.add(k);
    }
  }
}

/** What a step is judged by. */
const cost = ({ loss: own, pull }: Step): number => own + pull;

/** Slopes by one finite difference for each coordinate, toward the middle of its range. */
async function slopesAt({ point, moments }: Step, stage: Stage, simulate: Simulate): Promise<Slopes> {
  const widths = point.map((u) => (u <= 0.5 ? WIDTH : -WIDTH));
  const beside = await simulate(
    point.map((_, k) => point.map((u, j) => (j === k ? u + widths[k] : u))),
    stage,
  );
  return {
    jacobian: moments.mean.map((value, i) =>
      beside.map((each, k) =>
        Number.isFinite(each.mean[i]) && Number.isFinite(value) ? (each.mean[i] - value) / widths[k] : 0,
      ),
    ),
  };
}
