import type { Problem } from "../core/problem.ts";
import { didYouMean } from "../scenario/nearest.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { checkChanges } from "../scenario/set.ts";
import { either, error, pathOf } from "../scenario/words.ts";
import { isInputId } from "../scenario/wrong-value.ts";
import type { Switch } from "./study-file.ts";

/**
 * Scenarios at one setting: what is set everywhere, then what is set in some only; assumptions hold for all alike,
 * since regimes are compared in one world. `path` is where the setting stands in the study.
 */
export function setUp(
  scenarios: readonly Scenario[],
  { everywhere = {}, only = {} }: Pick<Switch, "everywhere" | "only">,
  path: string,
): { readonly scenarios: readonly Scenario[]; readonly problems: readonly Problem[] } {
  const names = scenarios.map(({ name }) => name);
  const problems: Problem[] = [];
  if (Object.keys(everywhere).length === 0 && Object.values(only).every((levers) => Object.keys(levers).length === 0))
    problems.push(error(path, "it sets nothing", "Give everywhere or only something to set"));
  for (const [name, levers] of Object.entries(only)) {
    const where = `${path}.${pathOf("only", name)}`;
    if (!names.includes(name))
      problems.push(
        error(where, "it is not a scenario of this study", didYouMean(name, names, `Use ${either(names)}`)),
      );
    for (const id of Object.keys(levers))
      if (isInputId(id))
        problems.push(
          error(
            `${where}.${id}`,
            "it is an assumption about the world, which regimes that are compared share",
            "Move it to everywhere",
          ),
        );
  }
  const said = new Set<string>();
  const apply = (scenario: Scenario, changes: object, where: string): Scenario => {
    if (Object.keys(changes).length === 0) return scenario;
    const checked = checkChanges(scenario, changes);
    for (const problem of checked.problems.map((each) => ({ ...each, path: `${where}.${each.path}` }))) {
      const key = JSON.stringify(problem);
      if (!said.has(key)) problems.push(problem);
      said.add(key);
    }
    return checked.scenario ?? scenario;
  };
  const set = scenarios.map((scenario) =>
    apply(
      apply(scenario, everywhere, `${path}.everywhere`),
      only[scenario.name] ?? {},
      `${path}.${pathOf("only", scenario.name)}`,
    ),
  );
  return { scenarios: set, problems };
}
