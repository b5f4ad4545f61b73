import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { LeverId, Levers } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { baselineName, scenario } from "../../sim/scenario/catalogue.ts";
import { idle } from "../../sim/scenario/idle.ts";
import { additions, recommendations, warnings, type Recommendation } from "../../sim/scenario/recommendations.ts";
import { differing, stages } from "../../sim/scenario/reforms.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const baseline = scenario(baselineName);
const complete = scenario("citizen-support");
const steps = scenario("citizen-support-step-by-step");
type Setting = Pick<Recommendation, "title" | "levers" | "with">;
const settings = (one: Setting): [LeverId, unknown][] => Object.entries(one.levers ?? {}) as [LeverId, unknown][];
const acting = recommendations.filter(({ inert }) => inert === undefined);
const lasting: readonly Setting[] = [...acting, ...additions];
const all: readonly Setting[] = [...lasting, ...warnings];
const sentence = /^[A-Z].*\.$/;

const size = { seed: "step by step", people: 700, weeks: 120, burnIn: 40 };
const world = prepare(baseline, size, 0);
const lived = (changes: Partial<Levers>): unknown => {
  const {
    hash: _,
    terms: __,
    ...rest
    // so that attachments end within the run
  }: RunRecord = live(world, setLevers(setLevers(baseline, { "attachment.weeks": 30 }), changes));
  return rest;
};

describe("the twenty recommendations", () => {
  it("are numbered from 1 to 20 under titles of their own, and each sets a lever or says why it sets none", () => {
    expect(recommendations.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const titles = [...recommendations, ...additions, ...warnings].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const one of recommendations) {
      expect((one.inert === undefined) !== (one.levers === undefined), one.title).toBe(true);
      for (const words of [one.says, one.inert]) if (words !== undefined) expect(words).toMatch(sentence);
    }
  });

  it("stand apart from what this laboratory adds and from what the report warns of, and these say so", () => {
    expect(additions.map(({ levers }) => Object.keys(levers)).flat()).toEqual([
      "referral.when",
      "referral.again",
      "providers.commissioning",
      "services.stayPublic",
    ]);
    expect(warnings.map(({ levers }) => Object.keys(levers)).flat()).toEqual(["transition.defaultShare"]);
    const recommended = new Set(acting.flatMap(settings).map(([id]) => id));
    for (const one of [...additions, ...warnings]) {
      expect(one.says).toMatch(sentence);
      expect(one.why).toMatch(/^The report .*\.$/);
      expect(
        settings(one).filter(([id]) => recommended.has(id)),
        one.title,
      ).toEqual([]);
    }
  });

  // One word of each, that chapter 7 has under the same number.
  it.each([
    [1, /Split/, { "jobcentre.minutes": 0 }],
    [2, /mutual/, { "providers.mutual": true }],
    [3, /more than employment support/, undefined],
    [4, /Share/, { "access.channel": "hub" }],
    [5, /[Ee]states/, undefined],
    [6, /Contract/, { "providers.thirdSector": 2, "providers.entry": true, "services.mode": "lead-provider" }],
    [7, /compete/, { "providers.mutualCapital": 1000000 }],
    [8, /purchaser and provider/, { "allocation.split": true, "allocation.rule": "blend" }],
    [9, /licences/, undefined],
    [10, /budget as a whole/, undefined],
    [11, /schemes/, undefined],
    [12, /price/, { "tariff.rule": "bespoke", "services.funding": "price" }],
    [13, /tool/, { "assessment.tool": "accumulated-severity" }],
    [14, /respond/, undefined],
    [15, /severity/, { "assessment.tool": "accumulated-severity" }],
    [16, /Assess in full/, { "assessment.hours": 1.5 }],
    [17, /government knows/, { "assessment.sharedData": true }],
    [18, /Sum up/, undefined],
    [19, /summary with the referral/, undefined],
    [20, /today/, { "assessment.tool": "accumulated-severity" }],
  ] as const)("%i is the one that the report has there", (number, word, levers) => {
    expect(recommendations[number - 1].title).toMatch(word);
    expect(recommendations[number - 1].levers).toEqual(levers);
  });

  it("move every lever that they set away from the baseline, and none two ways", () => {
    const set = all.flatMap(settings);
    expect(set.filter(([id, value]) => baseline.levers[id] === value)).toEqual([]);
    for (const [id, value] of set) expect([id, value]).toEqual([id, Object.fromEntries(set)[id]]);
    setLevers(baseline, Object.fromEntries(set)); // throws where an id or a value is wrong
  });

  it("are, with what is added, the proposal complete; what is warned of is no part of it", () => {
    expect({ ...baseline.levers, ...Object.fromEntries(lasting.flatMap(settings)) }).toEqual(complete.levers);
    for (const one of warnings)
      expect(
        settings(one).every(([id]) => complete.levers[id] === baseline.levers[id]),
        one.title,
      ).toBe(true);
  });

  it("ask only for what others set, and cannot act without it", () => {
    const set = new Map(all.flatMap(settings));
    for (const one of all)
      for (const [id, value] of Object.entries(one.with ?? {}))
        expect([one.title, id, value]).toEqual([one.title, id, set.get(id as LeverId)]);
    const asleep = all.filter((one) =>
      settings(one).some(([id]) => idle(id, { ...baseline.levers, ...one.with, ...one.levers }) !== undefined),
    );
    expect(asleep.map(({ title }) => title)).toEqual([]);
  });

  it.each(all)("$title changes some life or payment by itself", (one) => {
    const without = one.with ?? {};
    expect(isDeepStrictEqual(lived({ ...without, ...one.levers }), lived(without))).toBe(false);
  });
});

