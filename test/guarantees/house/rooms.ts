import { posix } from "node:path";
import { importsOf } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Rooms from the lowest rank up; rooms side by side know nothing of each other. */
const RANKS: readonly (readonly string[])[] = [
  ["core"],
  ["evidence"],
  ["world"],
  ["policy", "conduct"],
  ["scenario"],
  ["prospect"],
  ["life"],
  ["reform"],
  ["step"],
  ["weekly"],
  ["week"],
  ["record"],
  ["run"],
  ["measures"],
  ["words"],
  ["evaluate"],
  ["journey"],
  ["batch"],
  ["index"],
  ["port"],
  ["edge"],
];

/** Rooms of the dashboard from the lowest rank up; files beside them are data, pages and the service worker. */
const DASHBOARD = ["charts", "engine", "view", "words", "elements", "pages", "app"];

/** What an edge may ask of the simulation. */
const DOORS = ["sim/index.ts", "sim/port.ts"];

/** The room of a file: a folder or file of `sim/`, `edge` for the command line, the dashboard and the notebooks. */
function room(path: string): string {
  const [top, name = ""] = path.split("/");
  if (top === "ui" || top === "notebooks" || path.startsWith("sim/cli/")) return "edge";
  return top === "sim" ? name.replace(/\.ts$/, "") : (top ?? "");
}

const rank = (name: string): number => RANKS.findIndex((rooms) => rooms.includes(name));

/** Imports between files of the project, as [from, to]. */
export function importsBetween(tree: Tree): [string, string][] {
  return Object.entries(tree).flatMap(([path, source]) => {
    if (!/^(sim|ui|notebooks)\//.test(path)) return [];
    const found = path.endsWith(".ts") ? importsOf(path, source) : path.endsWith(".html") ? importsOfCells(source) : [];
    return found
      .filter((name) => name.startsWith("."))
      .map((name): [string, string] => [path, posix.join(posix.dirname(path), name.replace(/[?#].*$/, ""))]);
  });
}

/** Notebook cells are not whole modules, so their imports are found by their words. */
const importsOfCells = (html: string): string[] =>
  Array.from(html.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g), ([, name]) => name as string);

/** Whether an import goes from a room of the dashboard to a higher one. */
function climbsInDashboard(from: string, to: string): boolean {
  const [below, above] = [from, to].map((path) => DASHBOARD.indexOf(path.split("/")[1]));
  return from.startsWith("ui/") && to.startsWith("ui/") && below >= 0 && above > below;
}

/** Imports that climb: to a room of the same or a higher rank, or from an edge past the doors. */
export const climbing = (tree: Tree): string[] =>
  importsBetween(tree).flatMap(([from, to]) => {
    const [above, below] = [room(from), room(to)];
    if (rank(above) < 0) return [`${from}: ${above} is no room`];
    if (to.startsWith("scenarios/words/"))
      return above === "words" ? [] : [`${from} imports ${to}, which only sim/words does`];
    if (to.startsWith("scenarios/") && to.endsWith(".json") && above !== "edge") return [];
    if (climbsInDashboard(from, to)) return [`${from} imports ${to}`];
    if (above === below) return [];
    if (above === "edge")
      return to.startsWith("sim/") && !DOORS.includes(to) ? [`${from} imports ${to}, not ${DOORS.join(" or ")}`] : [];
    return rank(below) >= 0 && rank(below) < rank(above) ? [] : [`${from} imports ${to}`];
  });

/** Files of words that a file reaches by its imports, however many steps away, each with the step that reaches it. */
export function wordsReached(tree: Tree, start: string): string[] {
  const all = importsBetween(tree);
  const reached = new Set([start]);
  for (const path of reached) for (const [from, to] of all) if (from === path) reached.add(to);
  return all
    .filter(([from, to]) => reached.has(from) && /^(scenarios|sim)\/words\//.test(to))
    .map(([from, to]) => `${from} imports ${to}`);
}

/** The first knot of files that import each other in a ring, if there is one. */
export function cycle(tree: Tree): string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of importsBetween(tree)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const to of next.get(path) ?? []) {
      const found = follow(to, [...trail, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const path of next.keys()) {
    const found = follow(path, []);
    if (found.length > 0) return found;
  }
  return [];
}
