import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { timetable } from "../../sim/scenario/timetable.ts";
import type { Reform } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const support = scenario("citizen-support");
const plan = (changes: { readonly [id: string]: LeverValue }, reforms: readonly Reform[] = []) =>
  timetable({ ...setLevers(support, changes), reforms });
const weeks = (steps: ReturnType<typeof plan>): number[][] => steps.map((own) => own.map(({ week }) => week));

describe("a reform", () => {
  it("comes everywhere at once unless there are weeks between areas", () =>
    expect(weeks(plan({}, [{ week: 30, levers: {} }]))).toEqual(Array.from({ length: 6 }, () => [0, 30])));

  it("goes from tight to slack labour markets, or the other way", () => {
    expect(weeks(plan({ "transition.areaInterval": 13 }))).toEqual([[0], [13], [26], [39], [52], [65]]);
    expect(weeks(plan({ "transition.areaInterval": 13, "transition.firstAreas": "slack" }))).toEqual([
      [65],
      [52],
      [39],
      [26],
      [13],
      [0],
    ]);
    expect(plan({ "transition.areaInterval": 13 }).map(([step]) => step.lag)).toEqual([0, 13, 26, 39, 52, 65]);
  });

  it("lets first contact change first where premises are shared first, and nothing else", () => {
    const [[early, late]] = plan({ "transition.colocation": 26 });
    expect([early.week, late.week]).toEqual([0, 26]);
    expect(early.levers).toEqual({ ...support.burnIn, "access.channel": "hub" });
    expect(late.levers["assessment.tool"]).toBe("accumulated-severity");
  });

  it("that is dated later overtakes one that has not arrived", () => {
    const steps = plan({ "transition.areaInterval": 10 }, [
      { week: 25, levers: { "transition.areaInterval": 0, "jobcentre.minutes": 9 } },
    ]);
    expect(weeks(steps)).toEqual([[0, 25], [10, 25], [20, 25], [25], [25], [25]]);
    expect(steps.every((own) => own[own.length - 1].levers["jobcentre.minutes"] === 9)).toBe(true);
  });
});
