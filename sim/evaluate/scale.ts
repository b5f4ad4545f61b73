/**
 * Yearly spending of one scenario inside an envelope, in pounds a person, and the part of it that goes to providers and
 * so follows the price scale.
 */
export interface Spending {
  readonly total: number;
  readonly payments: number;
}

/** Where the search for a scale ended, and why it is not where it should be if `solved` is false. */
export interface Found {
  readonly scale: number;
  readonly reached: number;
  readonly solved: boolean;
  readonly reason: "" | "pays-nobody" | "too-dear" | "too-cheap" | "closest";
}

/** What is wanted, in pounds a person a year, and the scales that may be tried. */
export interface Search {
  readonly target: number;
  readonly low: number;
  readonly high: number;
}

/** Spending this close to the target, as a share of it, counts as equal. */
export const TOLERANCE = 0.005;

/** Scales tried at most, 1 included. */
export const MOST_TRIALS = 8;

interface Trial extends Spending {
  readonly scale: number;
}

/**
 * Finds the price scale at which spending meets the target: 1 if that will do, otherwise by proportion and along lines
 * until the target is enclosed, and by the rule of false position after.
 * Spending need only rise with the scale on the whole. Without an answer the scale is the one that comes closest, so
 * that a regime just out of reach is treated like one just within it; 1 where no price matters.
 */
export async function solveScale(
  spend: (scale: number) => Promise<Spending>,
  { target, low, high }: Search,
): Promise<Found> {
  const tried = async (scale: number): Promise<Trial> => ({ scale, ...(await spend(scale)) });
  const first = await tried(1);
  if (meets(first, target)) return { scale: 1, reached: first.total, solved: true, reason: "" };
  const unsolved = ({ scale, total }: Trial, reason: Found["reason"]): Found => ({
    scale,
    reached: total,
    solved: false,
    reason,
  });
  if (first.payments === 0) return unsolved(first, "pays-nobody");

  let last = first;
  let previous: Trial | undefined;
  let best = first;
  let below: Trial | undefined;
  let above: Trial | undefined;
  for (let trial = 1; trial < MOST_TRIALS; trial++) {
    if (last.total < target) below = last;
    else above = last;
    if (below === undefined && last.scale <= low) return unsolved(last, "too-dear");
    if (above === undefined && last.scale >= high) return unsolved(last, "too-cheap");
    const next =
      below !== undefined && above !== undefined
        ? between(below, above, target)
        : beyond(last, previous, { target, low, high });
    previous = last;
    last = await tried(next);
    if (meets(last, target)) return { scale: last.scale, reached: last.total, solved: true, reason: "" };
    if (Math.abs(last.total - target) < Math.abs(best.total - target)) best = last;
  }
  return unsolved(best, "closest");
}

const meets = ({ total }: Spending, target: number): boolean => Math.abs(total - target) <= TOLERANCE * target;

/**
 * The scale that would meet the target if all payments followed it, or once there are two trials on the line through
 * both; pushed on a little so that it does not creep.
 */
function beyond(last: Trial, previous: Trial | undefined, { target, low, high }: Search): number {
  const slope =
    previous === undefined ? last.payments / last.scale : (last.total - previous.total) / (last.scale - previous.scale);
  const step = slope > 0 ? (target - last.total) / slope : last.total < target ? high : -high;
  return rounded(Math.min(high, Math.max(low, last.scale + step * (1 + PUSH))));
}

const PUSH = 0.05;

/** False position, kept a tenth of the way from either end so that a bend cannot stall it. */
function between(below: Trial, above: Trial, target: number): number {
  const part = (target - below.total) / (above.total - below.total);
  return rounded(below.scale + (above.scale - below.scale) * Math.min(0.9, Math.max(0.1, part)));
}

/** Scales are reported, linked to and run with four decimal places. */
const rounded = (scale: number): number => Math.round(scale * 10000) / 10000;
