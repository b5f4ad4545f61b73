import { posix } from "node:path";
import { importsBetween } from "./rooms.ts";
import { exportsOf, namedImportsOf, walk } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Files whose exports are for whoever uses the project. */
const DOORS = /^(sim\/(index|port)\.ts|sim\/cli\/|ui\/(service-worker|app\/main)\.ts)/;

/** What a file of the model or the dashboard exports, and nothing of the product reaches: `path: name`. */
export function reachedByNobody(tree: Tree): string[] {
  const product = Object.keys(tree).filter((path) => /^(sim|ui|notebooks)\/.*\.ts$/.test(path));
  const reached = new Set<string>();
  for (const path of product)
    for (const { from, name } of namedImportsOf(path, tree[path]))
      if (from.startsWith(".")) reached.add(`${posix.join(posix.dirname(path), from)}: ${name}`);
  const whole = new Set([...reached].flatMap((each) => (each.endsWith(": *") ? [each.slice(0, -3)] : [])));
  const cells = importsBetween(tree).flatMap(([from, to]) => (from.endsWith(".html") ? [to] : []));
  return product
    .filter((path) => !DOORS.test(path) && !whole.has(path) && !cells.includes(path))
    .flatMap((path) =>
      exportsOf(path, tree[path])
        .filter((name) => !reached.has(`${path}: ${name}`) && timesNamed(path, tree[path], name) < 2)
        .map((name) => `${path}: ${name}`),
    );
}

/** How often a file names something, where it is declared included. */
function timesNamed(path: string, source: string, name: string): number {
  let times = 0;
  walk(path, source, (node) => {
    if (node.type === "Identifier" && node["name"] === name) times++;
  });
  return times;
}
