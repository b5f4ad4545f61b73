import { describe, expect, it } from "vitest";
import { finding } from "../../sim/evaluate/finding.ts";
import { compared } from "./made-up.ts";

const titles = { a: "The old way", b: "The new way" };
const shift = (gaps: readonly number[], base = 0.4): [number, number][] => gaps.map((gap) => [base, base + gap]);

describe("the finding", () => {
  it("says how many more people are sustained, how sure that is and in how many runs", () =>
    expect(finding(compared(shift([0.002, 0.003, 0.001, 0.004, 0.005])), { titles })).toBe(
      "The new way sustains 0.30 more people in 100 than The old way (95 % Monte-Carlo interval 0.10 " +
        "to 0.50; ahead in 5, behind in 0, equal in 0 of 5 paired runs).",
    ));
  it("counts a loss in its own direction", () =>
    expect(finding(compared(shift([-0.002, -0.003, -0.001, -0.004, -0.005])), { titles })).toBe(
      "The new way sustains 0.30 fewer people in 100 than The old way (95 % Monte-Carlo interval 0.10 " +
        "to 0.50; ahead in 0, behind in 5, equal in 0 of 5 paired runs).",
    ));
  it("does not claim what the runs cannot tell", () =>
    expect(finding(compared(shift([0.002, -0.003, 0.001, -0.001, 0.002])), { titles })).toBe(
      "5 paired runs cannot tell The new way from The old way in sustained work of 26 weeks: the " +
        "difference is −0.25 to 0.29 people in 100 (95 % Monte-Carlo interval; ahead in 3, behind in 2, " +
        "equal in 0 of 5 paired runs).",
    ));
  it("has no certainty from one run", () => {
    expect(finding(compared(shift([0.01])), { titles })).toBe(
      "The new way sustains 1.0 more people in 100 than The old way in the one run so far; one run cannot say how sure that is.",
    );
    expect(finding(compared(shift([0])), { titles })).toBe(
      "The new way and The old way come out the same in sustained work of 26 weeks in the one run so " +
        "far; one run cannot say how sure that is.",
    );
  });
  it("knows a tie from a small difference, and tells no error from runs without any spread", () => {
    expect(finding(compared(shift([0, 0, 0])), { titles })).toBe(
      "The new way and The old way come out the same in sustained work of 26 weeks (no spread in " +
        "these runs, so no sampling error can be told; ahead in 0, behind in 0, equal in 3 of 3 paired " +
        "runs).",
    );
    expect(finding(compared(shift([0.01, 0.01])), { titles })).toBe(
      "The new way sustains 1.0 more people in 100 than The old way (no spread in these runs, so no " +
        "sampling error can be told; ahead in 2, behind in 0, equal in 0 of 2 paired runs).",
    );
    expect(
      finding(
        compared([
          [0.1 + 0.2, 0.3],
          [0.7, 0.1 + 0.6],
        ]),
        { titles },
      ),
    ).toMatch(/come out the same .* equal in 2 of 2/);
  });
  it("tells ahead, behind and equal apart, among the runs that have a value", () => {
    const rows = [
      ...shift([
        ...Array.from({ length: 7 }, () => 0.1),
        ...Array.from({ length: 2 }, () => -0.1),
        ...Array.from({ length: 28 }, () => 0),
      ]),
      [0.4, undefined],
      [undefined, 0.4],
      [undefined, undefined],
    ] as [number, number][];
    expect(finding(compared(rows), { titles })).toMatch(
      /^37 paired runs cannot tell .*; ahead in 7, behind in 2, equal in 28 of 37 \(of 40\) paired runs that have a value\)\.$/,
    );
    expect(
      finding(
        compared([
          [0.4, 0.5],
          [undefined, 0.5],
        ]),
        { titles },
      ),
    ).toBe(
      "The new way sustains 10.0 more people in 100 than The old way in the one run that has a value " +
        "(of 2); one run cannot say how sure that is.",
    );
    expect(
      finding(
        compared([
          [0.4, undefined],
          [undefined, 0.5],
        ]),
        { titles },
      ),
    ).toBe(
      "The new way and The old way cannot be compared in sustained work of 26 weeks: no run has a value for both.",
    );
  });
  it("says that runs are too few where the difference could be anything", () =>
    expect(
      finding(
        compared([
          [0, 1],
          [0, 0],
        ]),
        { titles },
      ),
    ).toBe(
      "2 paired runs are too few to tell The new way from The old way in sustained work of 26 weeks: " +
        "the difference could be anything (ahead in 1, behind in 0, equal in 1 of 2 paired runs).",
    ));
  it("never prints a difference, or an end of its interval, as zero when it is not", () =>
    expect(
      finding(compared(shift([0.0007, 0.0005, 0.0006, 0.0001, 0.0006].map((gap) => gap + 0.0004)), undefined), {
        titles,
      }),
    ).not.toMatch(/\b0\.0 /));
  it("speaks of any measure in its unit", () => {
    expect(
      finding(
        compared(
          [
            [1000, 960],
            [1010, 968],
            [990, 952],
          ],
          "cost-support",
        ),
        { titles, measure: "cost-support" },
      ),
    ).toBe(
      "The new way lies £40.00 a person below The old way in cost of support (95 % Monte-Carlo " +
        "interval 35.03 to 44.97; higher in 0, lower in 3, equal in 0 of 3 paired runs).",
    );
    expect(finding(compared(shift([0.02, 0.03, 0.01]), "off-flow-26"), { measure: "off-flow-26" })).toMatch(
      /^3 paired runs cannot tell b from a in off-flow within 26 weeks: the difference is −0\.5 to 4\.5 points \(95/,
    );
  });
  it("names the group it is about", () =>
    expect(finding(compared(shift([0])), { titles, group: "barriers:5+" })).toBe(
      "The new way and The old way cannot be compared in sustained work of 26 weeks among people with " +
        "5 or more barriers: these runs are too short, or too few people are in them.",
    ));
  it("says so when there is nothing to say", () => {
    expect(finding(compared([[undefined, undefined]]), { titles })).toBe(
      "The new way and The old way cannot be compared in sustained work of 26 weeks: these runs are " +
        "too short, or too few people are in them.",
    );
    expect(finding(compared([]), { titles })).toBe("Nothing has been run yet.");
    expect(finding(compared([], "sustained-26", ["a"]), { titles })).toBe(
      "There is one regime here and nothing to compare it with.",
    );
    expect(() => finding(compared(shift([0])), { measure: "happiness" })).toThrow("unknown measure: happiness");
  });
});
