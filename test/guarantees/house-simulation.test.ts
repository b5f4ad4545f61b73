import { describe, expect, it } from "vitest";
import { registers } from "../../sim/policy/levers.ts";
import { reckonsAgain } from "./house/journeys.ts";
import { namedScenarios, unfaithful } from "./house/kernel.ts";
import { policyKnown } from "./house/policy.ts";
import { climbing, cycle, wordsReached } from "./house/rooms.ts";
import { readTree } from "./house/tree.ts";
import { changesInProspect, notOneStep, silentVerbs, strayWrites } from "./house/writing.ts";

const tree = readTree();
const world = Object.fromEntries(Object.entries(tree).filter(([path]) => path.startsWith("sim/world/")));

describe("imports", () => {
  it("go down the ranks, and edges come in by the doors", () => expect(climbing(tree)).toEqual([]));
  it("never form a ring", () => expect(cycle(tree)).toEqual([]));
  it.each([
    ["a lower room reads a higher one", { "sim/core/draw.ts": `import { week } from "../week.ts";` }],
    ["even a type", { "sim/world/person.ts": `import type { Tariff } from "../policy/tariff/tariff.ts";` }],
    ["rooms side by side", { "sim/policy/tariff/flat.ts": `export { effort } from "../../conduct/effort.ts";` }],
    ["an import at run time", { "sim/core/late.ts": `export const late = () => import("../run.ts");` }],
    ["a chart reads a page", { "ui/charts/rows.ts": `import { view } from "../pages/compare.ts";` }],
    ["the dashboard past the door", { "ui/pages/compare.ts": `import { exp } from "../../sim/core/exp-log.ts";` }],
    ["the command line past the door", { "sim/cli/compare.ts": `import { exp } from "../core/exp-log.ts";` }],
    [
      "a notebook past the door",
      { "notebooks/a.html": `<script type="module">\nimport {simulate} from "../sim/run.ts";\n</script>` },
    ],
    ["the simulation reads an edge", { "sim/run.ts": `import { bar } from "./cli/progress.ts";` }],
    ["the simulation reads words", { "sim/weekly/jobs.ts": `import words from "../../scenarios/words/levers.json";` }],
    ["a page reads them past the door", { "ui/sources.ts": `import words from "../scenarios/words/levers.json";` }],
    [
      "a room nobody agreed on",
      { "sim/helpers/all.ts": `export const x = 1;`, "sim/helpers/b.ts": `import "./all.ts";` },
    ],
  ])("are caught where %s", (_, bad) => expect(climbing(bad)).not.toEqual([]));
  it("are caught in a ring", () => {
    const ring = {
      "sim/core/a.ts": `import "./b.ts";`,
      "sim/core/b.ts": `import "./c.ts";`,
      "sim/core/c.ts": `export * from "./a.ts";`,
    };
    expect(cycle(ring)).toEqual(["sim/core/a.ts", "sim/core/b.ts", "sim/core/c.ts", "sim/core/a.ts"]);
  });
});

describe("a life that is told", () => {
  it("is worded from what was noted, and nothing of it is reckoned again", () =>
    expect(reckonsAgain(tree)).toEqual([]));
  it.each([
    ["draws", `import { lookUp } from "../../core/draw.ts";`],
    ["hazards", `import { weeksOut } from "../../prospect/hazards.ts";`],
    ["what is done to people", `import type { fallDue } from "../../life/fall-due.ts";`],
    ["a strategy", `import { blend } from "../../policy/allocation/blend.ts";`],
  ])("would be caught asking for %s", (_, source) =>
    expect(reckonsAgain({ "sim/journey/tell/status.ts": source })).toHaveLength(1),
  );
});

