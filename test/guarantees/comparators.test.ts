import { afterEach, describe, expect, it, vi } from "vitest";
import { centralAssumptions, parameterIds, parameters, type Assumptions } from "../../sim/evidence/parameters.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const comparators = parameterIds.filter((id) => parameters[id].role === "compare");
const size = { seed: "compared", people: 300, weeks: 60, burnIn: 20 };

describe("findings about whole reforms, which results are set beside,", () => {
  afterEach(() => {
    vi.doUnmock("../../scenarios/evidence/parameters.json");
    vi.resetModules();
  });

  it("are not among the assumptions of any scenario, and none can set them", () => {
    expect(comparators.length).toBeGreaterThan(10);
    for (const id of comparators) {
      expect(centralAssumptions()).not.toHaveProperty([id]);
      for (const name of scenarioNames()) expect(scenario(name).assumptions).not.toHaveProperty([id]);
      expect(() => setLevers(scenario("jobcentre-2014"), { [id]: 1 })).toThrow();
    }
  });

  it("are never asked for in a run", () => {
    const asked = new Set<string>();
    const watched = (assumptions: Assumptions): Assumptions =>
      new Proxy(assumptions, {
        get: (target, id) => (asked.add(String(id)), Reflect.get(target, id)),
        has: (target, id) => (asked.add(String(id)), Reflect.has(target, id)),
      });
    for (const name of scenarioNames()) {
      const regime = { ...scenario(name), assumptions: watched(scenario(name).assumptions) };
      live(prepare(regime, size, 0), regime);
    }
    expect(asked.size).toBeGreaterThan(100);
    expect(comparators.filter((id) => asked.has(id))).toEqual([]);
  });

  it("change no life, whatever they are", async () => {
    const before = scenarioNames().map((name) => live(prepare(scenario(name), size, 0), scenario(name)).hash);
    const moved = Object.fromEntries(
      parameterIds.map((id) => [
        id,
        comparators.includes(id) ? { ...parameters[id], value: 77, low: 66, high: 88 } : parameters[id],
      ]),
    );
    vi.resetModules();
    vi.doMock("../../scenarios/evidence/parameters.json", () => ({ default: moved }));
    const other = await import("../../sim/index.ts");
    expect(other.parameters[comparators[0]].value).toBe(77);
    expect(
      scenarioNames().map(
        (name) => other.live(other.prepare(other.scenario(name), size, 0), other.scenario(name)).hash,
      ),
    ).toEqual(before);
  });
});
