import type { Problem } from "../../core/problem.ts";
import { isObject } from "../../scenario/plain.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { checkChanges } from "../../scenario/set.ts";
import { error, show } from "../../scenario/words.ts";

/** Version of the format of kept points that this code reads and writes. */
const POINTS_FILE_VERSION = 1;

/** Points as a file: what was asked of the fit first, then a line for each point. */
export const keptText = ({
  points,
  ...asked
}: {
  readonly points: readonly object[];
  readonly [asked: string]: unknown;
}): string =>
  `${JSON.stringify({ pointsVersion: POINTS_FILE_VERSION, ...asked }, null, 1).replace(/\n}$/, "")},\n "points": [\n${points
    .map((point) => `  ${JSON.stringify(point)}`)
    .join(",\n")}\n ]\n}\n`;

/** A point at which a regime is lived through: values of numbers by id. */
export interface NamedPoint {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The points of a file, for a scenario that they are to be set in; every problem at once. Never throws. */
export function checkPoints(
  file: unknown,
  scenario: Scenario,
): { readonly problems: readonly Problem[]; readonly points: readonly NamedPoint[] } {
  const give = "Give a points.json that signpost calibrate wrote";
  const fail = (path: string, problem: string, remedy = give) => ({
    problems: [error(path, problem, remedy)],
    points: [],
  });
  if (!isObject(file)) return fail("points", `it is ${show(file)}`);
  const { pointsVersion, points } = file;
  if (pointsVersion !== POINTS_FILE_VERSION)
    return fail("pointsVersion", `it is ${show(pointsVersion)}, and this program reads ${POINTS_FILE_VERSION}`);
  if (!Array.isArray(points)) return fail("points", `it is ${show(points)}, not a list`);
  if (points.length === 0)
    return fail("points", "it is empty: no point met every target", "Fit again with more points, or leave it out");
  const met = new Set<unknown>();
  const first: unknown = points[0];
  const wanted = isObject(first) && isObject(first["values"]) ? Object.keys(first["values"]).sort().join() : "";
  const problems = points.flatMap((point: unknown, n): Problem[] => {
    const at = `points.${n}`;
    if (!isObject(point)) return [error(at, `it is ${show(point)}, not an object`, give)];
    const { id, values } = point;
    const found = [
      ...(typeof id === "string" && /^[\w-]{1,40}$/.test(id)
        ? []
        : [error(`${at}.id`, `it is ${show(id)}`, "Name each point by a word")]),
      ...(met.has(id) ? [error(`${at}.id`, `another point is named ${show(id)} too`, "Name each point once")] : []),
    ];
    met.add(id);
    if (!isObject(values)) return [...found, error(`${at}.values`, `it is ${show(values)}, not an object`, give)];
    if (Object.keys(values).sort().join() !== wanted)
      found.push(error(`${at}.values`, "it sets other numbers than the first point", "Set the same at each"));
    return [
      ...found,
      ...checkChanges(scenario, values)
        .problems.filter(({ severity }) => severity === "error")
        .map((problem) => ({ ...problem, path: `${at}.values.${problem.path}` })),
    ];
  });
  return problems.length > 0 ? { problems, points: [] } : { problems, points: points as NamedPoint[] };
}
