import { existsSync } from "node:fs";
import {
  checkStudy,
  didYouMean,
  duplicateKeys,
  error,
  notJson,
  studyFile,
  studyNames,
  whatIsNotJson,
  type Problem,
  type Scenario,
  type Study,
} from "../../index.ts";
import { readText, type ReadText } from "../files/read-text.ts";
import { fileTrouble, readArgument } from "./scenario-argument.ts";

/** A study file as it was found, with the sizes that flags set instead of its own. */
export interface StudyArgument {
  readonly text: string;
  /** Values of the file's own fields to use instead. */
  readonly instead: Readonly<Record<string, unknown>>;
  /** Changes each scenario before the study does anything with it. */
  readonly changed: (scenario: Scenario) => Scenario;
}

/**
 * Reads a study: a shipped one's name, else a JSON file; scenarios in it are named or pathed as on the command line.
 * What is wrong goes to `problems`.
 */
export function readStudy({ text, instead, changed }: StudyArgument, problems: Problem[]): Study | undefined {
  const input = studyInput(text, problems);
  if (input === undefined) return undefined;
  const merged =
    typeof input === "object" && input !== null && !Array.isArray(input) ? { ...input, ...instead } : input;
  const checked = checkStudy(merged, (name) => {
    const { problems: own, scenario } = readArgument(name);
    return scenario === undefined ? { problems: own } : { problems: own, scenario: changed(scenario) };
  });
  problems.push(...checked.problems.map((problem) => ({ ...problem, path: `${text}: ${problem.path}` })));
  return checked.study;
}

function studyInput(text: string, problems: Problem[]): unknown {
  const names = studyNames();
  if (names.includes(text)) return studyFile(text);
  const fail = (problem: string, remedy: string): undefined => void problems.push(error(text, problem, remedy));
  if (!/[/\\]|\.json$/i.test(text) && !existsSync(text))
    return fail(
      "there is no study of this name",
      didYouMean(text, names, `Give ${names.join(", ")}, or the path of a JSON file`),
    );
  let content: ReadText;
  try {
    content = readText(text);
  } catch (reason) {
    return fail(`it cannot be read: ${fileTrouble(reason)}`, `Give the path of a JSON file, or ${names.join(", ")}`);
  }
  if (!("text" in content)) return fail(content.problem, content.remedy);
  try {
    const value: unknown = JSON.parse(content.text);
    problems.push(...duplicateKeys(content.text).map((problem) => ({ ...problem, path: `${text}: ${problem.path}` })));
    return value;
  } catch (reason) {
    const { problem, remedy } = notJson(content.text, whatIsNotJson(content.text, reason));
    return fail(problem, remedy);
  }
}
