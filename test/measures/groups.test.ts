import { describe, expect, it } from "vitest";
import { groupLabel } from "../../sim/measures/group-label.ts";
import { groupIds, groupsOf, sumByGroup } from "../../sim/measures/groups.ts";
import { AGE_BANDS, AREAS, BARRIERS, BENEFIT_GROUPS, COHORTS } from "../../sim/record.ts";
import { hand, type HandPerson } from "./hand.ts";

/** Groups that a person is in. */
function of(person: HandPerson): string[] {
  const sums = sumByGroup(groupsOf(hand({ people: [person] })), Int32Array.of(3));
  return groupIds.filter((_, g) => sums[g] === 3 || (expect(sums[g]).toBe(0), false));
}

describe("groups", () => {
  it("take in each person by what was true at entry, and by nothing else", () => {
    expect(of({ entry: -1 })).toEqual([]);
    expect(of({})).toEqual([
      "all",
      "barriers:0",
      "benefit:search",
      "age:18-24",
      "search-age:18-24",
      "stock:all",
      "stock:barriers:0",
      "stock:benefit:search",
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
              `${benefit}-age:${age}`,
              "stock:all",
              `stock:barriers:${count > 4 ? "5+" : count}`,
              `stock:benefit:${benefit}`,
              `area:${area}`,
              ...BARRIERS.filter((id) => id in barriers).map((id) => `barrier:${id}`),
              "sex:men",
              "ethnic:majority",
            ]);
          }
  });
  it("tell those who claim for the first time from those who had claimed, in the very first week too", () => {
    const since = (person: HandPerson): string[] =>
      of(person).filter((id) => id.startsWith("new:") || id.startsWith("stock:"));
    const own: HandPerson = { barriers: { travel: 1 }, benefit: "health" };
    const fresh = ["new:all", "new:barriers:1", "new:benefit:health"];
    expect(since({ ...own, entry: 9 })).toEqual(fresh);
    expect(since({ ...own, entry: 0, firstClaim: 0 })).toEqual(fresh);
    expect(since({ ...own, entry: 0, firstClaim: -1 })).toEqual(fresh.map((id) => id.replace("new", "stock")));
    expect(since({ ...own, entry: -1, firstClaim: 300 })).toEqual([]);
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
        "people in the health group aged 50+",
        "new claimants",
        "new claimants with 2 barriers",
        "people who had claimed before",
        "people who had claimed before in the search group",
      ]),
    );
  });
});
