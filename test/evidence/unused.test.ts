import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Assumptions } from "../../sim/evidence/parameters.ts";
import { centralAssumptions, parameterIds, parameters } from "../../sim/evidence/parameters.ts";
import { leverIds, levers } from "../../sim/policy/levers.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { inputIds } from "../../sim/scenario/wrong-value.ts";

it("numbers are marked as unused exactly while nothing in the model reads them", () => {
  const read = new Set<string>();
  const watched = (assumptions: Assumptions): Assumptions =>
    new Proxy(assumptions, { get: (target, id) => (read.add(String(id)), target[id as never]) });
  const regimes = scenarioNames().map(scenario);
  const choices = leverIds.flatMap((id) => {
    const lever = levers[id];
    const values = lever.kind === "choice" ? lever.choices : lever.kind === "switch" ? [true, false] : [];
    return values.map((value) => setLevers(regimes[1], { [id]: value }));
  });
  for (const regime of [...regimes, ...choices]) {
    const seen = { ...regime, assumptions: watched(regime.assumptions) };
    live(prepare(seen, { seed: "reading", people: 400, weeks: 60, burnIn: 20 }, 0), seen);
  }
  expect(
    inputIds.filter((id) => !read.has(id) && !parameters[id].unused),
    "read by nothing, not marked",
  ).toEqual([]);
  expect(
    parameterIds.filter((id) => parameters[id].unused && read.has(id)),
    "marked as unused, but read",
  ).toEqual([]);
});

it("what is compiled of numbers is read by somebody", () => {
  const sources = readdirSync("sim", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const text = sources.map((path) => readFileSync(join("sim", path), "utf8")).join("\n");
  const { assumptions: _, ...compiled } = nature(centralAssumptions());
  const parts = Object.entries(compiled).filter(([, part]) => Object.getPrototypeOf(part) === Object.prototype) as [
    string,
    object,
  ][];
  const fields = parts.flatMap(([part, fields]) => Object.keys(fields).map((field) => `${part}.${field}`));
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(text))).toEqual([]);
});
