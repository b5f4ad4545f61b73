import { didYouMean, error, measures, show, typedNumber, type Problem } from "../../index.ts";

/** Replicate until the 95 % half-width of a measure is no larger than a value, in the measure's own unit. */
export interface Until {
  readonly measure: string;
  readonly halfWidth: number;
}

const DEFAULT_MEASURE = "sustained-26";

/** Reads `.001`, `half-width=.001` or `half-width=MEASURE:.001`; what is wrong goes to `problems`. */
export function readUntil(text: string, problems: Problem[]): Until {
  const [, measure = DEFAULT_MEASURE, value] = /^(?:half-width=)?(?:([^:=]+):)?([^:=]+)$/.exec(text.trim()) ?? [];
  const read = typedNumber(value ?? text, measures[measure]?.unit);
  const halfWidth = "number" in read ? read.number : NaN;
  const known = Object.keys(measures);
  if (!known.includes(measure))
    problems.push(
      error(
        "--until",
        `there is no measure ${show(measure)}`,
        didYouMean(measure, known, "See signpost list measures"),
      ),
    );
  const give = `Write half-width=${DEFAULT_MEASURE}:.001, or .001 for short: a tenth of a percentage point`;
  if (!("number" in read)) problems.push(error("--until", read.problem, `${read.remedy}. ${give}`));
  else if (!(halfWidth > 0))
    problems.push(error("--until", `${show(value ?? text)} is not a half-width above 0`, give));
  return { measure, halfWidth };
}

/** Replications beyond which a study gives up: a larger population or a wider interval is the remedy. */
export const MOST_REPLICATIONS = 10_000;

/**
 * What the runs so far say of a measure: the widest 95 % half-width, `null` where they cannot tell one, and how many of
 * them have a value.
 */
export interface SoFar {
  readonly halfWidth: number | null;
  readonly n: number;
}

/**
 * What a look at the results so far decides: to run `more` replications, or to stop because the interval is narrow
 * enough or nobody can tell how many it would need.
 */
export interface Look {
  readonly more: number;
  readonly decided: boolean;
  /** Replications that the interval would need; `null` if these runs cannot say. */
  readonly needed: number | null;
  /** Why these runs cannot say. */
  readonly cannot?: "no value" | "few values" | "no spread";
}

/**
 * Plans the next batch from the half-width so far, which shrinks with the square root of the replications: at most
 * doubles what is done, and depends on results only, never on the machine.
 * A few values that agree by chance decide nothing: without a spread, or with fewer than five values, more are run, up
 * to a bound.
 */
export function look(wanted: number, done: number, { halfWidth, n }: SoFar): Look {
  const ahead = Math.max(done, LEAST_BATCH);
  if (n === 0) return { more: done < 2 ? 1 : 0, decided: false, needed: null, cannot: "no value" };
  if (halfWidth === null || n < FEWEST) {
    const cannot = n < FEWEST ? "few values" : "no spread";
    return {
      more: done >= MOST_BLIND ? 0 : Math.min(MOST_BLIND - done, n === done && n < FEWEST ? FEWEST - done : ahead),
      decided: false,
      needed: null,
      cannot,
    };
  }
  if (halfWidth <= wanted) return { more: 0, decided: true, needed: done };
  const needed = Math.max(Math.ceil(done * (halfWidth / wanted) ** 2), done + LEAST_BATCH);
  return { more: needed > MOST_REPLICATIONS ? 0 : Math.min(needed - done, ahead), decided: false, needed };
}

const LEAST_BATCH = 2;
/** Values below which no interval is trusted to be narrow. */
export const FEWEST = 5;
/** Replications after which runs that cannot tell an interval are given up. */
const MOST_BLIND = 40;
