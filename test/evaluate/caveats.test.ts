import { describe, expect, it } from "vitest";
import { caveats } from "../../sim/evaluate/caveats.ts";
import type { CaveatKind } from "../../sim/evaluate/caveats/caveat.ts";
import { startComparison } from "../../sim/evaluate/compare.ts";
import type { Comparison, EnvelopeResult } from "../../sim/evaluate/comparison.ts";
import type { Summary } from "../../sim/measures/measure.ts";
import { madeUp, summary } from "./made-up.ts";

const titles = { a: "The old way", b: "The new way" };
const YEAR = 52;
const RUNS = 6;

/**
 * What one regime gives: its values by measure and group, and its weekly series by year, each the same in every run but
 * for a little luck that both regimes share, and a little that they do not.
 */
interface Given {
  readonly measures?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly years?: Readonly<Record<string, readonly number[]>>;
}

const equal: EnvelopeResult = { envelope: "A", scale: 1, target: 100, reached: 100, solved: true, note: "" };

/** A comparison of two regimes over as many years as the series have. */
function compared(
  reference: Given,
  other: Given,
  { envelope = [equal], luck = 1e-3 }: { readonly envelope?: readonly EnvelopeResult[]; readonly luck?: number } = {},
): Comparison {
  const of = (name: string, { measures = {}, years = {} }: Given, run: number): Summary => {
    const own = name === "b" ? [0.4, -0.7, 0.2, 0.9, -0.5, -0.3][run] : 0;
    const moved = (value: number): number => value * (1 + luck * (run - 2.5 + own));
    return summary(
      name,
      run,
      Object.fromEntries(
        Object.entries(measures).map(([id, groups]) => [
          id,
          Object.fromEntries(Object.entries(groups).map(([group, value]) => [group, moved(value)])),
        ]),
      ),
      Object.fromEntries(
        Object.entries(years).map(([id, values]) => [
          id,
          values.flatMap((value) => new Array<number>(YEAR).fill(moved(value))),
        ]),
      ),
    );
  };
  const scenarios = ["a", "b"].map((name) => madeUp(name));
  const weeks = YEAR * Math.max(1, ...Object.values(other.years ?? {}).map(({ length }) => length));
  const running = startComparison({ seed: "s", people: 1, weeks, burnIn: 0, scenarios, envelope });
  for (let run = 0; run < RUNS; run++) running.add([of("a", reference, run), of("b", other, run)]);
  return running.result();
}

const said = (kind: CaveatKind, comparison: Comparison, measure?: string): string | undefined =>
  caveats(comparison, { titles, ...(measure === undefined ? {} : { measure }) }).find((caveat) => caveat.kind === kind)
    ?.says;

describe("spending", () => {
  const cost = (pounds: number): Given => ({ measures: { "cost-envelope-a": { all: pounds } } });

  it("that is not equal is said, which way and by how much", () => {
    expect(said("spending", compared(cost(1000), cost(900)))).toBe(
      "Spending is not equal: The new way spends £100 a person (10 %) less than The old way over the " +
        "comparison, inside envelope A.",
    );
    expect(said("spending", compared(cost(1000), cost(1080)))).toMatch(
      /The new way spends £80 a person \(8\.0 %\) more than The old way/,
    );
  });
  it("that is equal within the tolerance of the search is not", () => {
    expect(said("spending", compared(cost(1000), cost(1004)))).toBeUndefined();
    expect(said("spending", compared(cost(1000), cost(1006)))).toMatch(/0\.60 %\) more/);
  });
  it("that these runs cannot tell from equal is left alone where a price scale was found, and said with its interval where none was", () => {
    const noisy = { luck: 0.2 };
    expect(said("spending", compared(cost(1000), cost(950), noisy))).toBeUndefined();
    const unsolved = { ...noisy, envelope: [{ ...equal, solved: false, note: "Too dear." }] };
    expect(said("spending", compared(cost(1000), cost(950), unsolved))).toMatch(
      /spends about £\d+ a person \(5\.\d %\) less than The old way over the comparison, inside envelope A; these runs put the difference between −£\d+ and £\d+\.$/,
    );
  });
  it("is judged inside the envelope that was made equal", () => {
    const both = (a: number, b: number): Given => ({
      measures: { "cost-envelope-a": { all: a }, "cost-envelope-b": { all: b } },
    });
    const inB = [{ ...equal, envelope: "B" as const }];
    expect(said("spending", compared(both(1000, 500), both(1200, 500.1), { envelope: inB }))).toBeUndefined();
    expect(said("spending", compared(both(1000, 500), both(1000, 400), { envelope: inB }))).toMatch(
      /£100 a person \(20 %\) less .* inside envelope B\./,
    );
    expect(said("spending", compared(both(1000, 500), both(1200, 500), { envelope: [] }))).toMatch(
      /£200 a person \(20 %\) more .* prices were left alone\./,
    );
  });
});

