import { place, walk, type Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

const DODGES = ["skip", "only", "todo", "skipIf", "runIf", "fails"];
const RUNNERS = ["it", "test", "describe", "suite", "bench"];

/** Where a run may find that a test cannot be made there, and then says so by name at the end. */
const MAY_REPORT_ABSENCE = ["test/browser/engines.test.ts"];

/** Tests that do not run, or keep others from running. */
export const dodged = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, source]) => {
    const found: string[] = [];
    if (!/^test\/.*\.test\.ts$/.test(path)) return found;
    walk(path, source, (node) => {
      if (
        node.type === "MemberExpression" &&
        DODGES.includes(nameOf(node["property"])) &&
        RUNNERS.includes(nameOf(rootOf(node)))
      )
        found.push(`${place(path, source, node)}: ${nameOf(node["property"])}`);
      if (node.type !== "CallExpression" || MAY_REPORT_ABSENCE.includes(path)) return;
      const callee = node["callee"] as Node;
      const called = nameOf(callee.type === "MemberExpression" ? callee["property"] : callee);
      const owner = callee.type === "MemberExpression" ? nameOf(callee["object"]) : "context";
      if (
        /^(x(it|test|describe)|f(it|describe))$/.test(called) ||
        (called === "skip" && /^(ctx|context|task|t)$/.test(owner))
      )
        found.push(`${place(path, source, node)}: ${called}`);
    });
    return found;
  });

const nameOf = (node: unknown): string => String((node as Node | undefined)?.["name"] ?? "");

const rootOf = (node: Node): Node => {
  const inner = (node["object"] ?? node["callee"]) as Node | undefined;
  return inner === undefined ? node : rootOf(inner);
};

/** Files of tests that belong to no project or to several, given what Vitest lists. */
export const notInOneProject = (
  tree: Tree,
  listed: readonly { readonly file: string; readonly projectName: string }[],
  root: string,
): string[] =>
  Object.keys(tree)
    .filter((path) => path.endsWith(".test.ts"))
    .flatMap((path) => {
      const projects = listed.filter(({ file }) => file === `${root}/${path}`).map(({ projectName }) => projectName);
      if (projects.length === 1) return [];
      return [`${path}: in ${projects.length === 0 ? "no project" : projects.join(", ")}`];
    })
    .sort();

/** Folders below `test/` that its README does not name. */
export const foldersUntold = (tree: Tree): string[] =>
  [...new Set(Object.keys(tree).flatMap((path) => /^test\/([\w-]+)\//.exec(path)?.[1] ?? []))]
    .filter((folder) => !new RegExp(`[\`\\s]${folder}/`).test(tree["test/README.md"] ?? ""))
    .map((folder) => `test/${folder}/: not in test/README.md`);
