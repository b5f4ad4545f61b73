import { parseSync } from "vite";

/** A node of a syntax tree: a kind and whatever that kind has. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Where a module imports from: static, dynamic and re-exports, types included. */
export function importsOf(path: string, source: string): string[] {
  const { module } = parse(path, source);
  const text = (request: { readonly start: number; readonly end: number }): string =>
    source.slice(request.start, request.end).replace(/^["'`]|["'`]$/g, "");
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => (entry.moduleRequest === null ? [] : [entry.moduleRequest.value])),
    ),
    ...module.dynamicImports.map((found) => text(found.moduleRequest)),
  ];
}

/** What a module takes from others by name, re-exports included; `*` where it takes all there is. */
export function namedImportsOf(path: string, source: string): { readonly from: string; readonly name: string }[] {
  const { module } = parse(path, source);
  return [
    ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map(({ importName }) => ({ from: moduleRequest.value, name: importName.name ?? "*" })),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName }) =>
        moduleRequest === null ? [] : [{ from: moduleRequest.value, name: importName.name ?? "*" }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      from: source.slice(start, end).replace(/^["'`]|["'`]$/g, ""),
      name: "*",
    })),
  ];
}

/** Names that a module itself declares and exports. */
export const exportsOf = (path: string, source: string): string[] =>
  parse(path, source).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, exportName }) =>
      moduleRequest !== null || exportName.name === null ? [] : [exportName.name],
    ),
  );

/** Calls `meet` on every node from the outside in, with the nodes around it, nearest last. */
export function walk(path: string, source: string, meet: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      meet(value, around);
      around.push(value);
      Object.values(value).forEach(visit);
      around.pop();
    }
  };
  visit(parse(path, source).program);
}

function parse(path: string, source: string): ReturnType<typeof parseSync> {
  const result = parseSync(path, source);
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0]?.message}`);
  return result;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** `path:line` of a node. */
export const place = (path: string, source: string, node: Node): string =>
  `${path}:${source.slice(0, node.start).split("\n").length}`;
