import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { State } from "../../sim/world/state.ts";
import { CLAIMING, QUEUED } from "../../sim/world/people.ts";
import { FIRST_INCUMBENT, INCUMBENTS, JOBCENTRE, MUTUAL, SLOTS } from "../../sim/world/providers.ts";
import { AREAS } from "../../sim/world/vocabulary.ts";

/** Licences and referral of everyone at once, so that many are referred and every provider could be named. */
const size = { seed: "allocation", people: 2500, weeks: 120, burnIn: 40 };
const open = setLevers(scenario("jobcentre-2014"), {
  "referral.when": "at-once",
  "providers.commissioning": "licences",
  "referral.start.mandatory": 1,
  "referral.start.voluntary": 1,
  "provider.waitDropOut": 0,
});
const world = prepare(open, size, 0);
const run = (changes: { readonly [id: string]: LeverValue }, watch?: (state: State) => void): RunRecord =>
  live(world, setLevers(open, changes), size, watch === undefined ? {} : { watch });
const counts = ({ attachments }: RunRecord): number[] => {
  const found = new Array<number>(SLOTS).fill(0);
  for (let row = 0; row < attachments.count; row++) found[attachments.provider[row]]++;
  return found;
};
const incumbents = Array.from({ length: INCUMBENTS }, (_, n) => FIRST_INCUMBENT + n);

/** Mean true quality of the providers that people were attached to. */
function quality(rule: string): number {
  let effective: readonly number[] = [];
  const { attachments } = run(
    { "allocation.rule": rule, "provider.learningExponent": 0 },
    ({ providers }) => (effective = Array.from(providers.effective)),
  );
  return (
    Array.from(attachments.provider.subarray(0, attachments.count)).reduce((sum, slot) => sum + effective[slot], 0) /
    attachments.count
  );
}

describe("referral in turn", () => {
  it("gives the providers of an area as many each, to one", () => {
    // so that nobody waits and is lost
    const { attachments, person } = run({ "allocation.rule": "rotation", "providers.minimumService": 0 });
    const named = AREAS.map(() => incumbents.map(() => 0));
    for (let row = 0; row < attachments.count; row++)
      named[person.area[attachments.person[row]]][attachments.provider[row] - FIRST_INCUMBENT]++;
    expect(attachments.count).toBeGreaterThan(1000);
    for (const area of named) expect(Math.max(...area) - Math.min(...area)).toBeLessThanOrEqual(1);
  });
});

describe("nobody referred out", () => {
  it("stays with the coaches, and goes to the mutual once there is one", () => {
    expect(run({ "allocation.rule": "in-house" }).attachments.count).toBe(0);
    const found = counts(run({ "allocation.rule": "in-house", "providers.mutual": true }));
    expect(found[MUTUAL]).toBeGreaterThan(100);
    expect(found.filter((n, slot) => slot !== MUTUAL && n > 0)).toEqual([]);
    expect(found[JOBCENTRE]).toBe(0);
  });
});

describe("true quality", () => {
  const [oracle, lot] = ["oracle", "random-in-area"].map(quality);
  it("is highest with the oracle, whatever the other rule", () => {
    expect(oracle).toBeGreaterThan(lot + 0.05);
    for (const rule of [
      "market-share",
      "rotation",
      "least-caseload",
      "lottery",
      "performance",
      "preference",
      "blend",
      "auction-by-segment",
    ])
      expect(quality(rule), rule).toBeLessThanOrEqual(oracle);
  });
  it("is bid for: whoever makes most of people wins more of them than chance would give", () =>
    expect(quality("auction-by-segment")).toBeGreaterThan(lot));
  it("hardly guides advisers who overrule", () => {
    const { attachments } = run({
      "allocation.rule": "oracle",
      "allocation.discretion": true,
      "diagnosis.adviserCompliance": 0,
    });
    const most = Math.max(...counts({ attachments } as RunRecord)) / attachments.count;
    expect(most).toBeLessThan(0.4);
  });
});

describe("contracted shares", () => {
  it("follow the published results: everything that one area's worst loses its best gains", () => {
    let shares: number[] = [];
    run(
      { "allocation.rule": "market-share", "allocation.marketShift": 0.1 },
      ({ providers }) => (shares = Array.from(providers.share.subarray(0, SLOTS))),
    );
    const own = incumbents.map((slot) => shares[slot]);
    expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(INCUMBENTS, 9);
    expect(Math.max(...own)).toBeGreaterThan(1.2);
    expect(shares.filter((share, slot) => !incumbents.includes(slot) && share !== 1)).toEqual([]);
  });
});

describe("the fewest people for an adviser hour", () => {
  it("decide for everyone who is referred in a week, as they were when it began", () => {
    let referred = 0;
    run(
      { "allocation.rule": "least-caseload", "providers.minimumService": 0.2 },
      ({ people, providers, week, zero, arrived }) => {
        if (week <= zero) return;
        const least = Math.min(...incumbents.map((slot) => providers.load[slot]));
        for (let i = 0; i < arrived; i++) {
          if (people.status[i] !== CLAIMING || people.stage[i] !== QUEUED || people.attachedAt[i] !== week - 1)
            continue;
          expect(providers.load[people.provider[i]]).toBe(least);
          expect(Math.max(...incumbents.map((slot) => providers.load[slot]))).toBeGreaterThan(least);
          referred++;
        }
      },
    );
    expect(referred).toBeGreaterThan(50);
  });
});

describe("a purchaser that may favour its own", () => {
  const mutual = { "providers.mutual": true, "allocation.lean": 0.4 };
  it("sends its mutual more than a strict split lets it", () => {
    const [lean, strict] = [false, true].map((split) => {
      const found = counts(run({ ...mutual, "allocation.split": split }));
      return found[MUTUAL] / found.reduce((a, b) => a + b, 0);
    });
    expect(lean).toBeGreaterThan(0.4 + 0.6 / 5 - 0.08);
    expect(strict).toBeLessThan(1 / 5 + 0.05);
  });
});
