import type { Problem } from "../core/problem.ts";
import { leverIds, type Levers } from "../policy/levers.ts";
import { isObject } from "./plain.ts";
import type { Reform } from "./scenario.ts";
import { error, pathOf } from "./words.ts";

/** Dated reforms must come in order, one to a week, so that a lever has one value at a time. Tolerates anything. */
export function reformOrderProblems(reforms: unknown): Problem[] {
  if (!Array.isArray(reforms)) return [];
  const weeks = reforms.map((reform: unknown) =>
    isObject(reform) && typeof reform.week === "number" ? reform.week : undefined,
  );
  return weeks.flatMap((week, index) => {
    if (week === undefined) return [];
    const path = pathOf("reforms", index, "week");
    const earlier = weeks.slice(0, index);
    if (earlier.includes(week))
      return [error(path, `week ${week} has a reform already`, `Join it with reforms.${earlier.indexOf(week)}`)];
    const later = earlier.find((before) => before !== undefined && before > week);
    return later === undefined
      ? []
      : [error(path, `week ${week} comes after week ${later}`, "Put reforms in the order of their weeks")];
  });
}

/** The levers that hold at each stage: at the start, and after each reform. */
export function stages(levers: Levers, reforms: readonly Reform[]): readonly Levers[] {
  const all = [levers];
  for (const reform of reforms) all.push({ ...all[all.length - 1], ...reform.levers });
  return all;
}

/** Levers that differ between two settings, in the order of the register. */
export const differing = (a: Levers, b: Levers) => leverIds.filter((id) => a[id] !== b[id]);
