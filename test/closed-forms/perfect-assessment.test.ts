import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { similarityClass } from "../../sim/world/similar.ts";
import { UNMET } from "../../sim/world/people.ts";
import { naturalRemission } from "../natural-remission.ts";

/** Nothing begins, worsens or ends, so that what was true at assessment still is. */
const still = {
  ...naturalRemission(0),
  "barriers.progression": 0,
  "services.referral": false,
  "conditionality.strictness": 0,
  "conditionality.newMentalHealthCase": 0,
  "population.exitFrom50": 0,
};
const size = { seed: "all seen", people: 3000, weeks: 30, burnIn: 0 };

describe("a perfect assessment", () => {
  const regime = setLevers(scenario("citizen-support"), { ...still, "assessment.tool": "perfect" });
  const { assessed, truth } = everybodyMet(regime);
  it("sees of everybody what is true", () => {
    expect(truth.length).toBeGreaterThan(1000);
    expect(assessed).toEqual(truth);
  });
  it("allocates among the people who are truly similar", () =>
    expect(assessed.map(similarityClass)).toEqual(truth.map(similarityClass)));
});

describe("a full assessment without error, of people who tell everything,", () => {
  it("is a perfect one, life by life", () => {
    const open = { ...still, "assessment.noise": 0, "diagnosis.missedDisclosure": 0, "assessment.putOff": 0 };
    const [perfect, full] = ["perfect", "accumulated-severity"].map((tool) =>
      setLevers(scenario("citizen-support"), { ...open, "assessment.tool": tool }),
    );
    const world = prepare(perfect, size, 0);
    expect(live(world, full, size).hash).toBe(live(world, perfect, size).hash);
  });
  it("is not where people keep things back", () => {
    const { assessed, truth } = everybodyMet(
      setLevers(scenario("citizen-support"), { ...still, "assessment.noise": 0 }),
    );
    expect(assessed.filter((word, n) => word !== truth[n]).length).toBeGreaterThan(truth.length / 20);
  });
});

/** What the purchaser sees of everyone who has been met, and what is true of them. */
function everybodyMet(regime: ReturnType<typeof scenario>): { assessed: number[]; truth: number[] } {
  const seen = { assessed: [] as number[], truth: [] as number[] };
  live(prepare(regime, size, 0), regime, size, {
    watch: ({ people, tally, week }) => {
      if (week !== size.weeks) return;
      for (let i = 0; i < people.count; i++) {
        if (tally.person.reached[i] === 0 || people.stage[i] === UNMET) continue;
        seen.assessed.push(people.assessed[i]);
        seen.truth.push(people.barriers[i]);
      }
    },
  });
  return seen;
}
