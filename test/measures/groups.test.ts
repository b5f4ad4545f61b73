import { describe, expect, it } from "vitest";
import { groupLabel } from "../../sim/measures/group-label.ts";
import { groupIds, groupsOf, sumByGroup } from "../../sim/measures/groups.ts";
import { AGE_BANDS, AREAS, BARRIERS, BENEFIT_GROUPS, COHORTS } from "../../sim/record.ts";
import { hand, type HandPerson } from "./hand.ts";

describe("groups", () => {
  it("take in each person by what was true at entry, and by nothing else", () => {
    const of = (person: HandPerson): string[] => {
      const sums = sumByGroup(groupsOf(hand({ people: [person] })), Int32Array.of(3));
      return groupIds.filter((_, g) => sums[g] === 3 || (expect(sums[g]).toBe(0), false));
    };
    expect(of({ entry: -1 })).toEqual([]);
    expect(of({})).toEqual([
      "all",
      "barriers:0",
      "benefit:search",
      "age:18-24",
      "area:tight-urban",
      "sex:men",
      "ethnic:majority",
    ]);
    expect(of({ woman: true, minority: true })).toEqual(expect.arrayContaining(["sex:women", "ethnic:minority"]));
    expect(of({ woman: true })).not.toContain("sex:men");
    expect(of({ minority: true })).not.toContain("ethnic:majority");
    for (const barrier of BARRIERS) expect(of({ barriers: { [barrier]: 3 } })).toContain(`barrier:${barrier}`);
    for (const cohort of COHORTS) expect(of({ cohorts: [cohort] })).toContain(`cohort:${cohort}`);
    for (const area of AREAS)
      for (const age of AGE_BANDS)
        for (const benefit of BENEFIT_GROUPS)
          for (let count = 0; count <= 7; count++) {
            const barriers = Object.fromEntries(
              BARRIERS.slice(-count || BARRIERS.length).map((id) => [id, 1 + (count % 3)]),
            );
            expect(of({ area, age, benefit, barriers })).toEqual([
              "all",
              `barriers:${count > 4 ? "5+" : count}`,
              `benefit:${benefit}`,
              `age:${age}`,
              `area:${area}`,
              ...BARRIERS.filter((id) => id in barriers).map((id) => `barrier:${id}`),
              "sex:men",
              "ethnic:majority",
            ]);
          }
  });
  it("have names, all different, that read on after 'among'", () => {
    const labels = groupIds.map(groupLabel);
    expect(new Set(labels).size).toBe(groupIds.length);
    expect(labels).toEqual(
      expect.arrayContaining([
        "everyone",
        "people with no barrier",
        "people with 3 barriers",
        "people with 5 or more barriers",
        "people aged 18-24",
        "people in the slack rural area",
        "people with the barrier mental health",
        "lone parents",
      ]),
    );
  });
});
