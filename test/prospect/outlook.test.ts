import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { outlook } from "../../sim/prospect/outlook.ts";
import { live, prepare } from "../../sim/run.ts";
import { traitsOf } from "../../sim/world/people.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { naturalRemission } from "../natural-remission.ts";
import { clock, setting, threePeople } from "../weekly/three-people.ts";

/** Nobody is helped, so that a forecast is not undone by what follows from it. */
const size = { seed: "outlook", people: 8000, weeks: 140, burnIn: 20 };
const still = {
  "market.vacancyResponse": 1,
  "area.shockSd": 0,
  "conditionality.strictness": 0,
  ...naturalRemission(0),
  "barriers.progression": 0,
  "assessment.noise": 0,
  "diagnosis.missedDisclosure": 0,
};
const run = (tool: string, record: number) => {
  const regime = setLevers(scenario("no-programme"), {
    ...still,
    "assessment.tool": tool,
    "diagnosis.record": record,
    "jobEntry.frailtyVariance": 0.5,
  });
  return live(prepare(regime, size, 0), regime);
};
const auc = (tool: string, record: number): number => summarise(run(tool, record)).measures["assessment-auc"].all;

describe("a score of the risk of a long claim", () => {
  const { person, spells } = run("predictive", 0);
  it.each([
    ["all areas", [0, 1, 2, 3, 4, 5]],
    ["tight areas", [0, 1]],
    ["slack areas", [4, 5]],
  ])("is on average the share of claims that last a year, so that what is forecast comes true: %s", (_, areas) => {
    let [expected, variance, long, people] = [0, 0, 0, 0];
    const seen = new Set<number>();
    for (let row = 0; row < spells.count; row++) {
      const p = spells.person[row];
      if (seen.has(p)) continue;
      seen.add(p);
      if (!areas.includes(person.area[p])) continue;
      const at = person.entry[p];
      if (
        at <= 0 ||
        at > size.weeks - 52 ||
        person.scoredAt[p] < at ||
        spells.start[row] !== at ||
        person.scoredAt[p] >= spells.end[row]
      )
        continue;
      expected += person.score[p];
      variance += person.score[p] * (1 - person.score[p]);
      long += spells.end[row] - at >= 52 ? 1 : 0;
      people++;
    }
    expect(people).toBeGreaterThan(300);
    expect(Math.abs(long - expected) / Math.sqrt(variance)).toBeLessThan(4);
    expect(Math.sqrt(variance) / expected).toBeLessThan(0.1);
  });
  it("is the risk that perfect knowledge of the barriers gives, where all is told and no record is read", () => {
    for (let p = 0; p < size.people; p++)
      if (person.score[p] >= 0) expect(Math.abs(person.score[p] - person.risk[p])).toBeLessThan(1e-4);
  });
  it("tells the better who stays, the more the record tells", () => {
    const [nothing, half, everything] = [0, 0.6, 1].map((record) => auc("predictive", record));
    expect(half).toBeGreaterThan(nothing + 0.01);
    expect(everything).toBeGreaterThan(half + 0.01);
  });
});

describe("age in a score", () => {
  const believed = setting({ "jobEntry.ageRatio.under25": 1.5, "jobEntry.frailtyVariance": 0.5 });
  const hazards = (record: number): number[] => {
    const people = threePeople();
    people.traits[0] = traitsOf(0, 0, 0, 1, false);
    people.pace[0] *= 1.5;
    people.key[0] = people.key[1];
    return [0, 1].map((i) => outlook({ ...clock(0), people } as never, believed, i, 0, record).hazard);
  };
  it.each([0, 0.5, 1])("counts in full, and is not taken for what a record tells to %d", (record) => {
    const [young, older] = hazards(record);
    expect(young / older).toBeCloseTo(1.5, 6);
  });
});
