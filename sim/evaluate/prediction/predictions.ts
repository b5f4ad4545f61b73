import { type Part, type Question, questionIds, questions } from "../../evidence/questions.ts";
import type { Moments } from "../calibration/problem.ts";
import type { Bounds } from "../../measures/bounds.ts";
import { tQuantile } from "../student-t.ts";
import { partBounds } from "./part-bounds.ts";

/** One number of an answer: its middle, and from 5 to 95 % of what it may be. */
export interface PredictedPart {
  readonly of: string;
  readonly value: number;
  /** `null` where one point, and one replication or runs without any spread, tell nothing of it. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** Standard error that few replications leave at one point; `null` where there is one replication. */
  readonly luck: number | null;
  /** Points that give it a value. */
  readonly points: number;
}

/** What the model answers to one question, or why it cannot. */
export type Prediction =
  | { readonly id: string; readonly parts: readonly PredictedPart[]; readonly without?: Question["without"] }
  | { readonly id: string; readonly cannot: string };

/** Every part of every answer, question after question. */
export const allParts = (): Part[] => questionIds.flatMap((id) => questions[id].parts ?? []);

/**
 * Answers to all questions from the numbers of `allParts` at each point. Over several points an answer is the median
 * and lies from the 5th to the 95th percentile of what they give; at one point it is that of its replications, with the
 * 90 % interval of their mean, held where the number can lie.
 */
export function predictions(points: readonly Moments[], replications: number): Prediction[] {
  let at = 0;
  return questionIds.map((id): Prediction => {
    const { parts = [], without = [], cannot } = questions[id];
    if (cannot !== undefined) return { id, cannot };
    const found = parts.map((part) => ({
      of: part.of,
      unit: part.unit,
      ...within(partBounds(part), spreadOf(points, at++, replications)),
    }));
    const known = found.filter((part): part is PredictedPart => part.value !== null);
    const lacking = [
      ...without,
      ...found.filter(({ value }) => value === null).map(({ of }) => ({ of, why: "No run gave it a value." })),
    ];
    if (known.length === 0) return { id, cannot: lacking.map(({ of, why }) => `${of}: ${why}`).join(" ") };
    return { id, parts: known, ...(lacking.length > 0 ? { without: lacking } : {}) };
  });
}

const LOW = 0.05;
const HIGH = 0.95;

type Spread = Omit<PredictedPart, "of" | "unit" | "value"> & { readonly value: number | null };

/** The same with ends that lie where the number can. */
const within = ([least, most]: Bounds, { low, high, ...rest }: Spread): Spread => ({
  ...rest,
  low: low === null ? null : Math.max(least, low),
  high: high === null ? null : Math.min(most, high),
});

function spreadOf(points: readonly Moments[], part: number, replications: number): Spread {
  const known = points.filter(({ mean }) => Number.isFinite(mean[part]));
  const luck =
    replications < 2 || known.length === 0
      ? null
      : rounded(Math.sqrt(known.reduce((sum, { variance }) => sum + variance[part], 0) / known.length));
  const common = { luck, points: known.length };
  if (known.length === 0) return { value: null, low: null, high: null, ...common };
  if (points.length > 1) {
    const sorted = known.map(({ mean }) => mean[part]).sort((a, b) => a - b);
    const [value, low, high] = [0.5, LOW, HIGH].map((share) => rounded(quantile(sorted, share)));
    return { value, low, high, ...common };
  }
  const value = known[0].mean[part];
  if (luck === null || luck === 0) return { value: rounded(value), low: null, high: null, ...common };
  const half = luck * tQuantile(HIGH, replications - 1);
  return { value: rounded(value), low: rounded(value - half), high: rounded(value + half), ...common };
}

/** The number below which a share of sorted numbers lie, between neighbours in a straight line. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

const rounded = (value: number): number => Number(value.toPrecision(4));
