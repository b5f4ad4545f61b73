import type { Problem } from "../core/problem.ts";
import { parameters, type ParameterId } from "../evidence/parameters.ts";
import { levers } from "../policy/levers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { error, pathOf } from "../scenario/words.ts";
import { isLeverId } from "../scenario/wrong-value.ts";
import { setUp } from "./set-up.ts";
import type { StudyFile } from "./study-file.ts";
import type { Range } from "./study.ts";

/** The numbers that a study moves through their range, each alone while everything else is central. */
export function ranges(
  { switching = [] }: StudyFile,
  scenarios: readonly Scenario[],
): { readonly ranges: readonly Range[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const found = switching.map(({ id, label, values, only }, place): Range => {
    const path = pathOf("switching", place);
    const say = (part: string, problem: string, remedy: string): unknown =>
      problems.push(error(`${path}.${part}`, problem, remedy));
    if (values.some((value, i) => i > 0 && !(value > values[i - 1])))
      say("values", "they do not rise", "Order them from the least, each once");
    if (switching.findIndex((each) => each.id === id) < place)
      say("id", `${id} is there more than once`, "Keep one of them");
    const sets = values.map((value) =>
      setUp(
        scenarios,
        only === undefined
          ? { everywhere: { [id]: value } }
          : { only: Object.fromEntries(only.map((name) => [name, { [id]: value }])) },
        path,
      ),
    );
    const wrong = new Map(sets.flatMap((set) => set.problems).map((problem) => [JSON.stringify(problem), problem]));
    problems.push(...wrong.values());
    return {
      id,
      label,
      unit: unitOf(id),
      values,
      moves: only ?? scenarios.map(({ name }) => name),
      scenarios: sets.map((set) => set.scenarios),
    };
  });
  return { ranges: found, problems };
}

const unitOf = (id: string): string => (isLeverId(id) ? levers[id].unit : (parameters[id as ParameterId]?.unit ?? ""));
