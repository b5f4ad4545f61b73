import { place, walk, type Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Most lines of a file of the simulation. */
const MOST_LINES = 200;
/** A line longer than this is hard to read, and at most so large a share of lines is. */
const LONG = 140;
const SHARE_OF_LONG = 0.002;
/** Most conditional expressions in each other. */
const DEEPEST = 2;

const isCode = (path: string): boolean => /^(sim|ui|test|notebooks)\/.*\.(ts|mjs)$/.test(path);

/** Files of the simulation that are too long to be one idea. */
export const longFiles = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, source]) => {
    const lines = source.split("\n").length - 1;
    return /^sim\/.*\.ts$/.test(path) && lines > MOST_LINES ? [`${path}: ${lines} lines`] : [];
  });

/** Lines that are too long, where there are more of them than a page can bear. */
export function longLines(tree: Tree): string[] {
  const lines = Object.entries(tree).flatMap(([path, source]) =>
    isCode(path) ? source.split("\n").map((line, row): [string, number] => [`${path}:${row + 1}`, line.length]) : [],
  );
  const long = lines.filter(([, length]) => length > LONG);
  return long.length > SHARE_OF_LONG * lines.length ? long.map(([where, length]) => `${where}: ${length}`) : [];
}

/** Conditional expressions nested too deep, and loops whose work is their condition. */
export const hardToRead = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, source]) => {
    const found: string[] = [];
    if (isCode(path) && path.endsWith(".ts"))
      walk(path, source, (node, around) => {
        const say = (what: string): unknown => found.push(`${place(path, source, node)}: ${what}`);
        if (node.type === "ConditionalExpression" && depth(node, around) > DEEPEST) say("nested conditionals");
        if (/^(While|For)Statement$/.test(node.type) && isEmpty(node["body"] as Node)) say("a loop without a body");
      });
    return found;
  });

/** How many conditional expressions a node closes, itself included, with nothing but them between. */
function depth(node: Node, around: readonly Node[]): number {
  let inside = node;
  let count = 1;
  for (let n = around.length - 1; n >= 0 && around[n].type === "ConditionalExpression"; n--) {
    if (around[n]["test"] === inside) break;
    inside = around[n];
    count++;
  }
  return count;
}

const isEmpty = (body: Node): boolean =>
  body.type === "EmptyStatement" || (body.type === "BlockStatement" && (body["body"] as unknown[]).length === 0);

/** Numbers of bits or barriers written out where a table knows them. */
export const writtenWidths = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, source]) => {
    const found: string[] = [];
    if (/^sim\/(policy|conduct|prospect|life|reform|weekly|run|measures|journey)\//.test(path))
      walk(path, source, (node) => {
        if (
          node.type === "Literal" &&
          /^(15|30|0x7fff|0xffff|0xfffe|0x1fff)$/i.test(source.slice(node.start, node["end"] as number))
        )
          found.push(`${place(path, source, node)}: ${source.slice(node.start, node["end"] as number)}`);
        if (
          node.type === "TSAsExpression" &&
          /\bas [0-9]+( \| [0-9]+)+$/.test(source.slice(node.start, node["end"] as number))
        )
          found.push(`${place(path, source, node)}: as a list of numbers`);
      });
    return found;
  });
