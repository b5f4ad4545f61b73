import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { leverIds, type LeverId, type Levers } from "../../sim/policy/levers.ts";
import type { Record as RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { baselineName, scenario } from "../../sim/scenario/catalogue.ts";
import { idle } from "../../sim/scenario/idle.ts";
import { recommendations, type Recommendation } from "../../sim/scenario/recommendations.ts";
import { differing, stages } from "../../sim/scenario/reforms.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const baseline = scenario(baselineName);
const complete = scenario("citizen-support");
const steps = scenario("citizen-support-step-by-step");
const settings = (one: Recommendation): [LeverId, unknown][] => Object.entries(one.levers ?? {}) as [LeverId, unknown][];
const acting = recommendations.filter(({ inert }) => inert === undefined);
const lasting = acting.filter(({ passing }) => passing === undefined);
const numbers = (all: readonly Recommendation[]): number[] => all.map(({ number }) => number);

const size = { seed: "step by step", people: 700, weeks: 120, burnIn: 40 };
const world = prepare(baseline, size, 0);
const lived = (changes: Partial<Levers>): unknown => {
  const { hash: _, terms: __, ...rest }: RunRecord = live(world, setLevers(setLevers(baseline, { "attachment.weeks": 30 }), changes)); // so that attachments end within the run
  return rest;
};

describe("the twenty recommendations", () => {
  it("are numbered from 1 to 20, and each sets a lever or says why it sets none", () => {
    expect(numbers(recommendations)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const one of recommendations) {
      expect((one.inert === undefined) !== (one.levers === undefined), one.title).toBe(true);
      for (const sentence of [one.says, one.inert, one.passing]) if (sentence !== undefined) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("move every lever that they set away from the baseline, and no lever twice", () => {
    const set = acting.flatMap(settings);
    expect(set.filter(([id, value]) => baseline.levers[id] === value)).toEqual([]);
    expect(new Set(set.map(([id]) => id)).size).toBe(set.length);
    setLevers(baseline, Object.fromEntries(set)); // throws where an id or a value is wrong
  });

  it("are the proposal complete when all hold, but for what passes on the way", () => {
    expect({ ...baseline.levers, ...Object.fromEntries(lasting.flatMap(settings)) }).toEqual(complete.levers);
    for (const one of acting.filter(({ passing }) => passing !== undefined)) expect(settings(one).every(([id, value]) => complete.levers[id] !== value), one.title).toBe(true);
  });

  it("ask only for what other recommendations set, and cannot act without it", () => {
    const set = new Map(acting.flatMap(settings));
    for (const one of acting) for (const [id, value] of Object.entries(one.with ?? {})) expect([one.number, id, value]).toEqual([one.number, id, set.get(id as LeverId)]);
    const asleep = acting.filter((one) => settings(one).some(([id]) => idle(id, { ...baseline.levers, ...one.with, ...one.levers }) !== undefined));
    expect(numbers(asleep)).toEqual([]);
  });

  it.each(acting)("$number, $title, changes some life or payment by itself", (one) => {
    const without = one.with ?? {};
    expect(isDeepStrictEqual(lived({ ...without, ...one.levers }), lived(without))).toBe(false);
  });
});

describe("the recommendations brought in one after another", () => {
  it("start from the baseline and end in the rules of the proposal complete", () => {
    const all = stages(steps.levers, steps.reforms);
    expect(differing(baseline.levers, all[0])).toEqual(["access.channel"]);
    expect(differing(all[all.length - 1], complete.levers)).toEqual([]);
  });

  it("each come whole at one date, and nothing else comes but the date of the default and its end", () => {
    const all = [baseline.levers, ...stages(steps.levers, steps.reforms)];
    const moves = all.slice(1).map((levers, k) => Object.fromEntries(differing(all[k], levers).map((id) => [id, levers[id]])));
    for (const one of acting) expect(moves.filter((move) => settings(one).every(([id, value]) => move[id] === value)).length, one.title).toBe(1);
    const set = new Map(acting.flatMap(settings));
    const other = moves.flatMap((move, k) => Object.entries(move).filter(([id, value]) => set.get(id as LeverId) !== value).map(([id, value]) => [k, id, value]));
    expect(other).toEqual([[5, "transition.start", 65], [10, "transition.start", 0], [10, "transition.defaultShare", 0]].sort((a, b) => Number(a[0]) - Number(b[0]) || leverIds.indexOf(a[1] as LeverId) - leverIds.indexOf(b[1] as LeverId)));
    expect(steps.reforms[4].week).toBe(65);
  });

  it("never come before what they cannot act without", () => {
    const all = stages(steps.levers, steps.reforms);
    for (const one of acting.filter(({ number }) => number !== 17)) {
      const [[id, value]] = settings(one);
      const then = all.find((levers) => levers[id] === value)!;
      expect(Object.entries(one.with ?? {}).every(([on, wanted]) => then[on as LeverId] === wanted), one.title).toBe(true);
    }
  });

  it("are lived through: the first quarter is that of the baseline with a hub, and after it lives part", () => {
    const hub = setLevers(baseline, { "access.channel": "hub" });
    const at = (weeks: number): readonly unknown[] => [steps, hub].map((regime) => { const { spells, attachments, ledger, person } = live(world, regime, { ...size, weeks }); return { spells, attachments, ledger, person }; });
    const [early, late] = [at(13), at(30)];
    expect(isDeepStrictEqual(early[0], early[1])).toBe(true);
    expect(isDeepStrictEqual(late[0], late[1])).toBe(false);
  });
});
