import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import { hazardSeen, keepsSeen, strainSeen } from "../../sim/prospect/belief.ts";
import { searchHazard } from "../../sim/prospect/hazards.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { ATTACHED, CLAIMING } from "../../sim/world/people.ts";
import { FULL_TIME, PART_TIME } from "../../sim/world/nature.ts";
import type { State } from "../../sim/world/state.ts";

type Changes = { readonly [id: string]: LeverValue };
const size = { seed: "belief", people: 1200, weeks: 80, burnIn: 40 };

/** Everybody attached this week under a regime, all along. */
function attached(changes: Changes, look: (state: State, setting: Setting, i: number) => void): void {
  const changed = setLevers(scenario("citizen-support"), { "structure.beliefs": "assessed", ...changes });
  const regime = { ...changed, burnIn: changed.levers };
  live(prepare(regime, size, 0), regime, size, {
    watch: (state, setting) => {
      const { people, week } = state;
      for (let i = 0; i < state.arrived; i++)
        if (people.status[i] === CLAIMING && people.stage[i] === ATTACHED && people.attachedAt[i] === week - 1)
          look(state, setting, i);
    },
  });
}

/** Nothing that an assessment or a record could not tell. */
const still: Changes = {
  "assessment.tool": "perfect",
  "diagnosis.record": 1,
  "conditionality.strictness": 0,
  "services.referral": false,
};

describe("what a provider believes of a person", () => {
  it("is the truth where assessment is perfect, the record tells all and nothing has changed since", () => {
    let seen = 0;
    attached(still, (state, setting, i) => {
      if (state.people.assessed[i] !== state.people.barriers[i]) return; // something has begun or passed since
      expect(hazardSeen(state, setting, i) / searchHazard(state, setting, i)).toBeCloseTo(1, 5);
      expect(strainSeen(state, setting, i) / state.people.strain[i]).toBeCloseTo(1, 5);
      seen++;
    });
    expect(seen).toBeGreaterThan(200);
  });

  it("is not where barriers are kept back or misjudged, nor where the record tells little", () => {
    for (const less of [{ "assessment.tool": "accumulated-severity" }, { "diagnosis.record": 0.3 }]) {
      let [seen, apart] = [0, 0];
      attached({ ...still, ...less }, (state, setting, i) => {
        seen++;
        if (Math.abs(hazardSeen(state, setting, i) / searchHazard(state, setting, i) - 1) > 0.05) apart++;
      });
      expect(apart).toBeGreaterThan(0.3 * seen);
    }
  });

  it("is the truth, whatever was assessed, where providers know everybody's chances", () => {
    attached({ "structure.beliefs": "truth" }, (state, setting, i) => {
      expect(hazardSeen(state, setting, i)).toBe(searchHazard(state, setting, i));
      expect(strainSeen(state, setting, i)).toBe(state.people.strain[i]);
    });
  });

  it("counts that jobs begun after a long spell end sooner, and the mean over bands of how long jobs last", () => {
    let [late, between] = [0, 0];
    attached(still, (state, setting, i) => {
      const { nature } = setting;
      const keeps = keepsSeen(state, setting, i, 26, 0.03, 0.01, 60);
      const ends = nature.separationCumulated[26] * strainSeen(state, setting, i);
      const lasts = (ratio: number): number =>
        (1 - nature.labour.fullTime) * Math.exp(-ends * ratio * nature.bandSeparation[PART_TIME]) +
        nature.labour.fullTime * Math.exp(-ends * ratio * nature.bandSeparation[FULL_TIME]);
      const out = state.people.outAtStart[i] + state.week - state.people.spellStart[i];
      if (out + 1 >= nature.longSpell) {
        expect(keeps).toBeCloseTo(lasts(nature.afterLongSpell), 12);
        late++;
      } else if (out + 1 < nature.longSpell - 2) {
        expect(keeps).toBeGreaterThan(lasts(nature.afterLongSpell));
        expect(keeps).toBeLessThan(lasts(1));
        between++;
      }
    });
    expect(Math.min(late, between)).toBeGreaterThan(20);
  });
});
