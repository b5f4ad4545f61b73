import { place, walk, type Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** What of `Math` gives the same bits in every engine. */
const EXACT = ["sqrt", "imul", "abs", "min", "max", "floor", "ceil", "round", "trunc", "fround", "clz32"];

/** The world outside: clocks, chance, consoles, languages and hosts. */
const OUTSIDE = [
  "console",
  "Date",
  "performance",
  "process",
  "crypto",
  "Intl",
  "globalThis",
  "setTimeout",
  "fetch",
  "document",
  "window",
];
const LOCAL_CUSTOMS = [
  "localeCompare",
  "toLocaleString",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
  "toLocaleDateString",
];

/**
 * True of files whose results must be the same to the bit in every engine; evaluation is read by people and may use all
 * of `Math`.
 */
const mustBeExact = (path: string): boolean => !path.startsWith("sim/evaluate/");

/** Whatever in the simulation could differ between engines, runs or machines. */
export const unfaithful = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, source]) =>
    /^sim\/(?!cli\/).*\.ts$/.test(path) ? unfaithfulIn(path, source) : [],
  );

function unfaithfulIn(path: string, source: string): string[] {
  const found: string[] = [];
  const own = declared(path, source);
  walk(path, source, (node, around) => {
    const parent = around.at(-1);
    const say = (what: string): unknown => found.push(`${place(path, source, node)}: ${what}`);
    if (node.type === "Literal" && typeof node["value"] === "string" && node["value"].startsWith("node:"))
      say(node["value"]);
    if (
      mustBeExact(path) &&
      (node.type === "BinaryExpression" || node.type === "AssignmentExpression") &&
      /^\*\*=?$/.test(String(node["operator"]))
    )
      say("**");
    if (node.type !== "Identifier") return;
    const name = String(node["name"]);
    if (isNameOnly(node, parent)) {
      if (LOCAL_CUSTOMS.includes(name) && parent?.type === "MemberExpression") say(name);
      return;
    }
    if (name === "Math") {
      const member =
        parent?.type === "MemberExpression" && parent["object"] === node && parent["computed"] !== true
          ? String((parent["property"] as Node)["name"])
          : "taken whole";
      if (member === "random" || (mustBeExact(path) && !EXACT.includes(member))) say(`Math.${member}`);
    } else if (OUTSIDE.includes(name) && !own.has(name)) say(name);
  });
  return found;
}

/** True where a word is only the name of a property, not a variable. */
const isNameOnly = (node: Node, parent: Node | undefined): boolean =>
  parent !== undefined &&
  parent["computed"] !== true &&
  ((parent.type === "MemberExpression" && parent["property"] === node) ||
    (parent["key"] === node && parent["shorthand"] !== true));

/** Names that a file declares or imports itself. */
function declared(path: string, source: string): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (typeof pattern === "object" && pattern !== null && (pattern as Node).type === "Identifier")
      names.add(String((pattern as Node)["name"]));
  };
  walk(path, source, (node, around) => {
    bind(node["id"]);
    if (/^Import.*Specifier$/.test(node.type)) bind(node["local"]);
    if (Array.isArray(node["params"])) node["params"].forEach(bind);
    if (node.type === "Property" && node["shorthand"] === true && around.at(-1)?.type === "ObjectPattern")
      bind(node["key"]);
  });
  return names;
}

/**
 * Whether a property is a strategy's line in a register: its name is a lever's choice, which a scenario may be named
 * after.
 */
const namesStrategy = (property: Node): boolean =>
  (((property["value"] as Node | undefined)?.["properties"] as Node[] | undefined) ?? []).some(
    (each) => (each["key"] as Node | undefined)?.["name"] === "strategy",
  );

/** Names of shipped scenarios that the simulation knows of: it must know levers only. */
export function namedScenarios(tree: Tree): string[] {
  const names = Object.keys(tree)
    .flatMap((path) => /^scenarios\/([a-z0-9-]+)\.json$/.exec(path)?.[1] ?? [])
    .filter((name) => name !== "levers");
  return Object.entries(tree).flatMap(([path, source]) => {
    if (!/^sim\/.*\.ts$/.test(path)) return [];
    const found: string[] = [];
    walk(path, source, (node, around) => {
      if (node.type !== "Literal" && node.type !== "TemplateElement") return;
      const parent = around.at(-1);
      if (/^(Import|Export)/.test(parent?.type ?? "") || (parent?.["key"] === node && namesStrategy(parent))) return;
      const words = typeof node["value"] === "string" ? node["value"] : JSON.stringify(node["value"]);
      for (const name of names) if (words.includes(name)) found.push(`${place(path, source, node)}: ${name}`);
    });
    return found;
  });
}
