import { describe, expect, it } from "vitest";
import { axisUnit, clearOfZero, difference, differenceOf, intervalOf, levelOf, tick } from "../../ui/charts/figures.ts";
import { endLabels, lines, spread } from "../../ui/charts/labels.ts";
import { csv } from "../../ui/view/download.ts";
import { envelopeWords } from "../../ui/words/envelope-words.ts";
import { spokenWords, statusWords } from "../../ui/words/status.ts";
import { inWords, timeLeft } from "../../ui/engine/time-left.ts";
import type { SessionState } from "../../ui/engine/session.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { comparison, envelopeResult, pair } from "./double.ts";

describe("figures", () => {
  it("show units of measures and of series with no more digits than their error supports", () => {
    expect(levelOf({ mean: 0.4123, low: 0.39, high: 0.43, mcse: 0.01 }, "share")).toBe("41.2\u00a0%");
    expect(difference(0.0123, 0.001, "share")).toBe("+1.23\u00a0points");
    expect(difference(-40.4, 9, "GBP a person")).toBe("−£40 a person");
    expect(levelOf({ mean: 312.2, low: 294, high: 330, mcse: 9 }, "people a week")).toBe("312 people a week");
    expect(levelOf({ mean: Number.NaN, low: null, high: null }, "share")).toBe("not defined");
  });
  it("say a level with the digits of the difference beside it, and no nought that an interval leaves out", () => {
    expect(
      levelOf({ mean: 0.41234, low: 0.39, high: 0.43, mcse: 0.01 }, "share", [
        { mean: 0.004, low: 0.003, high: 0.005, mcse: 0.0005 },
      ]),
    ).toBe("41.234\u00a0%");
    expect(differenceOf({ mean: -0.0275, low: -0.0525, high: -0.0025, mcse: 0.0125 }, "share")).toBe(
      "−2.8\u00a0points",
    );
    expect(intervalOf({ mean: -0.0275, low: -0.0525, high: -0.0002, mcse: 0.0125 }, "share")).toBe("−5.25 to −0.02");
    expect(differenceOf({ mean: -0.0275, low: -0.0525, high: -0.0002, mcse: 0.0125 }, "share")).toBe(
      "−2.75\u00a0points",
    );
  });
  it("show intervals without their unit", () => {
    expect(intervalOf({ mean: 0.002, low: -0.0012, high: 0.0052, mcse: 0.0016 }, "share")).toBe("−0.12 to 0.52");
    expect(intervalOf({ mean: 0.002, low: null, high: null, mcse: null }, "share")).toBe("–");
  });
  it("show ticks with signs where they are differences and short where they are large", () => {
    expect([-0.01, 0, 0.02].map(tick("share", true))).toEqual(["−1", "0", "+2"]);
    expect(tick("share", false)(0.25)).toBe("25 %");
    expect([1500, 25000, -2000000].map(tick("GBP a week", true))).toEqual(["+£1,500", "+£25k", "−£2m"]);
    expect(axisUnit("share", true)).toBe("percentage points");
    expect(axisUnit("GBP a week", false)).toBe("£ a week");
  });
  it("know when an interval leaves out zero", () => {
    expect([clearOfZero(0.1, 0.2), clearOfZero(-0.2, -0.1), clearOfZero(-0.1, 0.1), clearOfZero(null, null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("labels", () => {
  it("move apart in their order and stay inside", () => {
    expect(spread([50, 52, 10], [15, 15, 15], [0, 100])).toEqual([50, 65, 10]);
    expect(spread([98, 99], [15, 15], [0, 100])).toEqual([77.5, 92.5]);
    expect(spread([98, 99], [30, 10], [0, 100])).toEqual([75, 95]);
  });
  it("break where there is little room", () => {
    expect(lines("one two three", 7)).toEqual(["one two", "three"]);
    expect(endLabels(["Citizen Support"], [50], { width: 300, top: 0, bottom: 100 })[0].text).toBe("Citizen\nSupport");
    expect(endLabels(["Citizen Support"], [50], { width: 600, top: 0, bottom: 100 })[0].text).toBe("Citizen Support");
  });
});

describe("time left", () => {
  it("goes by the pace so far, and is silent before there is one", () => {
    expect(timeLeft(500, 0.5)).toBeUndefined();
    expect(timeLeft(10_000, 0.25)).toBe(30);
    expect([1, 31, 60, 200].map(inWords)).toEqual([
      "a few seconds",
      "about 30 seconds",
      "about a minute",
      "about 3 minutes",
    ]);
  });
});

describe("the state of the page in words", () => {
  const answer = { question: openingQuestion, scenarios: pair, comparison: comparison(5), full: false, scaled: true };
  const words = (state: SessionState, stale = false): string => statusWords(state, stale);
  it("is honest about every state", () => {
    const full = { ...answer, full: true };
    expect(words({ phase: "empty", busy: false })).toBe("Nothing has been run yet.");
    expect(words({ phase: "preview", busy: true })).toMatch(/first, small population/);
    expect(words({ phase: "preview", busy: true, answer, finding: answer })).toBe(
      "Preview from 100 people, 5 replications, still moving. Run for the full answer.",
    );
    expect(words({ phase: "preview", busy: false, answer, finding: answer })).toBe(
      "Preview from 100 people, 5 replications. Run for the full answer.",
    );
    expect(words({ phase: "preview", busy: true, answer, finding: answer }, true)).toMatch(/earlier/);
    expect(
      words({
        phase: "running",
        busy: true,
        answer,
        finding: answer,
        progress: { share: 0.3, replications: 6, of: 20, left: 40 },
      }),
    ).toBe("Running: 6 of 20 replications done, about 40 seconds left. The preview stays until 8 are done.");
    expect(
      words({
        phase: "running",
        busy: true,
        answer: full,
        finding: full,
        progress: { share: 0.5, replications: 10, of: 20, left: 40 },
      }),
    ).toBe("Running: 10 of 20 replications done, about 40 seconds left.");
    expect(words({ phase: "done", busy: false, answer: full, finding: full })).toBe(
      "Full answer: 100 people, 5 replications.",
    );
    expect(words({ phase: "done", busy: false, answer: full, finding: full }, true)).toMatch(/earlier settings/);
    expect(words({ phase: "cancelled", busy: false, answer: full, finding: full })).toBe(
      "Cancelled. The numbers below rest on the 5 replications that were done.",
    );
    expect(words({ phase: "cancelled", busy: false, answer, finding: answer })).toBe(
      "Cancelled before there was a full answer. Preview from 100 people, 5 replications.",
    );
    expect(words({ phase: "failed", busy: false, message: "a wall" })).toBe(
      "The run stopped: a wall. Your settings are kept.",
    );
  });
  it("says whose finding stands while there are too few pairs for another", () => {
    const frame = { ...answer, comparison: comparison(2) };
    expect(words({ phase: "preview", busy: true, answer: frame, finding: answer })).toBe(
      "First frame from 2 replications; the finding is still that of the earlier settings.",
    );
    expect(words({ phase: "preview", busy: true, answer: frame })).toBe(
      "First frame from 2 replications; a finding takes 8.",
    );
    expect(words({ phase: "preview", busy: false, answer: frame, finding: answer })).toMatch(
      /^Stopped at a first frame from 2 replications; .* Run for the full answer\.$/,
    );
    expect(words({ phase: "cancelled", busy: false, answer: { ...frame, full: true } })).toBe(
      "Cancelled. The charts rest on the 2 replications that were done; a finding takes 8.",
    );
  });
  it("is said aloud in quarters, not at every step", () => {
    const said = [0.01, 0.1, 0.2, 0.3, 0.6].map((share) =>
      spokenWords(
        { phase: "running", busy: true, progress: { share, replications: 0, of: 20, left: undefined } },
        false,
      ),
    );
    expect(new Set(said).size).toBe(3);
  });
});

describe("an envelope in words", () => {
  it("gives the scale and both spendings", () => {
    expect(envelopeWords(envelopeResult, "Citizen Support")).toBe(
      "Citizen Support: every payment to providers is multiplied by 0.800, so that spending inside " +
        "envelope A is £411 a person a year, the reference £412.",
    );
  });
  it("says why where it could not be solved", () => {
    expect(
      envelopeWords({ ...envelopeResult, solved: false, note: "This regime pays no provider." }, "Citizen Support"),
    ).toMatch(/could not be made equal. This regime pays no provider\./);
  });
});

describe("comma-separated values", () => {
  it("quote what would break a row", () => {
    expect(
      csv([
        ["a", "b,c", 'd"e'],
        [1, null, "f\ng"],
      ]),
    ).toBe('a,"b,c","d""e"\r\n1,,"f\ng"\r\n');
  });
});
