import { place, walk, type Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Rooms that live a week: they go by what a policy and nature were compiled to. */
const LIVING = /^sim\/(weekly|life|prospect|conduct)\//;
/** Rooms that make or move what they go by, and know a strategy by its register only. */
const MAKING = /^sim\/(policy|reform)\//;

/** Where the week reads a lever or an assumption as it was set, and where it asks which strategy was chosen. */
export const policyKnown = (tree: Tree, choices: readonly string[]): string[] =>
  Object.entries(tree).flatMap(([path, source]) => {
    if (LIVING.test(path)) return knownIn(path, source, choices);
    return MAKING.test(path) ? knownIn(path, source, choices).filter((what) => what.includes(": knows")) : [];
  });

function knownIn(path: string, source: string, choices: readonly string[]): string[] {
  const found: string[] = [];
  const strategies = new Set<string>();
  walk(path, source, (node) => {
    const say = (what: string): unknown => found.push(`${place(path, source, node)}: ${what}`);
    if (node.type === "ImportDeclaration" && /\/policy\/\w+\//.test(String((node["source"] as Node)["value"])))
      for (const each of node["specifiers"] as Node[]) strategies.add(String((each["local"] as Node)["name"]));
    if (node.type === "MemberExpression" && node["computed"] === true) {
      const set = nameOf(node["object"] as Node);
      if (set === "levers" || set === "assumptions") say(`reads ${set} as they were set`);
    }
    if (node.type !== "BinaryExpression" || !/^[!=]==?$/.test(String(node["operator"]))) return;
    for (const side of [node["left"], node["right"]] as Node[]) {
      if (side.type === "Identifier" && strategies.has(String(side["name"]))) say(`knows ${String(side["name"])}`);
      if (side.type === "Literal" && choices.includes(side["value"] as string)) say(`knows ${String(side["value"])}`);
    }
  });
  return found;
}

/** The last name of a chain of members. */
const nameOf = (node: Node): string =>
  String(node.type === "MemberExpression" ? (node["property"] as Node)["name"] : node["name"]);
