import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { hoursOf } from "../../sim/prospect/support.ts";
import { eachPool, type Setting } from "../../sim/policy/setting.ts";
import { type State } from "../../sim/world/state.ts";
import { STEPS, week, type StepName } from "../../sim/week.ts";
import { copy } from "../../sim/world/copy.ts";
import { COACH_CLASSES } from "../../sim/world/contact-kinds.ts";
import { ATTACHED, CLAIMING } from "../../sim/world/people.ts";
import { anyRegime, anySize } from "./any-regime.ts";
import { leaveOutExcused } from "../../sim/life/caseloads.ts";
import { overfull } from "./overfull.ts";
import { counted, recount, withClosedProviders } from "./recount.ts";

/** Runs any regime of any size and looks at the state after each week, of burn-in too. */
const everyWeek = (seed: number, numRuns: number, look: (state: State, setting: Setting) => void): void =>
  fc.assert(
    fc.property(anyRegime(), anySize(), (regime, size) => {
      const world = prepare(regime, size, 1, { watch: look });
      live(world, regime, size, { watch: look });
    }),
    { seed, numRuns },
  );

describe("after every week of any run", () => {
  it("running counts are what counting again gives, nobody has a provider that is closed to them, and no more people are in courses than there are places", () => {
    const before = new WeakMap<State, { inUse: Int32Array; share: number }>();
    const seen = { caseload: 0, queue: 0, inUse: 0, sanctioned: 0, gone: 0 };
    everyWeek(1, 24, (state, setting) => {
      const now = recount(state);
      if (JSON.stringify(counted(state)) !== JSON.stringify(now)) expect(counted(state)).toEqual(now);
      expect(withClosedProviders(state, setting)).toEqual([]);
      expect(overfull(state, setting, before.get(state) ?? { inUse: state.services.inUse, share: 1 })).toEqual([]);
      before.set(state, { inUse: state.services.inUse.slice(), share: state.pricing.places });
      for (const what of ["caseload", "queue", "inUse"] as const) seen[what] += Math.max(...now[what]);
      seen.sanctioned += now.sanctioned.length;
      seen.gone += now.gone;
    });
    for (const [what, often] of Object.entries(seen)) expect(often, what).toBeGreaterThan(200);
  });
});

/** The steps of a week up to the division of hours are all that is lived. */
const untilHours = new Set((Object.keys(STEPS) as StepName[]).slice(Object.keys(STEPS).indexOf("hours") + 1));

describe("adviser hours", () => {
  it("that people get are never more than their provider has, and those of coaches never more than the Jobcentre has", () => {
    let scarce = 0;
    everyWeek(3, 16, (state, setting) => {
      if (state.week % 9 !== 0) return;
      const next = copy(state);
      week(next, setting, untilHours);
      const given = new Float64Array(next.providers.hours.length);
      for (let i = 0; i < next.arrived; i++)
        if (next.people.status[i] === CLAIMING && next.people.stage[i] === ATTACHED)
          given[next.people.provider[i]] += hoursOf(next, setting, i);
      given.forEach((hours, slot) => {
        const offered = state.providers.hours[slot];
        expect(hours).toBeLessThanOrEqual(offered * (1 + 1e-9) + 1e-9);
        if (offered > 0 && hours > 0.999 * offered) scarce++;
      });
      eachPool(next, setting, (coaches, own, pool) => {
        const { policy } = own;
        const coaching =
          coaches.coachEffort *
          leaveOutExcused(next, own, coaches, pool).reduce(
            (sum, n, row) =>
              sum + n * policy.coachWeights[row % COACH_CLASSES] * policy.contactTime[Math.floor(row / COACH_CLASSES)],
            0,
          );
        expect(coaching).toBeLessThanOrEqual(coaches.coachHours * policy.coachingShare * (1 + 1e-9));
      });
    });
    expect(scarce).toBeGreaterThan(30);
  });
});
