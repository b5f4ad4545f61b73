import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { live } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";
import { publishTerms } from "../../sim/life/publish-terms.ts";
import { termsFor } from "../../sim/prospect/terms-for.ts";
import { priceHour } from "../../sim/life/worth.ts";
import { copy } from "../../sim/world/copy.ts";
import { ATTACHED, benefit, CLAIMING } from "../../sim/world/people.ts";
import { countBarriers } from "../../sim/world/severities.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { alike, allAlong, apart, unborn } from "./apart.ts";

const size = { seed: "effort", people: 1500, weeks: 60 };
const attached = ({ people, arrived }: State): number[] =>
  Array.from({ length: arrived }, (_, i) => i).filter(
    (i) => people.status[i] === CLAIMING && people.stage[i] === ATTACHED,
  );

/** The state and setting in which a run ends. */
function end(changes: { readonly [id: string]: number }, from = apart): { state: State; setting: Setting } {
  const regime = allAlong(setLevers(from, changes));
  let last: { state: State; setting: Setting } | undefined;
  live(unborn(regime, size), regime, undefined, { watch: (state, setting) => void (last = { state, setting }) });
  return last!;
}

/** What an hour on each attached person is worth, reckoned anew under a price scale. */
function worths({ state, setting }: { state: State; setting: Setting }, scale: number): number[] {
  const now = copy(state);
  const priced = {
    ...setting,
    policy: compilePolicy({ ...setting.policy.levers, "tariff.scale": scale }, setting.nature),
  };
  publishTerms(now, priced);
  return attached(now).map((i) => {
    now.people.tier[i] = termsFor(now, priced, i);
    priceHour(now, priced, i);
    return now.people.worth[i];
  });
}

describe("what an hour on a person is worth to their provider", () => {
  it("never falls when the price rises, for anyone", () => {
    const last = end({});
    const scales = [0, 0.5, 1, 1.01, 2, 5].map((scale) => worths(last, scale));
    expect(scales[0].length).toBeGreaterThan(100);
    for (let n = 1; n < scales.length; n++)
      expect(scales[n].filter((worth, i) => worth < scales[n - 1][i])).toEqual([]);
    expect(scales[4].every((worth, i) => worth >= scales[2][i])).toBe(true);
    expect(scales[4].filter((worth, i) => worth > scales[2][i]).length).toBeGreaterThan(0.9 * scales[2].length);
  });

  it("is the same for people of the same price and hazards, whatever their benefit group and barriers", () => {
    const level = Object.fromEntries(
      BARRIERS.flatMap((barrier) => [
        [`jobEntry.hazardRatio.${barrier}`, 1],
        [`separation.hazardRatio.${barrier}`, 1],
      ]),
    );
    const { state } = end(
      {
        ...level,
        "tariff.bespoke.perLevel": 0,
        "jobEntry.healthMultiplier": 1,
        "jobEntry.frailtyVariance": 0,
        "jobEntry.durationMultiplierAt8Months": 1,
        "otherExit.health": alike.assumptions["otherExit.baseline"],
        "area.jobEntryMultiplier.tight": 1,
        "area.jobEntryMultiplier.slack": 1,
        "area.shockSd": 0,
      },
      alike,
    );
    const worth = new Map<string, Set<number>>();
    const seen = new Set<string>();
    for (const i of attached(state)) {
      const { people } = state;
      if (people.attachedAt[i] >= state.week - 4) continue;
      const turn =
        `attached in week ${people.attachedAt[i]}, ${people.worked[i]} weeks worked, ` +
        `${people.payments[i]} payments, reviewed in turn ${people.key[i] & 3}`;
      worth.set(turn, (worth.get(turn) ?? new Set()).add(people.worth[i]));
      seen.add(`${benefit(people.traits[i])} ${countBarriers(people.barriers[i])}`);
    }
    expect(seen.size).toBeGreaterThan(4);
    expect([...worth].filter(([, values]) => values.size > 1)).toEqual([]);
    expect(new Set([...worth.values()].flatMap((values) => [...values])).size).toBeGreaterThan(3);
  });
});
