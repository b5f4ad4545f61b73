import { eigen } from "../../core/correlation.ts";
import { type Free, valueAt } from "./free.ts";
import { crossProduct } from "./least-squares.ts";
import type { Aim, Point } from "./problem.ts";

/** What the figures say about one parameter, by the slopes at the fitted point. */
export interface Profile {
  readonly id: string;
  readonly value: number;
  /** Values at which the loss is one larger, the others fitted anew; held within the range. */
  readonly low: number;
  readonly high: number;
  /** Share of the variance that a value anywhere in the range would have which the figures take away. */
  readonly learned: number;
  /** Standard deviation given the figures, over that of a value anywhere in the range. */
  readonly spread: number;
  readonly verdict: "identified" | "weakly identified" | "not identified";
  /** Loss beyond the smallest along the range, the others fitted anew: [value, loss] pairs. */
  readonly curve: readonly (readonly [value: number, loss: number])[];
}

/** A way in which parameters can move together and the figures hardly stir. */
export interface Direction {
  /** Change of loss for a move of one whole range along it. */
  readonly stiffness: number;
  /** Parameters that take part in it and how far each goes, the largest part first; values from -1 to 1. */
  readonly parts: readonly (readonly [id: string, share: number])[];
  readonly words: string;
}

/** How far one parameter must go to make up for another. */
export interface Ridge {
  readonly between: readonly [string, string];
  /** Correlation of the two given the figures and the ranges. */
  readonly correlation: number;
  readonly words: string;
}

/** What the figures do and do not tell about the parameters. */
export interface Identification {
  readonly profiles: readonly Profile[];
  /** Parameters of which the figures take away less than a tenth of the variance. */
  readonly unlearned: readonly string[];
  /** Directions in which a move of a tenth of a range costs less than a tenth in loss. */
  readonly flat: readonly Direction[];
  readonly ridges: readonly Ridge[];
}

/** Variance of a coordinate that may lie anywhere in its range. */
const ANYWHERE = 1 / 12;
const IDENTIFIED = 0.75;
const WEAKLY = 0.25;
/** Share of the variance of its range below which a parameter counts as not learned. */
const LEARNED = 0.1;
/** Stiffness below which a direction is flat: the figures say less about it than its range. */
const FLAT = 1 / ANYWHERE;
const STRONG = 0.6;
/**
 * The pair whose trade-off is always told: falling chances with time out of work look like people who differ from the
 * start.
 */
const ALWAYS: readonly (readonly [string, string])[] = [
  ["jobEntry.durationMultiplierAt8Months", "jobEntry.frailtyVariance"],
];

/**
 * Reads from the slopes (figures by coordinates) at a point what is identified; `noise` are variances of simulation.
 */
export function identification({
  free,
  aims,
  point,
  jacobian,
  noise,
}: {
  readonly free: readonly Free[];
  readonly aims: readonly Aim[];
  readonly point: Point;
  readonly jacobian: readonly (readonly number[])[];
  readonly noise: readonly number[];
}): Identification {
  const size = free.length;
  const information = crossProduct(
    jacobian.map((row, i) => row.map((slope) => slope / Math.sqrt(aims[i].variance + noise[i]))),
    size,
  );
  const { values, vectors } = eigen(information);
  const inverse = (floor: number, added: number): number[][] =>
    information.map((_, i) =>
      information.map((__, j) =>
        values.reduce((sum, value, k) => sum + (vectors[i][k] * vectors[j][k]) / (Math.max(value, floor) + added), 0),
      ),
    );
  const alone = inverse(1e-6, 0);
  const within = inverse(0, FLAT);
  const profiles = free.map((each, k): Profile => {
    const learned = Math.max(0, 1 - within[k][k] / ANYWHERE);
    const reach = Math.sqrt(alone[k][k]);
    return {
      id: each.id,
      value: valueAt(each, point[k]),
      low: valueAt(each, Math.max(0, point[k] - reach)),
      high: valueAt(each, Math.min(1, point[k] + reach)),
      learned: rounded(learned),
      spread: rounded(Math.sqrt(1 - learned)),
      verdict: learned >= IDENTIFIED ? "identified" : learned >= WEAKLY ? "weakly identified" : "not identified",
      curve: Array.from(
        { length: 9 },
        (_, n) => [valueAt(each, n / 8), rounded((n / 8 - point[k]) ** 2 / alone[k][k])] as const,
      ),
    };
  });
  const flat = values
    .flatMap((value, k) =>
      value < FLAT
        ? [
            direction(
              free,
              vectors.map((row) => row[k]),
              Math.max(0, value),
            ),
          ]
        : [],
    )
    .sort((a, b) => a.stiffness - b.stiffness);
  const unlearned = profiles.filter(({ learned }) => learned < LEARNED).map(({ id }) => id);
  return { profiles, unlearned, flat, ridges: ridges(free, within) };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

function direction(free: readonly Free[], vector: readonly number[], stiffness: number): Direction {
  const ranked = vector.map((share, k) => [free[k].id, share] as const).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  const sign = ranked[0][1] < 0 ? -1 : 1;
  const parts = ranked
    .filter(([, share]) => Math.abs(share) >= 0.25)
    .map(([id, share]) => [id, rounded(sign * share)] as const);
  const words = parts.map(([id, share]) => `${id} ${share > 0 ? "up" : "down"}`).join(", ");
  return {
    stiffness: rounded(stiffness),
    parts,
    words:
      parts.length === 1
        ? `${parts[0][0]}: the figures hardly answer to it`
        : `${words}: together they hardly stir the figures`,
  };
}

function ridges(free: readonly Free[], covariance: readonly (readonly number[])[]): Ridge[] {
  const pairs = free.flatMap((a, i) => free.slice(i + 1).map((b, n) => [i, i + 1 + n, a.id, b.id] as const));
  return pairs.flatMap(([i, j, a, b]) => {
    const correlation = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
    const named = ALWAYS.some((pair) => pair.includes(a) && pair.includes(b));
    if (!named && Math.abs(correlation) < STRONG) return [];
    const name = named ? "the duration-frailty ridge: " : "";
    const how =
      Math.abs(correlation) < STRONG
        ? "the figures tell the two apart"
        : `a larger ${a} looks like a ${correlation > 0 ? "larger" : "smaller"} ${b}`;
    return [
      {
        between: [a, b] as const,
        correlation: rounded(correlation),
        words: `${name}${a} and ${b}, correlation ${correlation.toFixed(2)}: ${how}`,
      },
    ];
  });
}
