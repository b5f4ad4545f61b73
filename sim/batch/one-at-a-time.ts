import type { Problem } from "../core/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { error, pathOf } from "../scenario/words.ts";
import { setUp } from "./set-up.ts";
import type { StudyFile } from "./study-file.ts";
import type { Point } from "./study.ts";

/** Name of the setting at which everything has its central value. */
export const CENTRAL = "central";

/** The design that moves one thing at a time: the central case, then each switch of a study on its own. */
export function oneAtATime(
  { switches }: StudyFile,
  scenarios: readonly Scenario[],
): { readonly points: readonly Point[]; readonly problems: readonly Problem[] } {
  const central: Point = {
    draw: 0,
    name: CENTRAL,
    label: "Everything central",
    says: "Every number and choice has its central value.",
    scenarios,
  };
  const names = [CENTRAL, ...switches.map(({ name }) => name)];
  const problems = switches.flatMap(({ name }, place) =>
    names.indexOf(name) <= place
      ? [error(pathOf("switches", place, "name"), `${name} is taken`, "Give each setting a name of its own")]
      : [],
  );
  const points = switches.map(({ name, label, says, ...settings }, place): Point => {
    const set = setUp(scenarios, settings, pathOf("switches", place));
    problems.push(...set.problems);
    return { draw: place + 1, name, label, says, scenarios: set.scenarios };
  });
  return { points: [central, ...points], problems };
}