describe("what runs", () => {
  const starts = ["sim/port.ts", "ui/engine/engine.worker.ts", "sim/cli/running/worker.ts"];
  it.each(starts)("reaches no words from %s", (start) => {
    expect(Object.keys(tree)).toContain(start);
    expect(wordsReached(tree, start)).toEqual([]);
  });
  it("would be caught reaching some, at once or later", () => {
    const far = {
      "sim/port.ts": `import "./run.ts";`,
      "sim/run.ts": `export const late = () => import("./words/levers.ts");`,
      "sim/words/levers.ts": `import "../../scenarios/words/levers.json";`,
    };
    expect(wordsReached(far, "sim/port.ts")).toEqual([
      "sim/run.ts imports sim/words/levers.ts",
      "sim/words/levers.ts imports scenarios/words/levers.json",
    ]);
  });
});

describe("the simulation", () => {
  it("uses nothing that differs between engines, runs or machines", () => expect(unfaithful(tree)).toEqual([]));
  it.each([
    "export const x = Math.exp(1);",
    "export const x = 2 ** 3;",
    "export let x = 2; x **= 2;",
    "const { log } = Math; export const x = log(2);",
    "export const x = Math['pow'](2, 3);",
    "export const x = Math.random();",
    "export const now = () => Date.now();",
    "console.log('hello');",
    "export const t = performance.now();",
    `import { readFileSync } from "node:fs"; readFileSync("a");`,
    "export const f = process.env;",
    "export const s = ['b', 'a'].sort((a, b) => a.localeCompare(b));",
    "export const x = { Date };",
  ])("would be caught by: %s", (bad) => {
    expect(unfaithful({ "sim/core/bad.ts": bad })).not.toEqual([]);
  });
  it("may say these words where they mean something else", () => {
    const fine = `export const rules = { performance: 1, Date: 2 }; export const performance = rules.performance; export const p = performance; // Math.exp
      export const s = "Math.exp ** console"; export const r = Math.sqrt(2);`;
    expect(unfaithful({ "sim/policy/fine.ts": fine })).toEqual([]);
    expect(unfaithful({ "sim/evaluate/fine.ts": "export const x = Math.exp(2 ** 3);" })).toEqual([]);
    expect(unfaithful({ "sim/evaluate/bad.ts": "export const x = Math.random();" })).not.toEqual([]);
  });
  const choices = Object.values(registers).flatMap((register) => Object.keys(register));
  it("lives a week by what policy was compiled to: no lever, no assumption, no strategy by name", () =>
    expect(policyKnown(tree, choices)).toEqual([]));
  it.each([
    ["a lever", `export const a = ({ policy }: Setting) => policy.levers["tariff.scale"];`],
    ["a lever taken out before", `export const a = ({ levers }: Policy) => levers["tariff.scale"];`],
    ["an assumption", `export const a = (nature: Nature) => nature.assumptions["support.caseCost"];`],
    ["a strategy by name", `export const a = (rule: string) => rule === "rotation";`],
    [
      "a strategy by identity",
      `import { rotation } from "../policy/allocation/rotation.ts"; export const a = (r: Rule) => r !== rotation;`,
    ],
  ])("would be caught knowing %s", (_, source) => {
    expect(policyKnown({ "sim/weekly/a.ts": source }, choices).length).toBe(1);
    expect(policyKnown({ "sim/policy/a/a.ts": source }, choices).length).toBe(source.includes("rotation") ? 1 : 0);
    expect(policyKnown({ "sim/journey/a.ts": source }, choices)).toEqual([]);
  });
  it("knows no scenario by name", () => expect(namedScenarios(tree)).toEqual([]));
  it("would be caught knowing one", () => {
    const bad = {
      "scenarios/best-regime.json": "{}",
      "sim/weekly/exits.ts": `export const bonus = (name: string) => (name === "best-regime" ? 2 : 1);`,
    };
    expect(namedScenarios(bad)).toEqual(["sim/weekly/exits.ts:1: best-regime"]);
    expect(
      namedScenarios({
        ...bad,
        "sim/policy/bonus.ts": `export const bonus = { "best-regime": { label: "Best", bonus: 2 } };`,
      }).length,
    ).toBe(2);
    expect(
      namedScenarios({
        ...bad,
        "sim/weekly/exits.ts": `export const rules = { "best-regime": { label: "A choice", strategy: 1 } };`,
      }),
    ).toEqual([]);
    expect(
      namedScenarios({
        ...bad,
        "sim/weekly/exits.ts": `import best from "../../scenarios/best-regime.json"; export default best;`,
      }),
    ).toEqual([]);
  });
});

