import { cholesky } from "../../core/correlation.ts";
import { backward, crossProduct, forward } from "./least-squares.ts";
import type { Point } from "./problem.ts";

/** A box of the unit cube: lower and upper end of each coordinate. */
export interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export const wholeCube = (dimensions: number): Box => ({
  low: new Array<number>(dimensions).fill(0),
  high: new Array<number>(dimensions).fill(1),
});

/** A regression of each simulated figure on the coordinates, that stands in for the model. */
export interface Emulator {
  /** Which terms it has: coordinates alone, with their squares, or with all products too. */
  readonly form: "linear" | "squares" | "quadratic";
  readonly dimensions: number;
  /** Standard deviation of what it leaves unexplained, by figure. */
  readonly residual: readonly number[];
  /** Expected figures at a point, and how many times the residual variance their prediction has. */
  readonly predict: (point: Point) => { readonly mean: Float64Array; readonly inflation: number };
}

/**
 * Fits a regression to simulated points; the richest form that the points support by half as many again. Throws a
 * RangeError with fewer points than coordinates and three.
 */
export function emulate(
  points: readonly Point[],
  figures: readonly (readonly number[])[],
  { low, high }: Box,
): Emulator {
  const dimensions = low.length;
  const form = FORMS.find((each) => points.length >= 1.5 * terms(each, dimensions)) ?? "linear";
  const size = terms(form, dimensions);
  if (points.length < size + 2)
    throw new RangeError(`${points.length} points are too few to tell ${dimensions} slopes`);
  const features = (point: Point): Float64Array =>
    expand(
      form,
      point.map((u, k) => (2 * u - low[k] - high[k]) / (high[k] - low[k])),
    );
  const rows = points.map(features);
  const gram = crossProduct(rows, size);
  for (let i = 0; i < size; i++) gram[i][i] *= 1 + RIDGE;
  const lower = cholesky(gram);
  const outputs = figures[0].length;
  const coefficients = Array.from({ length: outputs }, (_, output) => {
    const right = new Float64Array(size);
    rows.forEach((row, n) => row.forEach((x, i) => (right[i] += x * figures[n][output])));
    return backward(lower, forward(lower, right));
  });
  const evaluate = (x: Float64Array): Float64Array =>
    Float64Array.from(coefficients, (own) => own.reduce((sum, c, i) => sum + c * x[i], 0));
  const fitted = rows.map(evaluate);
  const residual = coefficients.map((_, output) =>
    Math.sqrt(
      fitted.reduce((sum, own, n) => sum + (figures[n][output] - own[output]) ** 2, 0) / (points.length - size),
    ),
  );
  return {
    form,
    dimensions,
    residual,
    predict(point) {
      const x = features(point);
      return { mean: evaluate(x), inflation: 1 + forward(lower, x).reduce((sum, each) => sum + each * each, 0) };
    },
  };
}

const FORMS = ["quadratic", "squares", "linear"] as const;
/** Keeps coordinates that never moved from stopping the regression. */
const RIDGE = 1e-9;

const terms = (form: Emulator["form"], p: number): number =>
  form === "linear" ? 1 + p : form === "squares" ? 1 + 2 * p : 1 + p + (p * (p + 1)) / 2;

function expand(form: Emulator["form"], x: readonly number[]): Float64Array {
  const found = new Float64Array(terms(form, x.length));
  found[0] = 1;
  let at = 1;
  for (const each of x) found[at++] = each;
  if (form === "squares") for (const each of x) found[at++] = each * each;
  if (form === "quadratic")
    for (let i = 0; i < x.length; i++) for (let j = i; j < x.length; j++) found[at++] = x[i] * x[j];
  return found;
}
