import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { contactRow, distanceNow } from "../../sim/policy/access/contact.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { withSeverity } from "../../sim/world/severities.ts";
import { BARRIERS, DOORS } from "../../sim/world/vocabulary.ts";

const baseline = scenario("jobcentre-2014");
const { assumptions } = baseline;
const compile = (changes: { readonly [id: string]: LeverValue }) => {
  const regime = setLevers(baseline, changes);
  return compilePolicy(regime.levers, nature(regime.assumptions));
};
const [none, travel, offline] = [
  0,
  withSeverity(0, BARRIERS.indexOf("travel"), 2),
  withSeverity(0, BARRIERS.indexOf("digital-exclusion"), 1),
];
const both = travel | offline;
const chance = (changes: { readonly [id: string]: LeverValue }, barriers: number, km: number): number =>
  compile(changes).contact[contactRow(barriers, km)];
const door = (changes: { readonly [id: string]: LeverValue }, barriers: number, km: number): string =>
  DOORS[compile(changes).door[contactRow(barriers, km)]];

describe("first contact", () => {
  it("at an office or a hub is as likely for everybody at the same distance, whatever bars their way", () => {
    for (const channel of ["office", "hub"])
      for (const km of [0, 5, 40])
        expect(
          new Set([none, travel, offline, both].map((barriers) => chance({ "access.channel": channel }, barriers, km)))
            .size,
        ).toBe(1);
  });

  it("by telephone is for those who live further away, and office doors for those nearby", () => {
    expect([door({ "access.channel": "phone" }, none, 0), door({ "access.channel": "phone" }, none, 30)]).toEqual([
      "office",
      "phone",
    ]);
    expect(chance({ "access.channel": "phone" }, both, 200)).toBe(assumptions["contact.phone"]);
  });

  it("where claims are digital by default is online for those who are; the others go to an office if one is near", () => {
    const digital = { "access.channel": "digital" };
    expect([door(digital, none, 0), door(digital, offline, 0), door(digital, offline, 60)]).toEqual([
      "online",
      "office",
      "online",
    ]);
    expect(chance(digital, offline, 0)).toBeCloseTo(
      assumptions["contact.inPersonUnderDigital"] * assumptions["contact.office"] * assumptions["contact.stigma"],
      12,
    );
    expect(chance(digital, offline, 60)).toBe(assumptions["contact.onlineExcluded"]);
  });

  it("with help to claim gives back part of what digital exclusion takes", () => {
    const helped = { "access.channel": "digital", "access.helpToClaim": true };
    expect(door(helped, offline, 0)).toBe("helped");
    expect(chance(helped, offline, 60)).toBeCloseTo(0.05 + assumptions["contact.helpRestores"] * 0.45, 12);
    expect(chance({ ...helped, "contact.helpRestores": 1 }, offline, 60)).toBeCloseTo(chance(helped, none, 60), 12);
    expect(chance({ ...helped, "contact.helpRestores": 0 }, offline, 60)).toBe(
      chance({ "access.channel": "digital" }, offline, 60),
    );
  });

  const anyone = fc.tuple(fc.constantFrom(none, travel, offline, both), fc.nat({ max: 255 }));
  it("is never likelier with more offices closed, and never less likely with more doors or with help", () =>
    fc.assert(
      fc.property(
        anyone,
        fc.constantFrom("office", "hub", "phone", "digital"),
        fc.tuple(fc.double({ min: 0, max: 0.95, noNaN: true }), fc.double({ min: 0, max: 0.95, noNaN: true })),
        fc.double({ min: 1, max: 4, noNaN: true }),
        ([barriers, km], channel, closed, doors) => {
          const at = (changes: { readonly [id: string]: LeverValue }): number =>
            chance({ "access.channel": channel, ...changes }, barriers, km);
          expect(at({ "access.officesClosed": Math.max(...closed) })).toBeLessThanOrEqual(
            at({ "access.officesClosed": Math.min(...closed) }),
          );
          expect(at({ "access.doors": doors })).toBeGreaterThanOrEqual(at({}));
          expect(at({ "access.helpToClaim": true })).toBeGreaterThanOrEqual(at({}));
        },
      ),
      { seed: 3, numRuns: 60 },
    ));
});

describe("the distance to a door", () => {
  it("goes with one over the root of their number: a quarter as many, twice as far", () =>
    expect([distanceNow(6, 1, 1), distanceNow(6, 0.25, 1), distanceNow(6, 4, 1)]).toEqual([6, 12, 3]));
  it("counts for more where travel is a barrier, further away and nearer, and never less than nothing", () =>
    expect([distanceNow(6, 1, 2), distanceNow(6, 0.25, 2), distanceNow(6, 4, 2), distanceNow(6, 4, 3)]).toEqual([
      6, 18, 0, 0,
    ]));
});
