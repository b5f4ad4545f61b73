import type { Command } from "commander";
import { error, type Problem } from "../../index.ts";

/**
 * What went wrong with the flags of a command line before they are read: npm has kept some for itself, or one stands
 * where the value of another should.
 */
export function flagProblems(
  program: Command,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Problem[] {
  return [...eaten(program, words, environment), ...swallowed(program, words)];
}

/**
 * Flags that `npm run signpost VERB --flag` takes for npm's own: without `--` before them the program never sees them,
 * but npm leaves them in the environment.
 */
function eaten(
  program: Command,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Problem[] {
  if (environment["npm_lifecycle_event"] !== "signpost") return [];
  const flags = new Set(
    program.commands
      .flatMap(({ options }) => options.flatMap(({ long, short }) => [long, short]))
      .filter((flag) => flag !== undefined),
  );
  const given = (flag: string): boolean =>
    environment[`npm_config_${flag.replace(/^-+/, "").replaceAll("-", "_")}`] !== undefined;
  const kept = [...flags].filter(
    (flag) => given(flag) && !words.some((word) => word === flag || word.startsWith(`${flag}=`)) && !NPMS_OWN.has(flag),
  );
  return kept.map((flag) =>
    error(
      flag,
      "npm has kept this flag for itself",
      `Put -- before the verb: npm run -s signpost -- ${words[0] ?? "VERB"} … ${flag}`,
    ),
  );
}

/** Short flags that npm sets for reasons of its own. */
const NPMS_OWN = new Set(["-p", "-n"]);

/** Flags whose value is a flag, as in `--seed --json`. */
function swallowed(program: Command, words: readonly string[]): Problem[] {
  const options = program.commands.find((command) => command.name() === words[0])?.options ?? [];
  const known = (word: string | undefined): boolean =>
    word !== undefined && options.some(({ long, short }) => word === long || word === short);
  const end = words.indexOf("--");
  const own = end < 0 ? words : words.slice(0, end);
  const problems: Problem[] = [];
  for (let at = 1; at < own.length; at++) {
    const option = options.find(({ long, short }) => own[at] === long || own[at] === short);
    if (option?.required !== true) continue;
    if (known(own[at + 1]))
      problems.push(
        error(
          own[at],
          `its value is missing: ${own[at + 1]} is a flag`,
          `Give a value, or write ${option.long}=${own[at + 1]} if that is meant`,
        ),
      );
    else at++; // whatever stands there is the value
  }
  return problems;
}
