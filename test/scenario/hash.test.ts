import type { Assumptions } from "../../sim/evidence/parameters.ts";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { parameters } from "../../sim/evidence/parameters.ts";
import { levers as register } from "../../sim/policy/levers.ts";
import { canonicalJson, scenarioHash } from "../../sim/scenario/hash.ts";
import { setLevers } from "../../sim/scenario/set.ts";

/** Numbers by the names that they first had. */
const byFirstName = ({ "provider.validatedOutcomes": share, ...others }: Assumptions): object => ({
  ...others,
  "provider.unclaimedOutcomes": share,
});

/** What does not stand at the value at which it does nothing. */
const acting = <T extends object>(values: T, declared: Readonly<Record<string, { readonly inert?: unknown }>>): T =>
  Object.fromEntries(Object.entries(values).filter(([id, value]) => declared[id].inert !== value)) as T;

describe("the fingerprint of a scenario", () => {
  it("is the SHA-256 of canonical JSON, as Node computes it", () => {
    for (const name of scenarioNames()) {
      const { levers, assumptions, reforms, burnIn } = scenario(name);
      const what = {
        levers: acting(levers, register),
        assumptions: byFirstName(acting(assumptions, parameters)),
        reforms,
        burnIn: acting(burnIn, register),
      };
      expect(scenarioHash(scenario(name))).toBe(createHash("sha256").update(canonicalJson(what)).digest("hex"));
    }
  });

  it("tells apart what changes lives, and only that", () => {
    const one = scenario("citizen-support");
    const hash = scenarioHash(one);
    expect(scenarioHash({ ...one, name: "other", title: "Other", description: "-", source: "-", changed: [] })).toBe(
      hash,
    );
    const others = [
      setLevers(one, { "tariff.scale": 1.01 }),
      setLevers(one, { "provider.dispersion": 0.2 }),
      { ...one, reforms: [{ week: 1, levers: {} }] },
      { ...one, burnIn: one.levers },
    ];
    expect(new Set([hash, ...others.map(scenarioHash)]).size).toBe(5);
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
      { seed: 11 },
    );
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });
});