describe("money that moves in time", () => {
  const spends = (...years: number[]): Given => ({ years: { "support-spending": years } });

  it("is said of a first or a last year well away from the reference's", () => {
    expect(said("years", compared(spends(100, 100, 100), spends(126, 100, 55)))).toBe(
      "Money moves in time: against The old way, The new way spends 26 % more in the first year and " +
        "45 % less in the last year on support.",
    );
    expect(said("years", compared(spends(100, 100, 100), spends(104, 100, 70)))).toMatch(
      /spends 30 % less in the last year on support\.$/,
    );
  });
  it("is not said where each year lies near, or there is one year only", () => {
    expect(said("years", compared(spends(100, 100, 100), spends(104, 130, 96)))).toBeUndefined();
    expect(said("years", compared(spends(100), spends(200)))).toBeUndefined();
  });
});

describe("providers", () => {
  const market = (years: readonly number[], exits: number, entries = 0): Given => ({
    measures: { exits: { all: exits }, entries: { all: entries } },
    years: { providers: years },
  });

  it("that all close are said, with the week from which nobody takes people on, whichever regime it is", () => {
    expect(said("closed", compared(market([13, 13, 13], 0), market([13, 6, 0], 13)))).toBe(
      "All providers close under The new way: in every run none takes people on from week 104.",
    );
    expect(said("closed", compared(market([13, 6, 0], 13), market([13, 13, 13], 0)))).toMatch(
      /^All providers close under The old way/,
    );
  });
  it("that mostly close are counted", () => {
    expect(said("closed", compared(market([13, 13], 0), market([13, 5], 8.4, 1)))).toMatch(
      /^Most providers close under The new way: 8\.4 of 14 on average\.$/,
    );
    expect(said("closed", compared(market([13, 13], 0), market([13, 1], 12.5)))).toMatch(/^Nearly all providers close/);
  });
  it("of which few close, or that were never there, are not worth a sentence", () => {
    expect(said("closed", compared(market([13, 13], 0), market([13, 9], 4)))).toBeUndefined();
    expect(said("closed", compared(market([0, 0], 0), market([0, 0], 0)))).toBeUndefined();
  });
});

describe("parking", () => {
  const parks = (share: number | undefined): Given =>
    share === undefined ? {} : { measures: { "parked-share": { all: share } } };

  it("of most people attached is said, with the other regime's beside it", () => {
    expect(said("parked", compared(parks(0.34), parks(0.72)))).toBe(
      "Most people attached to a provider under The new way are parked, receiving no more than the " +
        "minimum service: 72.0 % (34.0 % under The old way).",
    );
    expect(said("parked", compared(parks(0.6), parks(0.2)))).toMatch(
      /under The old way are parked.*60\.\d* % \(20\.\d* % under The new way\)/,
    );
    expect(said("parked", compared(parks(undefined), parks(0.72)))).toMatch(/service: 72\.\d* %\.$/);
  });
  it("of half or fewer is not", () => {
    expect(said("parked", compared(parks(0.34), parks(0.49)))).toBeUndefined();
    expect(said("parked", compared(parks(undefined), parks(undefined)))).toBeUndefined();
  });
});

describe("a sign that turns", () => {
  const works = (...years: number[]): Given => ({ years: { "in-work": years } });

  it("is said with the year furthest away on the other side", () => {
    expect(said("turns", compared(works(0.5, 0.5, 0.5), works(0.502, 0.51, 0.494)))).toBe(
      "The sign turns: against The old way, The new way has more people in work in year 2 (+1.0 in " +
        "100) and fewer in the last quarter (−0.6).",
    );
    expect(said("turns", compared(works(0.5, 0.5, 0.5), works(0.49, 0.5, 0.52)))).toMatch(
      /has fewer people in work in year 1 \(−1\.0 in 100\) and more in the last quarter \(\+2\.0\)/,
    );
  });
  it("does not turn where it stays, or where the runs cannot tell", () => {
    expect(said("turns", compared(works(0.5, 0.5, 0.5), works(0.502, 0.51, 0.504)))).toBeUndefined();
    expect(said("turns", compared(works(0.5, 0.5, 0.5), works(0.502, 0.51, 0.494), { luck: 0.1 }))).toBeUndefined();
  });
});

