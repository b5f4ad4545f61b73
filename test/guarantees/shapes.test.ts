import { setFlagsFromString } from "node:v8";
import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";

setFlagsFromString("--allow-natives-syntax");
/** Whether the engine keeps two objects in the same way, so that code compiled for one serves the other. */
const alike = new Function("a", "b", "return %HaveSameMap(a, b)") as (a: object, b: object) => boolean;

const size = { seed: "shapes", people: 600, weeks: 40, burnIn: 26 };
const REGIMES = [
  "jobcentre-2014",
  "citizen-support",
  "transition-phased",
  "tariff-accelerator",
  "tariff-dynamic",
  "personal-budget",
  "key-worker-cliff",
  "work-and-life-hubs",
  "assessment-learned",
  "individual-placement",
];

/** Objects by where they are found; all members of a list have one place. */
type Places = Map<string, object[]>;

/**
 * Settings of areas, which are noted as settings; levers, which no week reads; and rows of terms as they are recorded:
 * those that accelerate have a field more.
 */
const LEFT_OUT = ["setting.areas[]", "setting.policy.levers", "record.terms[]"];

/** Notes every object below a value but its columns. */
function note(places: Places, value: unknown, path: string): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || LEFT_OUT.includes(path)) return;
  if (Array.isArray(value)) return value.forEach((each) => note(places, each, `${path}[]`));
  const found = places.get(path) ?? [];
  places.set(path, found);
  if (!found.includes(value)) found.push(value);
  for (const [key, part] of Object.entries(value)) note(places, part, `${path}.${key}`);
}

/** Everything that some replications of every regime are made of, at the first week of burn-in and at the end. */
function lived(replications: readonly number[]): Places {
  const places: Places = new Map();
  for (const replication of replications)
    for (const name of REGIMES) {
      const regime = scenario(name);
      const watch = (state: State, setting: Setting): void => {
        note(places, state, "state");
        for (const each of [setting, ...(setting.areas ?? [])]) note(places, each, "setting");
      };
      let begun = false;
      const world = prepare(regime, size, replication, {
        watch: (state, setting) => {
          if (!begun) watch(state, setting);
          begun = true;
        },
      });
      const record = live(world, regime, size, {
        watch: (state, setting) => {
          if (state.week >= size.burnIn + size.weeks || setting.areas !== undefined) watch(state, setting);
        },
      });
      note(places, record, "record");
    }
  return places;
}

describe("objects of a run", () => {
  it("are each made in one way, in burn-in and after, in every regime and replication, so that no compiled code is thrown away", () => {
    lived([0]);
    const several = [...lived([1, 2])].filter(([, objects]) => !objects.every((each) => alike(each, objects[0])));
    expect(several.map(([path]) => path)).toEqual([]);
  });
});
