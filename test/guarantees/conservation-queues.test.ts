import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";
import { ATTACHED, CLAIMING, QUEUED } from "../../sim/world/people.ts";
import { SLOTS } from "../../sim/world/providers.ts";
import { anyRegime, anySize } from "./any-regime.ts";
import { nobodyCloses } from "./nobody-closes.ts";

/** Follows everyone through the queues of providers from outside, week by week. */
function follower() {
  const seen = { arrivals: 0, attachments: 0, gone: 0, overfull: [] as string[], scarce: 0 };
  let queued = new Map<number, number>();
  let intake = new Float64Array(SLOTS);
  const watch = ({ people, providers, arrived, week, tally, ledger }: State, { policy }: Setting): void => {
    for (let slot = 0; slot < SLOTS; slot++)
      seen.arrivals += Math.round(13 * ((providers.intake[slot] * 13) / 12 - intake[slot]));
    const now = new Map<number, number>();
    const attached = new Int32Array(SLOTS);
    const back = new Int32Array(SLOTS);
    for (let i = 0; i < arrived; i++) {
      const claims = people.status[i] === CLAIMING;
      const slot = people.provider[i];
      const joined = queued.get(i);
      if (claims && people.stage[i] === QUEUED) now.set(i, people.attachedAt[i]);
      else if (
        !claims &&
        people.stage[i] === QUEUED &&
        people.spellStart[i] === week &&
        (joined !== undefined || people.attachedAt[i] === week - 1)
      )
        seen.gone++;
      else if (joined !== undefined && people.stage[i] !== ATTACHED) seen.gone++;
      if (people.stage[i] === ATTACHED && people.attachedAt[i] === week - 1) attached[slot]++;
      if (claims && people.stage[i] === ATTACHED && people.spellStart[i] === week) back[slot]++;
    }
    seen.attachments = tally.attachments.count;
    const minimum = policy.levers["providers.minimumService"];
    for (let slot = 0; slot < SLOTS; slot++) {
      const places =
        minimum > 0 ? Math.floor(tally.market.hours[slot * ledger.weeks + week - 1] / minimum + 1e-9) : Infinity;
      if (attached[slot] > 0 && providers.caseload[slot] - back[slot] > places)
        seen.overfull.push(`week ${week}: ${providers.caseload[slot]} with provider ${slot} for ${places} places`);
      if (attached[slot] > 0 && providers.queue[slot] > 0) seen.scarce++;
    }
    queued = now;
    intake = providers.intake.slice();
  };
  return { seen, watch };
}

describe("the queues of providers", () => {
  it("let nobody vanish: everyone referred is attached, still waits, gave up waiting or stopped claiming; and nobody is taken on beyond the places", () => {
    const total = { arrivals: 0, gone: 0, scarce: 0 };
    fc.assert(
      fc.property(anyRegime({ reformed: false }), anySize({ burnIn: 0 }), (any, { seed, people }) => {
        const regime = setLevers(any, nobodyCloses); // whoever closes forgets how many came
        const { seen, watch } = follower();
        let waiting = 0;
        const size = { seed, people: people + 300, weeks: 80, burnIn: 0 };
        live(prepare(regime, size, 5), regime, size, {
          watch: (state, setting) => {
            watch(state, setting);
            waiting = state.providers.queue.reduce((sum, n) => sum + n, 0);
            expect(seen.arrivals).toBe(seen.attachments + waiting + seen.gone);
          },
        });
        expect(seen.overfull).toEqual([]);
        for (const what of ["arrivals", "gone", "scarce"] as const) total[what] += seen[what];
      }),
      { seed: 31, numRuns: 10 },
    );
    for (const [what, often] of Object.entries(total)) expect(often, what).toBeGreaterThan(20);
  });
});
