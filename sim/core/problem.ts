import { harmless } from "./unseen.ts";

/** One thing wrong with an input, in words for the person who can fix it. */
export interface Problem {
  /** Where: a dotted path into the scenario, a flag or a file. */
  readonly path: string;
  /** What is wrong, with the value, the bound and the unit. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
  /** An error stops the run; a warning does not. */
  readonly severity: "error" | "warning";
}

/** A problem on one line: `path: problem. Remedy.` The path may be the name of a stranger's file. */
export const problemLine = ({ path, problem, remedy }: Problem): string => harmless(`${path}: ${problem}. ${remedy}.`);

/** Everything that was wrong with an input, thrown together so that nothing has to be found twice. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}
