import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { parameters } from "../../sim/evidence/parameters.ts";
import { leverIds, levers, type LeverId, type LeverValue } from "../../sim/policy/levers.ts";
import { toBase64url } from "../../sim/scenario/base64url.ts";
import { scenarioNames } from "../../sim/scenario/catalogue.ts";
import { either } from "../../sim/scenario/words.ts";
import { fromLink, toLink, type LinkState } from "../../sim/scenario/link.ts";
import { checkSize } from "../../sim/scenario/size.ts";
import { inputIds } from "../../sim/scenario/wrong-value.ts";

const headline: LinkState = { scenarios: [{ name: "jobcentre-2014", changes: {} }, { name: "citizen-support", changes: { "tariff.scale": 1.2 } }], seed: "signpost", people: 20000, weeks: 260, burnIn: 104, reps: 20, envelope: "A" };
const forged = (value: unknown): string => `#v1.${toBase64url(deflateSync(strToU8(JSON.stringify(value))))}`;

const within = (low: number, high: number): fc.Arbitrary<number> => fc.double({ min: low, max: high, noNaN: true }).map((x) => (x === 0 ? 0 : x));
const leverValue = (id: LeverId): fc.Arbitrary<LeverValue> => {
  const lever = levers[id];
  if (lever.kind === "switch") return fc.boolean();
  if (lever.kind === "choice") return fc.constantFrom(...lever.choices);
  return lever.whole ? fc.integer({ min: Math.ceil(lever.low), max: Math.floor(lever.high) }) : within(lever.low, lever.high);
};
const apart = new Set(["tariff.bespoke.attachmentShare", "tariff.bespoke.outcomeShare"]); // two shares of one whole
const leverChange = fc.constantFrom(...leverIds.filter((id) => !apart.has(id))).chain((id) => leverValue(id).map((value) => [id as string, value] as const));
const assumptionChange = fc.constantFrom(...inputIds).chain((id) => within(parameters[id].low, parameters[id].high).map((value) => [id as string, value as LeverValue] as const));
const states: fc.Arbitrary<LinkState> = fc.record(
  {
    scenarios: fc.array(fc.record({ name: fc.constantFrom(...scenarioNames()), changes: fc.array(leverChange, { maxLength: 6 }).map((entries) => Object.fromEntries(entries)) }), { minLength: 1, maxLength: 4 }),
    believed: fc.array(assumptionChange, { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    seed: fc.string({ unit: "binary", minLength: 1, maxLength: 100 }).map((seed) => checkSize({ seed }).size?.seed ?? "an unseen one"),
    people: fc.nat(5_000_000),
    weeks: fc.integer({ min: 1, max: 1040 }),
    burnIn: fc.nat(520),
    reps: fc.integer({ min: 1, max: 10_000 }),
    envelope: fc.constantFrom("A", "B", "none"),
    page: fc.constantFrom("compare", "levers", "how-sure"),
    person: fc.nat(4_999_999),
    find: fc.constantFrom("gains-sustained", "parts"),
  },
  { requiredKeys: ["scenarios", "believed", "seed", "people", "weeks", "burnIn", "reps", "envelope"] },
).map(({ believed, scenarios, ...rest }) => ({ ...rest, scenarios: scenarios.map(({ name, changes }) => ({ name, changes: { ...changes, ...believed } })) })); // one world for all

describe("a link", () => {
  it("restores everything it was made from", () => {
    fc.assert(fc.property(states, (state) => {
      const { state: restored, problems } = fromLink(toLink(state));
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(restored).toEqual(state);
    }), { seed: 5, numRuns: 300 });
  });

  it("is refused where its regimes believe in different worlds, whose lives could not share their luck", () => {
    const [first, second] = headline.scenarios;
    const apart = { ...headline, scenarios: [first, { ...second, changes: { "support.searchEffect": 0.8 } }] };
    expect(fromLink(toLink(apart)).problems.map(({ path, severity }) => [path, severity])).toEqual([["scenarios", "error"]]);
    const together = { ...headline, scenarios: headline.scenarios.map(({ name }) => ({ name, changes: { "support.searchEffect": 0.8 } })) };
    expect(fromLink(toLink(together)).state).toEqual(together);
  });

  it("is short: the headline under 300 characters, four regimes with six changes each under 2000", () => {
    expect(toLink(headline).length).toBeLessThan(300);
    const busy = Object.fromEntries(["tariff.bespoke.base", "tariff.bespoke.perLevel", "referral.threshold", "allocation.exploration", "handoff.retention.cold", "barriers.complementarity.alone"].map((id, i) => [id, 0.123 + i]));
    expect(toLink({ ...headline, scenarios: Array.from({ length: 4 }, () => ({ name: "citizen-support", changes: busy })) }).length).toBeLessThan(2000);
  });

  it("carries its version and nothing that an address must escape", () => {
    expect(toLink(headline)).toMatch(/^#v1\.[A-Za-z0-9_-]+$/);
  });

  it("of an unknown version, damaged, too long or none at all is explained", () => {
    const line = (hash: unknown): string[] => fromLink(hash as string).problems.map(problemLine);
    const again = ". Copy the whole link again from the dashboard.";
    expect(line("#v2.abc")).toEqual([`link: it has version 2, which this program does not read${again}`]);
    expect(line("#compare")).toEqual([`link: it is not a link to a comparison${again}`]);
    expect(line(toLink(headline).slice(0, 40))).toEqual([`link: it is damaged${again}`]);
    expect(line(`#v1.${"A".repeat(20_000)}`)).toEqual([`link: it has 20004 characters, more than 16384${again}`]);
    expect(line(`#v1.${toBase64url(deflateSync(new Uint8Array(5_000_000)))}`)).toEqual([`link: it is damaged${again}`]);
    for (const nothing of [undefined, null, 3, {}, ""]) expect(fromLink(nothing as never).state).toBeUndefined();
  });

  it("that asks for impossible things is met with every problem", () => {
    const bad = forged({ scenarios: [["citizen-suport"], ["no-programme", { "tariff.scal": 1, "allocation.blend": 4 }], 5], seed: "", people: -1, weeks: 260, burnIn: 104, reps: 0, envelope: "C", page: "<script>", person: -1, find: "A b", extra: 1 });
    expect(fromLink(bad)).not.toHaveProperty("state");
    expect(fromLink(bad).problems.map(problemLine)).toEqual([
      `scenarios.0: there is no scenario called "citizen-suport". Did you mean citizen-support? Give ${either(scenarioNames())}.`,
      "scenarios.1.tariff.scal: there is no lever or assumption called tariff.scal. Did you mean tariff.scale? See signpost list levers.",
      "scenarios.1.allocation.blend: 4 is above 1, the most that means anything. Give a number; its sourced range is 0 to 1 (share).",
      `scenarios.2: it is 5. Give ${either(scenarioNames())}.`,
      "extra: a run has no such size. Give seed, people, weeks, burnIn.",
      "seed: it is empty. Give 1 to 200 characters that people can say aloud.",
      "people: -1 is below 0 people. Give a whole number of people from 0 to 5000000.",
      "reps: 0 is below 1 replications. Give a whole number of replications from 1 to 10000.",
      'envelope: it is "C". Give A, B or none.',
      'page: it is "<script>". Give the name of a page.',
      "person: -1 is no number of a person. Give a whole number from 0 to 4999999.",
      'find: it is "A b". Give the name of a criterion.',
    ]);
  });

  it("holds one to four scenarios", () => {
    const line = (count: number): string[] => fromLink(toLink({ ...headline, scenarios: Array.from({ length: count }, () => ({ name: "no-programme", changes: {} })) })).problems.map(problemLine);
    expect([1, 4].flatMap(line)).toEqual([]);
    expect([0, 5].flatMap(line)).toEqual(["scenarios: it holds 0 scenarios. Give one to four.", "scenarios: it holds 5 scenarios. Give one to four."]);
  });

  it("from a stranger never throws and never gives a state that is not one", () => {
    const strange = fc.oneof(fc.string({ unit: "binary" }), fc.string().map((text) => `#v1.${text}`), fc.uint8Array().map((bytes) => `#v1.${toBase64url(bytes)}`), fc.anything().filter((value) => { try { return JSON.stringify(value) !== undefined; } catch { return false; } }).map(forged),
      fc.record({ scenarios: fc.array(fc.tuple(fc.constantFrom(...scenarioNames(), "x"), fc.dictionary(fc.constantFrom(...leverIds, "__proto__", "constructor"), fc.anything({ withBigInt: false })))), reps: fc.oneof(fc.integer(), fc.double()), envelope: fc.constantFrom("A", "X"), people: fc.anything() }).map((value) => { try { return forged(value); } catch { return "#v1."; } }));
    fc.assert(fc.property(strange, (hash) => {
      const { state, problems } = fromLink(hash);
      expect(state === undefined).toBe(problems.some(({ severity }) => severity === "error"));
      if (state !== undefined) expect(fromLink(toLink(state)).state).toEqual(state);
    }), { seed: 9, numRuns: 500 });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