describe("the recommendations brought in one after another", () => {
  it("start from the baseline and end in the rules of the proposal complete", () => {
    const states = stages(steps.levers, steps.reforms);
    expect(differing(baseline.levers, states[0])).toEqual(["access.channel"]);
    expect(differing(states[states.length - 1], complete.levers)).toEqual([]);
  });

  it("each come whole at one date, with what is added and nothing else", () => {
    const states = [baseline.levers, ...stages(steps.levers, steps.reforms)];
    const moves = states
      .slice(1)
      .map((levers, k) => Object.fromEntries(differing(states[k], levers).map((id) => [id, levers[id]])));
    for (const one of lasting)
      expect(moves.filter((move) => settings(one).every(([id, value]) => move[id] === value)).length, one.title).toBe(
        1,
      );
    const set = new Map(lasting.flatMap(settings));
    expect(
      moves.flatMap((move) => Object.entries(move).filter(([id, value]) => set.get(id as LeverId) !== value)),
    ).toEqual([]);
  });

  it("never come before what they cannot act without", () => {
    const states = stages(steps.levers, steps.reforms);
    for (const one of lasting) {
      const [[id, value]] = settings(one);
      const then = states.find((levers) => levers[id] === value)!;
      expect(
        Object.entries(one.with ?? {}).every(([on, wanted]) => then[on as LeverId] === wanted),
        one.title,
      ).toBe(true);
    }
  });

  it("never send anybody to the mutual by default", () => {
    for (const levers of stages(steps.levers, steps.reforms))
      expect([levers["transition.defaultShare"], levers["allocation.split"]]).toEqual([0, levers["providers.mutual"]]);
  });

  it("are lived through: the first quarter is that of the baseline with a hub, and after it lives part", () => {
    const hub = setLevers(baseline, { "access.channel": "hub" });
    const at = (weeks: number): readonly unknown[] =>
      [steps, hub].map((regime) => {
        const { spells, attachments, ledger, person } = live(world, regime, { ...size, weeks });
        return { spells, attachments, ledger, person };
      });
    const [early, late] = [at(13), at(30)];
    expect(isDeepStrictEqual(early[0], early[1])).toBe(true);
    expect(isDeepStrictEqual(late[0], late[1])).toBe(false);
  });
});