describe("groups", () => {
  const by = (groups: Readonly<Record<string, number>>, measure = "sustained-26"): Given => ({
    measures: { [measure]: groups },
  });
  const old = by({ all: 0.5, "barriers:0": 0.8, "barriers:5+": 0.2, "benefit:health": 0.3 });

  it("that lose while the whole does not are named, worst first", () =>
    expect(
      said("groups", compared(old, by({ all: 0.52, "barriers:0": 0.77, "barriers:5+": 0.24, "benefit:health": 0.28 }))),
    ).toMatch(
      /^Not everyone gains: sustained work of 26 weeks is worse under The new way for people with no barrier \(−3\.0+ points\) and people in the health group \(−2\.0+ points\)\.$/,
    ));
  it("that gain while the whole loses are named in the same way", () =>
    expect(
      said("groups", compared(old, by({ all: 0.48, "barriers:0": 0.77, "barriers:5+": 0.24, "benefit:health": 0.3 }))),
    ).toMatch(
      /^Not everyone loses: .* is better under The new way for people with 5 or more barriers \(\+4\.0+ points\)\.$/,
    ));
  it("that all go one way, or that chance may explain, are not", () => {
    expect(
      said("groups", compared(old, by({ all: 0.52, "barriers:0": 0.81, "barriers:5+": 0.24, "benefit:health": 0.31 }))),
    ).toBeUndefined();
    expect(
      said("groups", compared(old, by({ all: 0.52, "barriers:0": 0.77, "barriers:5+": 0.24 }), { luck: 0.5 })),
    ).toBeUndefined();
  });
  it("lose where a lower number is worse, and gain where it is better", () => {
    const weeks = (all: number, few: number): Given => by({ all, "barriers:0": few }, "weeks-on-benefit");
    expect(said("groups", compared(weeks(40, 20), weeks(38, 22)), "weeks-on-benefit")).toMatch(
      /^Not everyone gains: weeks on benefit is worse under The new way for people with no barrier \(\+2\.0+ weeks\)/,
    );
  });
  it("are looked at beyond what one in twenty intervals shows by chance", () => {
    const many = (gap: number): Given =>
      by(
        Object.fromEntries([
          ["all", 0.5],
          ...["0", "1", "2", "3", "4", "5+"].map((count) => [`barriers:${count}`, 0.5 + gap]),
        ]),
      );
    const alone = by({ all: 0.5, "barriers:0": 0.5 });
    const luck = { luck: 0.02 };
    expect(said("groups", compared(alone, by({ all: 0.5, "barriers:0": 0.49 }), luck))).toMatch(/no barrier/);
    expect(said("groups", compared(many(0), many(-0.01), luck))).toBeUndefined();
  });
});

describe("caveats", () => {
  it("are none before there is anything to compare", () => {
    const running = startComparison({
      seed: "s",
      people: 1,
      weeks: 2,
      burnIn: 0,
      scenarios: [madeUp("a"), madeUp("b")],
      envelope: [],
    });
    expect(caveats(running.result())).toEqual([]);
    expect(caveats(compared({}, {}), { scenario: "a" })).toEqual([]);
  });
  it("hold no number that is not finite, whatever is nought", () => {
    const nothing: Given = {
      measures: { "cost-envelope-a": { all: 0 }, "parked-share": { all: 0 }, exits: { all: 0 } },
      years: { "support-spending": [0, 0], "in-work": [0, 0], providers: [0, 0] },
    };
    const something: Given = {
      measures: { "cost-envelope-a": { all: 50 }, "parked-share": { all: 1 }, exits: { all: 3 } },
      years: { "support-spending": [9, 9], "in-work": [0.1, 0.1], providers: [3, 0] },
    };
    for (const words of caveats(compared(nothing, something), { titles }))
      expect(words.says).not.toMatch(/NaN|Infinity|undefined/);
    expect(caveats(compared(nothing, nothing))).toEqual([]);
  });
});
