import { describe, expect, it } from "vitest";
import { finding } from "../../sim/evaluate/finding.ts";
import { compared } from "./made-up.ts";

const titles = { a: "The old way", b: "The new way" };
const shift = (gaps: readonly number[], base = 0.4): [number, number][] => gaps.map((gap) => [base, base + gap]);

describe("the finding", () => {
  it("says how many more people are sustained, how sure that is and in how many runs", () =>
    expect(finding(compared(shift([0.002, 0.003, 0.001, 0.004, 0.005])), { titles })).toBe(
      "The new way sustains 0.3 more people in 100 than The old way (95 % Monte-Carlo interval 0.1 to 0.5; ahead in 5 of 5 paired runs).",
    ));
  it("counts a loss in its own direction", () =>
    expect(finding(compared(shift([-0.002, -0.003, -0.001, -0.004, -0.005])), { titles })).toBe(
      "The new way sustains 0.3 fewer people in 100 than The old way (95 % Monte-Carlo interval 0.1 to 0.5; ahead in 0 of 5 paired runs).",
    ));
  it("does not claim what the runs cannot tell", () =>
    expect(finding(compared(shift([0.002, -0.003, 0.001, -0.001, 0.002])), { titles })).toBe(
      "5 paired runs cannot tell The new way from The old way in sustained work of 26 weeks: the difference is −0.2 to 0.3 people in 100 (95 % Monte-Carlo interval; ahead in 3 of 5 paired runs).",
    ));
  it("has no certainty from one run", () => {
    expect(finding(compared(shift([0.01])), { titles })).toBe("The new way sustains 1.0 more people in 100 than The old way in the one run so far; one run cannot say how sure that is.");
    expect(finding(compared(shift([0])), { titles })).toBe("The new way and The old way come out the same in sustained work of 26 weeks in the one run so far; one run cannot say how sure that is.");
  });
  it("knows a tie from a small difference", () => {
    expect(finding(compared(shift([0, 0, 0])), { titles })).toBe("The new way and The old way come out exactly the same in sustained work of 26 weeks in all 3 paired runs.");
    expect(finding(compared(shift([0.01, 0.01])), { titles })).toMatch(/sustains 1\.0 more people in 100 .* 1\.0 to 1\.0; ahead in 2 of 2/);
  });
  it("never prints a difference, or an end of its interval, as zero when it is not", () =>
    expect(finding(compared(shift([0.0007, 0.0005, 0.0006, 0.0001, 0.0006].map((gap) => gap + 0.0004)), undefined), { titles })).not.toMatch(/\b0\.0 /));
  it("speaks of any measure in its unit", () => {
    expect(finding(compared([[1000, 960], [1010, 968], [990, 952]], "cost-support"), { titles, measure: "cost-support" })).toBe(
      "The new way lies £40 a person below The old way in cost of support (95 % Monte-Carlo interval 35 to 45; higher in 0 of 3 paired runs).",
    );
    expect(finding(compared(shift([0.02, 0.03, 0.01]), "off-flow-26"), { measure: "off-flow-26" })).toMatch(/^3 paired runs cannot tell b from a in off-flow within 26 weeks: the difference is −0\.5 to 4\.5 points \(95/);
  });
  it("names the group it is about", () =>
    expect(finding(compared(shift([0])), { titles, group: "barriers:5+" })).toBe("The new way and The old way cannot be compared in sustained work of 26 weeks among people with 5 or more barriers: these runs are too short, or too few people are in them."));
  it("says so when there is nothing to say", () => {
    expect(finding(compared([[undefined, undefined]]), { titles })).toBe("The new way and The old way cannot be compared in sustained work of 26 weeks: these runs are too short, or too few people are in them.");
    expect(finding(compared([]), { titles })).toBe("Nothing has been run yet.");
    expect(finding(compared([], "sustained-26", ["a"]), { titles })).toBe("There is one regime here and nothing to compare it with.");
    expect(() => finding(compared(shift([0])), { measure: "happiness" })).toThrow("unknown measure: happiness");
  });
});
