import type { Summary } from "./measure.ts";

/**
 * The summary, if every number in it is finite; throws an Error that names the first that is not, with its measure,
 * group and scenario.
 */
export function sound(summary: Summary): Summary {
  for (const [id, values] of Object.entries(summary.measures)) {
    const wrong = Object.entries(values).find(isUnreal);
    if (wrong !== undefined) throw unsound(`the measure ${id} of ${wrong[0]}`, summary, wrong[1]);
  }
  for (const [id, values] of Object.entries(summary.series)) {
    const week = values.findIndex(unreal);
    if (week >= 0) throw unsound(`the series ${id} in week ${week}`, summary, values[week]);
  }
  return summary;
}

const unreal = (value: number): boolean => !Number.isFinite(value);
const isUnreal = ([, value]: readonly [string, number]): boolean => unreal(value);

const unsound = (what: string, { scenario }: Summary, value: number): Error =>
  new Error(
    `${what} under ${scenario} comes to ${value}, which is no finite number, so nothing of this run ` +
      `is reported. Bring the settings nearer to their ranges.`,
  );
