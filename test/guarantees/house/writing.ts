import { PEOPLE_PARTS } from "../../../sim/world/given.ts";
import { place, walk, type Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Columns of a person that change, and the two that stand beside them. */
const COLUMNS: readonly string[] = [...Object.values(PEOPLE_PARTS).flat(), "lead"];

/** Methods that change what they are called on. */
const CHANGING = ["fill", "set", "sort", "copyWithin", "reverse", "push", "pop", "shift", "unshift", "splice"];

/** The one name under which a function may be given a place to write its answer to. */
const PLACE_FOR_AN_ANSWER = "into";

/** A change of something that has parts: where it is made, and of what. */
interface Change {
  readonly node: Node;
  readonly target: Node;
  readonly around: readonly Node[];
}

/** What a node changes, if it changes anything. */
function changed(node: Node): Node | undefined {
  if (node.type === "AssignmentExpression") return node["left"] as Node;
  if (node.type === "UpdateExpression" || (node.type === "UnaryExpression" && node["operator"] === "delete"))
    return node["argument"] as Node;
  const callee = node["callee"] as Node | undefined;
  return node.type === "CallExpression" && CHANGING.includes(nameOf(callee!["property"])) ? callee : undefined;
}

/** Every assignment to a part of something, and every call of a method that changes what it is called on. */
function changesIn(path: string, source: string): Change[] {
  const found: Change[] = [];
  walk(path, source, (node, around) => {
    const target = changed(node);
    if (target?.type === "MemberExpression") found.push({ node, target, around: [...around] });
  });
  return found;
}

const nameOf = (node: unknown): string => String((node as Node | undefined)?.["name"] ?? "");

const rootOf = (node: Node): Node => {
  const inner = (node["object"] ??
    node["expression"] ??
    (node.type === "CallExpression" ? node["callee"] : undefined)) as Node | undefined;
  return inner === undefined ? node : rootOf(inner);
};

/** Where a name is declared, seen from inside some nodes: what it starts as, or that it was handed in. */
function origin(name: string, around: readonly Node[]): Node | "given" | undefined {
  for (const scope of [...around].reverse()) {
    if (Array.isArray(scope["params"]) && scope["params"].some((each) => binds(each as Node, name))) return "given";
    const declared = declarationIn(scope, name);
    if (declared !== undefined) return declared;
  }
  return undefined;
}

/** The start of a variable declared in a block or a loop's head: its initialiser, or the loop over which it goes. */
function declarationIn(scope: Node, name: string): Node | undefined {
  const heads = ["init", "left"].flatMap((part) => (isNode(scope[part]) ? [scope[part] as Node] : []));
  const statements = Array.isArray(scope["body"]) ? (scope["body"] as Node[]) : [];
  for (const statement of [...heads, ...statements]) {
    const inner = (isNode(statement["declaration"]) ? statement["declaration"] : statement) as Node;
    if (inner.type !== "VariableDeclaration") continue;
    for (const each of inner["declarations"] as Node[])
      if (binds(each["id"] as Node, name)) return (each["init"] ?? scope["right"] ?? each) as Node;
  }
  return undefined;
}

const isNode = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Whether a pattern gives something this name. */
function binds(pattern: Node, name: string): boolean {
  if (pattern.type === "Identifier") return pattern["name"] === name;
  return [pattern["left"], pattern["argument"], pattern["value"]]
    .concat(pattern["properties"] ?? [], pattern["elements"] ?? [])
    .some((part) => isNode(part) && binds(part as Node, name));
}

/** Whether a value is made here, so that nobody else has it. */
function isFresh(init: Node): boolean {
  if (init.type !== "CallExpression")
    return ["NewExpression", "ObjectExpression", "ArrayExpression", "Literal"].includes(init.type);
  const callee = init["callee"] as Node;
  return MAKING.test(nameOf(callee["property"] ?? callee));
}

/** Functions and methods that return something new. */
const MAKING = /^(from|map|filter|slice|fill|empty[A-Z]\w*)$/;

const isOwn = ({ target, around }: Change): boolean => {
  if ((target["object"] as Node | undefined)?.type === "ThisExpression") return true; // a field of what is being made
  const name = nameOf(rootOf(target));
  if (name === PLACE_FOR_AN_ANSWER) return true;
  const from = origin(name, around);
  return from !== undefined && from !== "given" && isFresh(from);
};

/** Functions outside `life/` that change what they are given, by name. */
function writers(tree: Tree): Set<string> {
  const found = new Set<string>();
  for (const [path, source] of Object.entries(tree)) {
    if (!/^sim\/(core|world|policy|conduct)\//.test(path)) continue;
    for (const change of changesIn(path, source)) {
      if (isOwn(change)) continue;
      const outermost = change.around.find(({ type }) => /^(FunctionDeclaration|VariableDeclarator)$/.test(type));
      if (outermost !== undefined) found.add(nameOf(outermost["id"]));
    }
  }
  return found;
}

const importedBy = (path: string, source: string): Map<string, Node> => {
  const names = new Map<string, Node>();
  walk(path, source, (node) => {
    if (node.type === "ImportSpecifier") names.set(nameOf(node["imported"]), node);
  });
  return names;
};

/** What in `prospect/` changes anything that it did not make itself, or calls what does. */
export function changesInProspect(tree: Tree): string[] {
  const writing = writers(tree);
  return Object.entries(tree).flatMap(([path, source]) => {
    if (!path.startsWith("sim/prospect/")) return [];
    const changes = changesIn(path, source).flatMap((change) =>
      isOwn(change) ? [] : [`${place(path, source, change.node)}: changes ${nameOf(rootOf(change.target))}`],
    );
    const calls = [...importedBy(path, source)].flatMap(([name, node]) =>
      writing.has(name) ? [`${place(path, source, node)}: calls ${name}`] : [],
    );
    return [...changes, ...calls];
  });
}

/** The column of a person that a change is of: `people.due[i]`, `people.due`, or `due[i]` taken from people before. */
function columnOf({ target, around }: Change): string | undefined {
  for (let node: Node | undefined = target; node !== undefined; node = node["object"] as Node | undefined) {
    const column = nameOf(node.type === "Identifier" ? node : node["property"]);
    if (!COLUMNS.includes(column)) continue;
    if (node.type === "MemberExpression" && node["computed"] !== true) {
      const owner = node["object"] as Node;
      if (/^(people|state)$/.test(nameOf(owner.type === "Identifier" ? owner : owner["property"]))) return column;
    }
    if (node.type !== "Identifier") continue;
    const from = origin(column, around);
    if (from !== undefined && from !== "given" && /^(people|state)$/.test(nameOf(from["property"] ?? from)))
      return column;
  }
  return undefined;
}

/** Who may write a person's columns: the verbs, and what gives birth to people. */
const MAY_WRITE_PEOPLE = /^sim\/(life|world|run)\//;

/** Where a person's column is written by anything but a verb. */
export function strayWrites(tree: Tree): string[] {
  const ofPeople = new Set(
    Object.entries(tree).flatMap(([path, source]) =>
      path.startsWith("sim/world/")
        ? changesIn(path, source).flatMap((change) => {
            const outermost = change.around.find(({ type }) => /^(FunctionDeclaration|VariableDeclarator)$/.test(type));
            return columnOf(change) === undefined || isOwn(change) || outermost === undefined
              ? []
              : [nameOf(outermost["id"])];
          })
        : [],
    ),
  );
  return Object.entries(tree).flatMap(([path, source]) => {
    if (!/^sim\/.*\.ts$/.test(path) || MAY_WRITE_PEOPLE.test(path)) return [];
    const changes = changesIn(path, source).flatMap((change) => {
      const column = columnOf(change);
      return column === undefined ? [] : [`${place(path, source, change.node)}: writes ${column}`];
    });
    const calls = [...importedBy(path, source)].flatMap(([name, node]) =>
      ofPeople.has(name) ? [`${place(path, source, node)}: calls ${name}`] : [],
    );
    return [...changes, ...calls];
  });
}

/** Files of `weekly/` that export anything but the one step that they are named after. */
export function notOneStep(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([path, source]) => {
    const name = /^sim\/weekly\/(.*)\.ts$/.exec(path)?.[1];
    if (name === undefined) return [];
    const exported: string[] = [];
    walk(path, source, (node) => {
      if (!node.type.startsWith("Export")) return;
      const declarations = ((node["declaration"] as Node | undefined)?.["declarations"] ?? []) as Node[];
      const [only] = declarations;
      const init = only?.["init"] as Node | undefined;
      const isStep =
        declarations.length === 1 && nameOf((init?.["callee"] as Node | undefined) ?? undefined) === "step";
      exported.push(isStep ? nameOf(only["id"]) : "something else");
    });
    return exported.join() === name ? [] : [`${path}: exports ${exported.join(" and ") || "nothing"}`];
  });
}

/** Verbs of `life/` that do not say what they write: functions given something to write, without a "Writes" in their docs. */
export function silentVerbs(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([path, source]) => {
    if (!path.startsWith("sim/life/")) return [];
    return Array.from(
      source.matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export (?:function|const) (\w+)\b([^{=]*(?:=>|\{))/g),
      ([, docs = "", name, signature]) => ({ docs, name, writes: /Given<[^>]*,[^>]*>/.test(signature ?? "") }),
    ).flatMap(({ docs, name, writes }) => (writes && !/\bWrites\b/.test(docs) ? [`${path}: ${name}`] : []));
  });
}
