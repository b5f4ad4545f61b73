import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { lateReforms } from "../../sim/scenario/late-reforms.ts";

describe("a reform after the last week", () => {
  const lines = (weeks: number, ...at: number[]): string[] =>
    lateReforms({ name: "mine", reforms: at.map((week) => ({ week, levers: {} })) }, weeks).map(problemLine);
  it("is warned of from the first week that is not run", () => {
    expect(lines(52)).toEqual([]);
    expect(lines(52, 51)).toEqual([]);
    expect(lines(52, 52)).toEqual([
      "mine: its reform comes after the last week of a run of 52 and cannot change anything. Run 53 " +
        "weeks or more, or expect no change from it.",
    ]);
    expect(lines(52, 10, 60)).toEqual([
      "mine: 1 of its 2 reforms comes after the last week of a run of 52 and cannot change anything. " +
        "Run 61 weeks or more, or expect no change from it.",
    ]);
    expect(lines(52, 10, 60, 80)).toEqual([
      "mine: 2 of its 3 reforms come after the last week of a run of 52 and cannot change anything. " +
        "Run 81 weeks or more, or expect no change from them.",
    ]);
    expect(lines(5, 10, 60)).toEqual([
      "mine: all 2 of its reforms come after the last week of a run of 5 and cannot change anything. " +
        "Run 61 weeks or more, or expect no change from them.",
    ]);
  });
  it("is in no shipped scenario as it is run unless told otherwise", () => {
    expect(lateReforms(scenario("citizen-support-step-by-step"), 260)).toEqual([]);
    expect(lateReforms(scenario("citizen-support-step-by-step"), 10)).toHaveLength(1);
  });
});
