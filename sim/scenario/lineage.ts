import type { Problem } from "../core/problem.ts";
import { didYouMean } from "./nearest.ts";
import { read } from "./read.ts";
import type { Find, ScenarioFile } from "./scenario.ts";
import { error, named, pathOf } from "./words.ts";

const longestChain = 10;

/**
 * The files that a scenario extends, the baseline first, and what is wrong with them. Never throws, whatever `find`
 * does.
 */
export function ancestors(
  self: unknown,
  parent: unknown,
  find: Find,
  names: readonly string[],
): { files?: ScenarioFile[]; problems: Problem[] } {
  const chain = [typeof self === "string" ? named(self) : "it"];
  const files: ScenarioFile[] = [];
  let next = parent;
  while (typeof next === "string") {
    const path = files.length === 0 ? "extends" : pathOf("extends", String(files[0].name), "extends");
    const name = named(next);
    if (chain.includes(name))
      return failed(
        path,
        `${[...chain, name].join(" extends ")}, which never ends`,
        "Let the chain end in a baseline that extends nothing",
      );
    if (files.length >= longestChain)
      return failed(path, `the chain is longer than ${longestChain}`, "Extend a scenario nearer to the baseline");
    const found = lookUp(next, find);
    if (found === undefined)
      return failed(
        path,
        `there is no scenario called ${name}`,
        didYouMean(next, names, "See signpost list scenarios"),
      );
    const { file, problems } = read(found);
    if (file === undefined)
      return {
        problems: problems.filter(({ severity }) => severity === "error").map((problem) => within(name, problem)),
      };
    files.unshift(file);
    chain.push(name);
    next = file.extends;
  }
  return { files, problems: [] };
}

/** A problem of a file that is extended, told from the file that extends it. */
const within = (name: string, problem: Problem): Problem => ({
  ...problem,
  path: `${pathOf("extends", name)}.${problem.path}`,
});

const failed = (path: string, problem: string, remedy: string) => ({ problems: [error(path, problem, remedy)] });

function lookUp(name: string, find: Find): unknown {
  try {
    return find(name);
  } catch {
    return undefined;
  }
}
