import { byPresentId, presentId } from "../evidence/renamed.ts";
import { InputError, type Problem } from "../core/problem.ts";
import { parameters, type Assumptions, type ParameterId } from "../evidence/parameters.ts";
import { levers, type LeverId, type Levers, type LeverValue } from "../policy/levers.ts";
import { idleProblems } from "./idle.ts";
import { changedIds } from "./merge.ts";
import { plain, isObject } from "./plain.ts";
import { stages } from "./reforms.ts";
import type { Scenario } from "./scenario.ts";
import { togetherProblems } from "./together.ts";
import { typedNumber } from "./typed-number.ts";
import { error, named, show } from "./words.ts";
import { assumptionProblems, isInputId, isLeverId, leverProblems, unknownId } from "./wrong-value.ts";

/** New values by id of lever or assumption. */
export type Changes = Readonly<Record<string, LeverValue>>;

/**
 * A scenario with some levers and assumptions changed from the start of the comparison; burn-in and dated reforms stay.
 * Throws an InputError with every error.
 */
export function setLevers(scenario: Scenario, changes: Readonly<Record<string, unknown>>): Scenario {
  const { scenario: set, problems } = checkChanges(scenario, changes);
  if (set === undefined) throw new InputError(problems.filter(({ severity }) => severity === "error"));
  return set;
}

/**
 * Every problem with changes to a scenario, warnings included, and the changed scenario if none of them is an error.
 * Never throws.
 */
export function checkChanges(
  scenario: Scenario,
  changes: unknown,
): { problems: readonly Problem[]; scenario?: Scenario; changes?: Changes } {
  const { value: given, problems } = plain(changes);
  if (!isObject(given))
    return { problems: [...problems, error("changes", `it is ${show(given)}`, "Give an object of ids and values")] };
  const value = byPresentId(given);
  const found = [...problems, ...Object.entries(value).flatMap(([id, setting]) => settingProblems(id, setting))];
  if (found.some(({ severity }) => severity === "error")) return { problems: found };
  const set = { ...scenario.levers, ...pick(value, isLeverId) } as Levers;
  const assumptions = { ...scenario.assumptions, ...pick(value, isInputId) } as Assumptions;
  const clashes = togetherProblems({ stages: stages(set, scenario.reforms), assumptions }, null);
  if (clashes.length > 0) return { problems: [...found, ...clashes] };
  const moved = (Object.keys(value) as (LeverId | ParameterId)[])
    .filter(isLeverId)
    .filter((id) => set[id] !== scenario.levers[id]);
  return {
    problems: [...found, ...idleProblems(moved, stages(set, scenario.reforms), "")],
    scenario: { ...scenario, levers: set, assumptions, changed: changedIds(set, scenario.burnIn, assumptions) },
    changes: value as Changes,
  };
}

/**
 * One change as a flag writes it, `tariff.scale=1.2`: true and false are read as such, what stands for a number as a
 * number was typed, anything else as a choice. Throws an InputError.
 */
export function readChange(text: string): [id: string, value: LeverValue] {
  const [, written, word] = /^([^=\s]+)\s*=\s*(\S.*)$/su.exec(text.trim()) ?? [];
  if (written === undefined || word === undefined)
    throw new InputError([
      error(named(text), "it is not of the form lever=value", "Write for instance tariff.scale=1.2"),
    ]);
  const id = presentId(written);
  if (word === "true" || word === "false") return [id, word === "true"];
  const unit = unitOf(id);
  if (unit === undefined) return [id, word];
  const read = typedNumber(word, unit);
  if (!("number" in read)) throw new InputError([error(named(id), read.problem, read.remedy)]);
  return [id, read.number];
}

/** The unit of what is set by a number. */
function unitOf(id: string): string | undefined {
  if (isInputId(id)) return parameters[id].unit;
  if (!isLeverId(id)) return undefined;
  const lever = levers[id];
  return lever.kind === "number" ? lever.unit : undefined;
}

function settingProblems(id: string, value: unknown): Problem[] {
  if (isLeverId(id)) return leverProblems(id, id, value);
  return isInputId(id) ? assumptionProblems(id, id, value) : [unknownId(named(id), id, "either")];
}

const pick = (values: Record<string, unknown>, wanted: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(values).filter(([id]) => wanted(id)));
