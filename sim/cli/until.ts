import { didYouMean, error, measures, show, typedNumber, type Problem } from "../index.ts";

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
  if (!known.includes(measure)) problems.push(error("--until", `there is no measure ${show(measure)}`, didYouMean(measure, known, "See signpost list measures")));
  const give = `Write half-width=${DEFAULT_MEASURE}:.001, or .001 for short: a tenth of a percentage point`;
  if (!("number" in read)) problems.push(error("--until", read.problem, `${read.remedy}. ${give}`));
  else if (!(halfWidth > 0)) problems.push(error("--until", `${show(value ?? text)} is not a half-width above 0`, give));
  return { measure, halfWidth };
}

/** Replications beyond which a study gives up: a larger population or a wider interval is the remedy. */
export const MOST_REPLICATIONS = 10_000;

/** What a look at the results so far decides: to run `more` replications, or to stop because the interval is narrow enough or would need too many. */
export interface Look {
  readonly more: number;
  readonly decided: boolean;
  /** Replications that the interval would need; `null` if the measure has no value in these runs. */
  readonly needed: number | null;
}

/** Plans the next batch from the half-width so far, which shrinks with the square root of the replications: at most doubles what is done, and depends on results only, never on the machine. */
export function look(wanted: number, done: number, halfWidth: number | null): Look {
  if (halfWidth === null) return { more: done < 2 ? 1 : 0, decided: false, needed: null };
  if (halfWidth <= wanted) return { more: 0, decided: true, needed: done };
  const needed = Math.max(Math.ceil(done * (halfWidth / wanted) ** 2), done + LEAST_BATCH);
  return { more: needed > MOST_REPLICATIONS ? 0 : Math.min(needed - done, Math.max(done, LEAST_BATCH)), decided: false, needed };
}

const LEAST_BATCH = 2;
