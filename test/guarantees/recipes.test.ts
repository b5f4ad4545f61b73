import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Copy } from "../mutations/trial.ts";
import { make, recipesIn } from "./recipe.ts";

const MINUTE = 60_000;

const recipes = recipesIn(readFileSync("CONTRIBUTING.md", "utf8"));

/** Recipes for what is data alone: each is tried in a copy of its own, and those that bring code in another together. */
const DATA = ["Add a barrier", "Add a benefit group"];
const CODE = recipes.map(({ name }) => name).filter((name) => !DATA.includes(name));

it("there is a recipe for each thing that is added most", () =>
  expect(recipes.map(({ name }) => name)).toEqual([
    "Add an allocation rule",
    "Add a tariff",
    "Add a measure",
    "Add a lever",
    "Add a barrier",
    "Add a benefit group",
    "Add a chart",
  ]));

it.each(recipes.filter(({ name }) => DATA.includes(name)))("$name: touches no code", ({ edits }) =>
  expect(edits.map(({ path }) => path).filter((path) => !/^(scenarios|test)\//.test(path))).toEqual([]),
);

describe.each([{ names: CODE }, ...DATA.map((name) => ({ names: [name] }))])("in a copy, $names", ({ names }) => {
  const followed = recipes.filter(({ name }) => names.includes(name));
  let copy: Copy;
  beforeAll(() => {
    copy = copyProject();
  });
  afterAll(() => copy.remove());

  it.each(followed)("$name: fits the code as it is", ({ edits }) => {
    expect(edits.length).toBeGreaterThan(2);
    for (const edit of edits) make(copy.folder, edit);
  });
  it("passes the type checks", () => {
    for (const project of names === CODE ? ["sim", "."] : ["."])
      expect(tool(copy, "typescript/bin/tsc", ["-p", project])).toBe("");
  });
  it(
    "acts, and passes the tests that the recipe names",
    () => {
      const files = [...new Set(followed.flatMap(({ tests }) => tests))];
      for (const { edits, tests } of followed) expect(edits.some(({ path }) => tests.includes(path))).toBe(true);
      const { failed, broken, passed } = copy.test([...files, "test/words/json-schema.test.ts", "-u"]);
      expect([failed, broken]).toEqual([[], []]);
      expect(passed).toBeGreaterThan(files.length);
    },
    5 * MINUTE,
  );
});

/** What a tool of the project says in the copy. */
function tool({ folder }: Copy, name: string, given: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join("node_modules", name), ...given], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout + stderr;
}
