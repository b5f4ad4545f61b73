import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts of the project by path from its root, with `/` between folders. */
export type Tree = Readonly<Record<string, string>>;

/** What stands at the top, as agreed: what people asked for, and what tools insist on. */
export const TOP_LEVEL = [
  "sim",
  "ui",
  "scenarios",
  "notebooks",
  "test",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "README.md",
  ".ci",
  ".gitignore",
  ".npmrc",
  "package-lock.json",
  "LICENSE",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ".oxlintrc.json",
  ".prettierrc.json",
  ".prettierignore",
] as const;

const text = /(\.(ts|js|mjs|json|html|css|md|svg|patch|template|csv)|\/run|\.gitignore|\.npmrc|LICENSE)$/;

/** Names at the top of the project, without the folders that the project itself makes and ignores. */
export const topLevel = (root = "."): string[] => {
  const ignored = readFileSync(join(root, ".gitignore"), "utf8")
    .split("\n")
    .flatMap((line) => (line.endsWith("/") ? [line.slice(0, -1)] : []));
  return readdirSync(root).filter((name) => name !== ".git" && !ignored.includes(name) && !name.endsWith(".tmp"));
};

/** Every text of the project. */
export function readTree(root = "."): Tree {
  const tree: Record<string, string> = {};
  for (const name of topLevel(root)) collect(root, name, tree);
  return tree;
}

function collect(root: string, path: string, tree: Record<string, string>): void {
  const names = namesIn(join(root, path));
  if (names !== undefined) for (const name of names) collect(root, `${path}/${name}`, tree);
  else if (text.test(path)) tree[path] = readFileSync(join(root, path), "utf8");
}

function namesIn(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

/** What is at the top and was not agreed, or was agreed and is not there. */
export const wrongTopLevel = (names: readonly string[]): string[] => [
  ...names.filter((name) => !(TOP_LEVEL as readonly string[]).includes(name)).map((name) => `${name}: not agreed`),
  ...TOP_LEVEL.filter((name) => !names.includes(name)).map((name) => `${name}: missing`),
];

const roots = ["home", "Users", "root", "work", "tmp", "usr", "opt", "var"];
const absolute = new RegExp(String.raw`(?<![\w.#!\-\/])\/(${roots.join("|")})\/\w|\b[A-Z]:\\\w`);
const hosts = new RegExp(["npmjs", "debian", "yarnpkg"].map((name) => String.raw`\b${name}\.(org|com)\b`).join("|"));

/** Paths that exist on one machine only, and addresses that packages were fetched from. */
export const machineTraces = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, source]) =>
    source.split("\n").flatMap((line, index) => {
      const found = absolute.exec(line)?.[0] ?? hosts.exec(line)?.[0];
      return found === undefined ? [] : [`${path}:${index + 1}: ${found}`];
    }),
  );

/** Packages whose download address is written into the lock file. */
export const downloadAddresses = (lock: string): string[] => {
  const { packages = {} } = JSON.parse(lock) as { packages?: Record<string, { resolved?: string }> };
  return Object.entries(packages).flatMap(([name, { resolved }]) => (resolved === undefined ? [] : [name]));
};
