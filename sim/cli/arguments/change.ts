import {
  checkChanges,
  either,
  error,
  InputError,
  readChange,
  type Changes,
  type Problem,
  type Scenario,
} from "../../index.ts";
import { changesInFile } from "./changes-in-file.ts";

/** One `--set`: a lever or an assumption and its new value, for every scenario of the run or for a named one. */
export interface Change {
  readonly scenario: string | undefined;
  readonly id: string;
  readonly value: Changes[string];
  /** As it was typed. */
  readonly text: string;
}

/** Reads `lever=value`, `scenario:lever=value`, or `@file` for many; what is wrong goes to `problems`. */
export function readChanges(typed: readonly string[], problems: Problem[]): Change[] {
  const texts = typed.flatMap((text) => (text.startsWith("@") ? changesInFile(text, problems) : text));
  return texts.flatMap((text) => {
    const [, scenario, rest] = /^(?:([^:=]+):)?(.*)$/s.exec(text)!;
    try {
      const [id, value] = readChange(rest);
      return [{ scenario, id, value, text }];
    } catch (reason) {
      if (!(reason instanceof InputError)) throw reason;
      problems.push(...reason.problems.map(ofFlag));
      return [];
    }
  });
}

const ofFlag = (problem: Problem): Problem => ({ ...problem, path: `--set ${problem.path}` });

/**
 * Applies to each scenario the changes meant for it, the last of several for one lever; what is wrong goes to
 * `problems`, each thing once.
 */
export function applyChanges(
  scenarios: readonly Scenario[],
  changes: readonly Change[],
  problems: Problem[],
): Scenario[] {
  const names = scenarios.map(({ name }) => name);
  for (const { scenario, text } of changes)
    if (scenario !== undefined && !names.includes(scenario))
      problems.push(
        error(
          `--set ${text}`,
          `${scenario} is not a scenario of this run`,
          `Use ${either(names)}, or leave the name out to set all`,
        ),
      );
  const said = new Set<string>();
  return scenarios.map((scenario) => {
    const own = changes.filter((change) => change.scenario === undefined || change.scenario === scenario.name);
    if (own.length === 0) return scenario;
    const checked = checkChanges(scenario, Object.fromEntries(own.map(({ id, value }) => [id, value])));
    for (const problem of checked.problems.map(ofFlag)) {
      const key = JSON.stringify(problem);
      if (!said.has(key)) problems.push(problem);
      said.add(key);
    }
    return checked.scenario ?? scenario;
  });
}
