import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reachedByNobody } from "./house/reached.ts";
import { foldersUntold, notInOneProject } from "./house/tests.ts";
import { readTree } from "./house/tree.ts";

const tree = readTree();

describe("every file of tests", () => {
  it("belongs to exactly one project", () => {
    const vitest = join("node_modules", "vitest", "vitest.mjs");
    const { stdout } = spawnSync(process.execPath, [vitest, "list", "--filesOnly", "--json"], {
      encoding: "utf8",
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST"))),
    });
    const listed = JSON.parse(stdout) as { file: string; projectName: string }[];
    expect(notInOneProject(tree, listed, process.cwd())).toEqual([]);
  });
  it("would be missed in none, and found in two", () => {
    const files = { "test/a.test.ts": "", "sim/b.test.ts": "", "test/c.test.ts": "", "test/d.ts": "" };
    const listed = ["a", "c", "c"].map((name, n) => ({ file: `/here/test/${name}.test.ts`, projectName: String(n) }));
    expect(notInOneProject(files, listed, "/here")).toEqual([
      "sim/b.test.ts: in no project",
      "test/c.test.ts: in 1, 2",
    ]);
  });
  it("is told of in test/README.md with its folder", () => expect(foldersUntold(tree)).toEqual([]));
  it("would be missed there", () =>
    expect(
      foldersUntold({ "test/README.md": "| `core/` | a |", "test/core/a.test.ts": "", "test/odd/b.test.ts": "" }),
    ).toEqual(["test/odd/: not in test/README.md"]));
});

/** What tests alone reach, and why it may stand in the product. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  "sim/batch/stale.ts: stale": "a test says when a committed record is out of date",
  "sim/words/json-schema.ts: scenarioJsonSchema":
    "a test writes the schema for editors and says when it is out of date",
  "sim/world/given.ts: PEOPLE_PARTS": "tests hold steps and verbs to the parts that they declare",
};

describe("what is exported", () => {
  it("is reached by the product and not by tests alone, save for what is for tests", () =>
    expect(reachedByNobody(tree)).toEqual(Object.keys(FOR_TESTS)));
  it("would be caught reached by tests alone", () => {
    const product = {
      "sim/core/a.ts": "export const used = 1; export const idle = 2; export type Idle = 3;",
      "sim/core/b.ts": `import { used } from "./a.ts"; export const inner = used; export const b = inner;`,
      "sim/index.ts": `export * from "./core/b.ts";`,
      "test/core/a.test.ts": `import { idle } from "../../sim/core/a.ts";`,
    };
    expect(reachedByNobody(product)).toEqual(["sim/core/a.ts: idle", "sim/core/a.ts: Idle"]);
  });
});
