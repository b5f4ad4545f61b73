import { cholesky } from "../../core/correlation.ts";
import { exp, log } from "../../core/exp-log.ts";
import { inverseNormal } from "../../core/normal.ts";
import { sobol } from "../sobol.ts";
import type { Emulator } from "./emulator.ts";
import { backward, crossProduct } from "./least-squares.ts";
import type { Point } from "./problem.ts";

/** What a posterior is reckoned from: a regression in place of the model, and what separates it from the figures. */
export interface Inference {
  readonly emulator: Emulator;
  /** Variance of each figure about what the model gives, what the regression leaves unexplained apart. */
  readonly variance: readonly number[];
}

/** Draws of the parameters given figures; `random` gives numbers strictly between 0 and 1. */
export type Posterior = (
  inference: Inference,
  figures: readonly number[],
  draws: number,
  random: () => number,
) => readonly Point[];

const STARTS = 512;
const TUNING = 2000;
const LOOK = 100;
/** Share of proposals that are taken where a chain moves well. */
const WELL = 0.3;
/** Steps between two draws, for each parameter. */
const APART = 40;
const WIDTH = 0.02;

/**
 * Draws from the posterior under a prior that is uniform over the unit cube, by a Metropolis chain whose proposals have
 * the shape of the linear posterior where it starts; their size is tuned first and then left alone.
 */
export const chain: Posterior = (inference, figures, draws, random) => {
  const density = (point: Point): number => logDensity(inference, figures, point);
  const { dimensions } = inference.emulator;
  let here = sobol(STARTS, dimensions, 1).reduce((best, each) => (density(each) > density(best) ? each : best));
  let height = density(here);
  const shape = cholesky(information(inference, here));
  let size = 2.38 / Math.sqrt(dimensions);
  const step = (): boolean => {
    const z = Array.from({ length: dimensions }, () => inverseNormal(random()));
    const move = backward(shape, z);
    const there = here.map((u, k) => u + size * move[k]);
    const lot = log(random());
    if (there.some((u) => u < 0 || u > 1)) return false;
    const other = density(there);
    if (other - height <= lot) return false;
    [here, height] = [there, other];
    return true;
  };
  for (let tuned = 0; tuned < TUNING; tuned += LOOK) {
    let taken = 0;
    for (let n = 0; n < LOOK; n++) if (step()) taken++;
    size *= exp(taken / LOOK - WELL);
  }
  return Array.from({ length: draws }, () => {
    for (let n = 0; n < APART * dimensions; n++) step();
    return here;
  });
};

function logDensity({ emulator, variance }: Inference, figures: readonly number[], point: Point): number {
  const { mean, inflation } = emulator.predict(point);
  let sum = 0;
  for (let i = 0; i < figures.length; i++) {
    const own = variance[i] + emulator.residual[i] * emulator.residual[i] * inflation;
    sum -= ((mean[i] - figures[i]) * (mean[i] - figures[i])) / own + log(own);
  }
  return sum / 2;
}

/** What the figures and the prior say of the parameters about a point, by slopes of the regression there. */
function information({ emulator, variance }: Inference, point: Point): number[][] {
  const at = emulator.predict(point).mean;
  const beside = point.map((u, k) => {
    const width = u < 0.5 ? WIDTH : -WIDTH;
    const { mean } = emulator.predict(point.map((each, j) => (j === k ? each + width : each)));
    return Array.from(mean, (value, i) => (value - at[i]) / width);
  });
  const weighed = Array.from(at, (_, i) =>
    beside.map((slopes) => slopes[i] / Math.sqrt(variance[i] + emulator.residual[i] * emulator.residual[i])),
  );
  const found = crossProduct(weighed, point.length);
  for (let k = 0; k < point.length; k++) found[k][k] += 12;
  return found;
}
