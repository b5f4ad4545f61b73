import { describe, expect, it } from "vitest";
import { fromHazard } from "../../sim/core/rates.ts";
import { threshold } from "../../sim/core/draw.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { reachOf } from "../../sim/prospect/support.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";
import { boundsOf, type Bounds } from "../../sim/prospect/chances.ts";
import { benefit, CLAIMING, HIRED_LATE, IN_WORK } from "../../sim/world/people.ts";

const size = { seed: "bounds", people: 1500, weeks: 104, burnIn: 40 };
const churning = {
  "neither.toClaim": 0.03,
  "neither.toWork": 0.01,
  "area.shockSd": 0.2,
  "structure.sanctionEffect": "high",
} as const;
const ofAll = 4294967296;

/** Runs a regime with much coming and going, and looks at everyone after every week as the next will find them. */
function looked(name: string, look: (state: State, setting: Setting, i: number) => void): void {
  const regime = setLevers(scenario(name), churning);
  const watch = (state: State, setting: Setting): void => {
    for (let i = 0; i < state.arrived; i++) if (state.people.spellStart[i] <= state.week) look(state, setting, i);
  };
  live(prepare(regime, size, 0, { watch }), regime, size, { watch });
}

describe.each(["jobcentre-2014", "citizen-support"])("every week of %s", (name) => {
  it("nobody's probabilities pass their bounds, whatever their status", () => {
    const into: Bounds = { work: 0, claim: 0, away: 0 };
    let [passed, seen] = [0, 0];
    looked(name, (state, setting, i) => {
      boundsOf(state, setting, i, into);
      const { boundLow, boundHigh } = state.people;
      seen++;
      if (Math.min(boundLow[i] + 1, 0xffffffff) < Math.max(into.work, into.claim) || boundHigh[i] > into.away) passed++;
    });
    expect(seen).toBeGreaterThan(100_000);
    expect(passed).toBe(0);
  });

  it("a sanction that speeds search brings no exit that only support would bring", () => {
    const into: Bounds = { work: 0, claim: 0, away: 0 };
    let seen = 0;
    looked(name, (state, setting, i) => {
      const { people } = state;
      if (people.status[i] !== CLAIMING || people.sanctionedUntil[i] <= state.week || reachOf(state, setting, i) > 0)
        return;
      boundsOf(state, setting, i, into);
      const { otherExit, exitWhileSanctioned } = setting.nature;
      expect(into.away).toBe(
        ofAll - threshold(fromHazard(otherExit[benefit(people.traits[i]) as 0 | 1] * exitWhileSanctioned)),
      );
      seen++;
    });
    if (name === "citizen-support") expect(seen).toBeGreaterThan(25);
  });

  it("a job counts as late exactly when it began after 26 weeks or more out of work", () => {
    const late = new Set<number>();
    const early = new Set<number>();
    looked(name, (state, _setting, i) => {
      const { people } = state;
      if (people.status[i] === IN_WORK && people.spellStart[i] === state.week && state.week > 0)
        ((people.marks[i] & HIRED_LATE) !== 0 ? late : early).add(people.outAtStart[i]);
    });
    expect(Math.min(...late)).toBe(26);
    expect(Math.max(...early)).toBe(25);
  });
});
