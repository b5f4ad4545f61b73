import { importsOf } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Packages that the project was asked to stand on. */
export const ASKED_FOR = [
  "@observablehq/plot",
  "seedrandom",
  "simple-statistics",
  "vite",
  "lit",
  "vitest",
  "fast-check",
] as const;

/** Packages that a command starts, or that tools load by themselves because of a setting or a type. */
const LOADED_BY_TOOLS = ["typescript", "jsdom", "prettier", "oxlint"];

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The packages that files import, each with the files that do. */
function importedPackages(tree: Tree): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, source] of Object.entries(tree))
    for (const name of namesIn(path, source)) found.set(name, [...(found.get(name) ?? []), path]);
  return found;
}

function namesIn(path: string, source: string): string[] {
  const cells = path.endsWith(".html")
    ? Array.from(source.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g), ([, name]) => name as string)
    : [];
  const found = path.endsWith(".ts") ? importsOf(path, source) : cells;
  return [...new Set(found.filter((name) => !/^(\.|\/|node:|observable:|virtual:|\w+:)/.test(name)).map(packageOf))];
}

/** `@scope/name/deep/file` → `@scope/name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/**
 * Packages asked for and absent or idle, declared and idle, imported and not declared, or shipped and declared for
 * development only.
 */
export function wrongPackages(tree: Tree): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(tree["package.json"] ?? "{}") as Manifest;
  const imported = importedPackages(tree);
  const all = { ...dependencies, ...devDependencies };
  const mentioned = (name: string): boolean =>
    Object.entries(tree).some(
      ([path, source]) => path.startsWith("test/") && path.endsWith(".ts") && source.includes(`${name}/`),
    );
  const idle = Object.keys(all).filter(
    (name) => !imported.has(name) && !mentioned(name) && !LOADED_BY_TOOLS.includes(name) && !name.startsWith("@types/"),
  );
  const shipped = (path: string): boolean => /^(sim|ui)\//.test(path);
  return [
    ...ASKED_FOR.filter((name) => !(name in all)).map((name) => `${name}: asked for, not in package.json`),
    ...idle.map((name) => `${name}: in package.json, imported nowhere`),
    ...[...imported].flatMap(([name, paths]) =>
      name in all ? [] : [`${name}: imported by ${paths[0]}, not in package.json`],
    ),
    ...[...imported].flatMap(([name, paths]) =>
      name in devDependencies && paths.some(shipped)
        ? [`${name}: imported by ${paths.find(shipped)}, declared for development only`]
        : [],
    ),
  ];
}