describe("what is true of a person now", () => {
  it("is looked at and left as it is", () => expect(changesInProspect(tree)).toEqual([]));
  it.each([
    "export function f({ people }, i) { people.stage[i] = 3; }",
    "export function f(state, i) { const { people } = state; const { due } = people; due[i]++; }",
    "export const f = (state) => state.providers.turns[0]++;",
    "export function f(state) { for (const row of state.rows) row.price = 1; }",
    "export function f(state) { state.cash.fill(0); }",
    `import { push } from "../world/list.ts"; export const f = (list) => push(list, 1);`,
    "export class View { constructor(state) { this.state = state; } name() { this.state.turn = 1; } }",
  ])("would be caught changing: %s", (bad) =>
    expect(changesInProspect({ ...world, "sim/prospect/bad.ts": bad }).join()).toContain("sim/prospect/bad.ts"),
  );
  it("may write what it made itself, and into a place that is handed to it", () =>
    expect(
      changesInProspect({
        "sim/prospect/view.ts": "export class View { constructor(open) { this.open = open; } }",
        "sim/prospect/fine.ts": `const book = new Float64Array(3);
          export function f(into, x) { const sums = []; let n = 0; n += x; sums.push(n); book[0] = n; into.most = n; return sums; }`,
      }),
    ).toEqual([]));
});

describe("a person's columns", () => {
  it("are written by the verbs of life alone, once somebody is born", () => expect(strayWrites(tree)).toEqual([]));
  it.each([
    ["sim/weekly/bad.ts", "export const f = ({ people }, i) => { people.due[i] = 3; };"],
    ["sim/reform/bad.ts", "export const f = (state, i) => state.people.marks[i]++;"],
    ["sim/weekly/bad.ts", "export function f(state, i) { const { due } = state.people; due[i] -= 1; }"],
    ["sim/run.ts", "export const f = (state) => state.people.worked.fill(0);"],
    ["sim/reform/bad.ts", "export const f = (state, i) => { state.lead[i] = 0; };"],
    ["sim/weekly/bad.ts", `import { noteFailure } from "../world/people.ts"; export const f = noteFailure;`],
  ])("would be caught written in %s: %s", (path, bad) =>
    expect(strayWrites({ ...world, [path]: bad }).join()).toContain(path),
  );
  it("may have namesakes", () =>
    expect(
      strayWrites({
        "sim/weekly/fine.ts": "export const f = (tally, i) => { tally.person.worked[i]++; tally.due = 1; };",
      }),
    ).toEqual([]));
});

describe("the steps of a week", () => {
  it("are a file each, with nothing beside", () => expect(notOneStep(tree)).toEqual([]));
  it.each([
    "export const pay = step({ reads: [], writes: [] }, () => {}); export const more = 1;",
    "export const pay = step({ reads: [], writes: [] }, () => {}); export type Phase = () => void;",
    "export const pay = () => {};",
    "export function pay() {}",
    "export const other = step({ reads: [], writes: [] }, () => {});",
    "const pay = 1;",
  ])("would be caught otherwise: %s", (bad) => expect(notOneStep({ "sim/weekly/pay.ts": bad })).not.toEqual([]));
});

describe("a verb of life", () => {
  it("says what it writes", () => expect(silentVerbs(tree)).toEqual([]));
  it("would be caught where it does not", () => {
    const bad = (docs: string): string[] =>
      silentVerbs({
        "sim/life/bad.ts": `${docs}export function bad(state: Given<"people", "tally">, i: number): void {}`,
      });
    expect(bad("/** Pays a person. */\n")).toEqual(["sim/life/bad.ts: bad"]);
    expect(bad("")).toEqual(["sim/life/bad.ts: bad"]);
    expect(bad("/** Pays a person. Writes the tally. */\n")).toEqual([]);
  });
});
