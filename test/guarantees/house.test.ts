import { describe, expect, it } from "vitest";
import { wrongPackages } from "./house/packages.ts";
import { dodged } from "./house/tests.ts";
import { downloadAddresses, machineTraces, readTree, TOP_LEVEL, topLevel, wrongTopLevel } from "./house/tree.ts";

const tree = readTree();

describe("the top of the project", () => {
  it("is what was agreed", () => expect(wrongTopLevel(topLevel())).toEqual([]));
  it("would not hide a stranger or an absence", () => {
    expect(wrongTopLevel([...TOP_LEVEL, "src"])).toEqual(["src: not agreed"]);
    expect(wrongTopLevel(TOP_LEVEL.filter((name) => name !== "LICENSE"))).toEqual(["LICENSE: missing"]);
  });
});

describe("tests", () => {
  it("all run", () => expect(dodged(tree)).toEqual([]));
  const it_ = "it";
  it.each([
    `${it_}.skip("a", () => 0);`,
    `${it_}.only("a", () => 0);`,
    `${it_}.todo("a");`,
    `describe.skip("a", () => 0);`,
    `test.skipIf(true)("a", () => 0);`,
    `${it_}.concurrent.skip("a", () => 0);`,
    `x${it_}("a", () => 0);`,
    `${it_}("a", (ctx) => ctx.skip());`,
    `${it_}("a", ({ skip }) => skip("why"));`,
  ])("would be caught dodging: %s", (bad) => expect(dodged({ "test/core/bad.test.ts": bad })).not.toEqual([]));
});

describe("packages", () => {
  it("are declared where they are used and used where they are declared", () =>
    expect(wrongPackages(tree)).toEqual([]));
  it("would be caught otherwise", () => {
    const declare = (dependencies: object, devDependencies: object): string =>
      JSON.stringify({ dependencies, devDependencies });
    const asked = {
      "@observablehq/plot": "1",
      seedrandom: "1",
      "simple-statistics": "1",
      vite: "1",
      lit: "1",
      vitest: "1",
      "fast-check": "1",
    };
    const uses = {
      "test/a.test.ts": Object.keys(asked)
        .map((name) => `import "${name}";`)
        .join("\n"),
    };
    expect(wrongPackages({ ...uses, "package.json": declare(asked, {}) })).toEqual([]);
    expect(wrongPackages({ ...uses, "package.json": declare({ ...asked, idle: "1" }, {}) })).toEqual([
      "idle: in package.json, imported nowhere",
    ]);
    expect(
      wrongPackages({ ...uses, "package.json": declare(asked, {}), "ui/b.ts": `import "@who/knows/deep.js";` }),
    ).toEqual(["@who/knows: imported by ui/b.ts, not in package.json"]);
    expect(
      wrongPackages({ ...uses, "package.json": declare(asked, { later: "1" }), "ui/b.ts": `import "later";` }),
    ).toEqual(["later: imported by ui/b.ts, declared for development only"]);
    const { lit: _lit, ...rest } = asked;
    expect(
      wrongPackages({
        "test/a.test.ts": Object.keys(rest)
          .map((name) => `import "${name}";`)
          .join("\n"),
        "package.json": declare(rest, {}),
      }),
    ).toEqual(["lit: asked for, not in package.json"]);
  });
  it("are locked without the address they came from", () =>
    expect(downloadAddresses(tree["package-lock.json"] ?? "")).toEqual([]));
  it("would be caught with one", () =>
    expect(downloadAddresses(`{"packages":{"node_modules/a":{"resolved":"somewhere"}}}`)).toEqual(["node_modules/a"]));
});

describe("texts", () => {
  it("name no place on one machine and no package host", () => expect(machineTraces(tree)).toEqual([]));
  it.each([
    ["home", "me/signpost"],
    ["usr", "bin/chromium"],
    ["tmp", "out.csv"],
  ])("would be caught naming a place below /%s", (top, rest) =>
    expect(machineTraces({ "README.md": `see /${top}/${rest}` })).not.toEqual([]),
  );
  it("would be caught naming a host", () =>
    expect(machineTraces({ "README.md": ["https://registry", "npmjs", "org"].join(".") })).not.toEqual([]));
  it("may name a web page's path and an interpreter", () =>
    expect(machineTraces({ "a.md": "https://example.org/home/page and #!/usr/bin/env bash and sim/run/week" })).toEqual(
      [],
    ));
});
