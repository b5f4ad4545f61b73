import { describe, expect, it } from "vitest";
import type { Summary } from "../../sim/measures/measure.ts";
import { sound } from "../../sim/measures/sound.ts";

const summary: Summary = {
  scenario: "mine",
  replication: 0,
  measures: { "sustained-26": { all: 0.3, "barriers:0": 0.4 } },
  series: { claiming: [0.5, 0.4] },
  hash: "",
};

describe("what is reported of a run", () => {
  it("is what was reckoned where every number is finite", () => expect(sound(summary)).toBe(summary));
  it.each([NaN, Infinity, -Infinity])(
    "is nothing where a measure is %s: it is named with its group and scenario",
    (value) => {
      expect(() =>
        sound({ ...summary, measures: { ...summary.measures, "sustained-26": { all: 0.3, "barriers:0": value } } }),
      ).toThrow(
        `the measure sustained-26 of barriers:0 under mine comes to ${value}, which is no finite ` +
          `number, so nothing of this run is reported. Bring the settings nearer to their ranges.`,
      );
    },
  );
  it("is nothing where a week of a series is not finite", () => {
    expect(() => sound({ ...summary, series: { claiming: [0.5, NaN] } })).toThrow(
      "the series claiming in week 1 under mine comes to NaN",
    );
  });
});
