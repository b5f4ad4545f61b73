import type { Problem } from "../core/problem.ts";
import { harmless } from "../core/unseen.ts";
import { didYouMean } from "./nearest.ts";
import { isObject } from "./plain.ts";
import type { ScenarioFile } from "./scenario.ts";
import { fields, reformSchema, scenarioSchema } from "./schema.ts";
import { error, named, pathOf, show } from "./words.ts";
import { assumptionProblems, isInputId, isLeverId, leverProblems, unknownId } from "./wrong-value.ts";

type Issue = NonNullable<ReturnType<typeof scenarioSchema.safeParse>["error"]>["issues"][number];

/**
 * Every way in which plain data is not a scenario file, or the file if there is none. Values outside their sourced
 * range are warned of.
 */
export function shape(value: Record<string, unknown>): { file?: ScenarioFile; problems: Problem[] } {
  const parsed = scenarioSchema.safeParse(value);
  const warnings = settingWarnings(value);
  if (parsed.success) return { file: parsed.data, problems: warnings };
  return { problems: [...distinct(parsed.error.issues.flatMap((issue) => issueProblems(issue, value))), ...warnings] };
}

function issueProblems(issue: Issue, root: unknown): Problem[] {
  const path = pathOf(...issue.path);
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...issue.path, key], key));
  const [place, id] = issue.path.slice(-2);
  if (place === "levers" && isLeverId(String(id))) return leverProblems(path, id as never, found);
  if (place === "assumptions" && isInputId(String(id))) return assumptionProblems(path, id as never, found);
  const last = String(issue.path.filter((part) => typeof part === "string").at(-1));
  const wanted = Object.hasOwn(fields, last)
    ? fields[last as keyof typeof fields]
    : "plain data that the schema describes";
  if (typeof issue.path.at(-1) === "number")
    return [error(path, `it is ${show(found)}`, "Give an object with a week and levers")];
  return [error(path, whatItIs(found), `Give ${wanted}`)];
}

/** A value that is refused, in words. */
export function whatItIs(value: unknown): string {
  if (value === undefined) return "it is missing";
  const hidden = typeof value === "string" && harmless(value) !== value;
  return `it is ${show(value)}${hidden ? ", which has more than one line or characters that cannot be seen" : ""}`;
}

/** Each problem once, where several rules are broken by one value. */
export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

function unknownKey(path: readonly PropertyKey[], key: string): Problem {
  const place = path.at(-2);
  if (place === "levers" || place === "assumptions") return unknownId(pathOf(...path), key, place);
  const known = place === undefined ? Object.keys(scenarioSchema.def.shape) : Object.keys(reformSchema.def.shape);
  if (place === undefined && (isLeverId(key) || isInputId(key))) {
    return error(
      pathOf(...path),
      `${key} stands outside its group`,
      `Move it to ${isLeverId(key) ? "levers" : "assumptions"}`,
    );
  }
  return error(
    pathOf(...path),
    `there is no field called ${named(key)}`,
    didYouMean(key, known, `The fields are ${known.join(", ")}`),
  );
}

/** Warnings only: the schema has found the errors. */
function settingWarnings(value: Record<string, unknown>): Problem[] {
  const reforms = Array.isArray(value.reforms) ? value.reforms : [];
  return [
    ...entries(value.levers).flatMap(([id, set]) =>
      isLeverId(id) ? leverProblems(pathOf("levers", id), id, set) : [],
    ),
    ...entries(value.assumptions).flatMap(([id, set]) =>
      isInputId(id) ? assumptionProblems(pathOf("assumptions", id), id, set) : [],
    ),
    ...reforms.flatMap((reform: unknown, index) =>
      entries(isObject(reform) ? reform.levers : undefined).flatMap(([id, set]) =>
        isLeverId(id) ? leverProblems(pathOf("reforms", index, "levers", id), id, set) : [],
      ),
    ),
  ].filter(({ severity }) => severity === "warning");
}

const entries = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);
