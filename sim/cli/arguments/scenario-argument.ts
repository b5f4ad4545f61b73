import { existsSync } from "node:fs";
import {
  checkText,
  didYouMean,
  error,
  scenario,
  scenarioFile,
  scenarioNames,
  type Problem,
  type Scenario,
} from "../../index.ts";
import { readText, type ReadText } from "../files/read-text.ts";

/** A scenario as an argument names it, or what is wrong with it. */
export interface Argument {
  /** As it was typed: the name of a shipped scenario or the path of a file. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly scenario?: Scenario;
}

/** Reads one argument: a shipped scenario's name, else a JSON file. Never throws. */
export function readArgument(text: string): Argument {
  const names = scenarioNames();
  if (names.includes(text)) return { text, problems: [], scenario: scenario(text) };
  if (!looksLikePath(text)) {
    const remedy = didYouMean(text, names, `Give one of ${names.join(", ")}, or the path of a JSON file`);
    return { text, problems: [error(text, "there is no scenario of this name", remedy)] };
  }
  let content: ReadText;
  try {
    content = readText(text);
  } catch (reason) {
    return {
      text,
      problems: [
        error(
          text,
          `it cannot be read: ${fileTrouble(reason)}`,
          "Give the path of a JSON file, or a name from signpost list scenarios",
        ),
      ],
    };
  }
  if (!("text" in content)) return { text, problems: [error(text, content.problem, content.remedy)] };
  const { problems, scenario: read } = checkText(content.text, scenarioFile, names);
  return read === undefined ? { text, problems } : { text, problems, scenario: read };
}

const looksLikePath = (text: string): boolean => /[/\\]|\.json$/i.test(text) || existsSync(text);

/** Why the file system refused, in words. */
export function fileTrouble(reason: unknown): string {
  const code = (reason as NodeJS.ErrnoException).code ?? "";
  return TROUBLES[code] ?? (reason instanceof Error ? reason.message : String(reason));
}

const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of the path is not a directory",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the share of the disk that you may use is full",
  EFBIG: "the file is larger than a file may be here",
  EIO: "the device reports an error",
  EPIPE: "its reader has closed it",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead back to themselves",
  EEXIST: "a file of that name is in the way",
};

/**
 * Reads the scenarios of a run; the problems of a file say which file. Names must differ, because results are told
 * apart by them.
 */
export function readArguments(texts: readonly string[], problems: Problem[]): Scenario[] {
  const read = texts.map(readArgument);
  for (const { text, problems: own } of read)
    problems.push(
      ...own.map((problem) => (problem.path === text ? problem : { ...problem, path: `${text}: ${problem.path}` })),
    );
  const scenarios = read.flatMap((argument) => argument.scenario ?? []);
  const names = scenarios.map(({ name }) => name);
  for (const name of new Set(names.filter((one, i) => names.indexOf(one) !== i)))
    problems.push(
      error(
        name,
        "two scenarios of this run have this name",
        "Give one of them another name in a file of its own that extends it",
      ),
    );
  return scenarios;
}
