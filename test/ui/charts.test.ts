import { describe, expect, it } from "vitest";
import { measures, seriesRegister } from "../../sim/index.ts";
import { whyNoGroups, whyNoSeries } from "../../ui/charts/absent.ts";
import { barrierChart } from "../../ui/charts/barrier-chart.ts";
import { barrierGroups } from "../../ui/charts/barrier-groups.ts";
import { barrierTitle, caption, costTitle, intervalName, seriesTitle, tableWords } from "../../ui/charts/captions.ts";
import { costChart } from "../../ui/charts/cost-chart.ts";
import { inks, type Regime } from "../../ui/charts/inks.ts";
import { groupRows, measureRows, seriesRows } from "../../ui/charts/rows.ts";
import { seriesChart } from "../../ui/charts/series-chart.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { comparison, pair, small } from "./double.ts";

const found = comparison();
const regimes: Regime[] = pair.map(({ name, title }, place) => ({ name, label: title, ink: inks[place] }));
const represented = { weight: 1234.6, claimants: 100_000 };
const paths = (svg: SVGSVGElement, ink: number): Element[] => [
  ...svg.querySelectorAll(`[stroke^="var(--regime-${ink},"]`),
];
const words = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");

describe("rows", () => {
  it("of a series hold every week of every regime but the reference's own difference", () => {
    expect(seriesRows(found, "in-work", "levels")).toHaveLength(2 * small.weeks);
    const differences = seriesRows(found, "in-work", "differences");
    expect(differences).toHaveLength(small.weeks);
    expect(differences[3]).toEqual({
      regime: pair[1].name,
      week: 3,
      mean: found.series["in-work"].differences[pair[1].name].mean[3],
      low: found.series["in-work"].differences[pair[1].name].low[3],
      high: found.series["in-work"].differences[pair[1].name].high[3],
    });
    expect(seriesRows(found, "no-such-series", "levels")).toEqual([]);
  });

  it("of groups and measures carry the interval of a difference, and make a level's from its standard error", () => {
    const [difference] = groupRows(found, "sustained-26", ["barriers:0"], "differences");
    expect(difference).toMatchObject({
      ...found.measures["sustained-26"].groups["barriers:0"].differences[pair[1].name],
      group: "barriers:0",
      regime: pair[1].name,
    });
    const [reference] = measureRows(found, ["sustained-26"], "levels");
    const { mean, mcse } = found.measures["sustained-26"].groups["all"].levels[pair[0].name];
    expect((reference.high as number) - mean).toBeCloseTo(2.776445 * (mcse as number), 6);
    expect(mean - (reference.low as number)).toBeCloseTo(2.776445 * (mcse as number), 6);
  });

  it("have no interval after one replication", () => {
    const [row] = measureRows(comparison(1), ["sustained-26"], "levels");
    expect([row.low, row.high]).toEqual([null, null]);
  });
});

describe("a weekly chart", () => {
  const draw = (display: "differences" | "levels", width = 600) =>
    seriesChart({
      rows: seriesRows(found, "in-work", display),
      regimes,
      display,
      unit: "share",
      weeks: small.weeks,
      width,
      height: 220,
    });

  it("draws one line and band a regime, dashed after the first, each named where it ends", () => {
    const svg = draw("levels");
    expect(svg.querySelectorAll('[aria-label="line"]')).toHaveLength(2);
    expect(svg.querySelectorAll('[aria-label="area"]')).toHaveLength(2);
    const [first, second] = [...svg.querySelectorAll('[aria-label="line"]')].map((line) =>
      line.getAttribute("stroke-dasharray"),
    );
    expect([first || null, second]).toEqual([null, inks[1].dash]);
    for (const { title } of pair) expect(words(svg)).toContain(title);
  });

  it("draws differences around the reference's own line at zero", () => {
    const svg = draw("differences");
    expect(svg.querySelectorAll('[aria-label="line"]')).toHaveLength(1);
    expect(svg.querySelector('[aria-label="rule"]')?.getAttribute("stroke")).toBe(inks[0].colour);
    expect(words(svg).some((tick) => tick.startsWith("+"))).toBe(true);
  });

  it("fits its width and thins its ticks where there is little of it", () => {
    expect(draw("levels", 300).getAttribute("width")).toBe("300");
    const ticks = (width: number): number =>
      words(
        seriesChart({ rows: [], regimes, display: "levels", unit: "share", weeks: 260, width, height: 220 }),
      ).filter((text) => /^(week )?\d+$/.test(text)).length;
    expect(ticks(300)).toBeLessThan(ticks(700));
  });

  it("stands without rows", () => {
    expect(
      seriesChart({ rows: [], regimes, display: "differences", unit: "share", weeks: 10, width: 400, height: 200 })
        .tagName,
    ).toBe("svg");
  });
});

describe("a chart by number of barriers", () => {
  const rows = groupRows(found, "sustained-26", barrierGroups, "levels");
  it("marks every group of every regime with a symbol of its own", () => {
    const svg = barrierChart({ rows, regimes, display: "levels", unit: "share", width: 500, height: 300 });
    const dots = [...svg.querySelectorAll('[aria-label="dot"]')];
    expect(dots.map(({ children }) => children.length)).toEqual([6, 6]);
    expect(new Set(dots.map(({ children }) => children[0].tagName + (children[0].getAttribute("d") ?? ""))).size).toBe(
      2,
    );
    for (const count of ["0", "1", "2", "3", "4", "5+"]) expect(words(svg)).toContain(count);
  });
  it("starts at zero", () => {
    const svg = barrierChart({ rows, regimes, display: "levels", unit: "share", width: 500, height: 300 });
    expect(words(svg)).toContain("0 %");
  });
});

describe("a chart of costs", () => {
  const names = new Map([
    ["cost-support", "Cost of support"],
    ["cost-benefits", "Cost of benefits"],
  ]);
  it("has room for the numbers under it, however narrow", () => {
    const rows = measureRows(found, ["cost-support", "cost-benefits"], "differences");
    const numbers = (width: number): number =>
      costChart({
        rows,
        regimes,
        display: "differences",
        unit: "GBP a person",
        names,
        width,
        height: 200,
      }).querySelectorAll('[aria-label="x-axis tick label"] text').length;
    expect(numbers(320)).toBeLessThanOrEqual(3);
    expect(numbers(600)).toBeGreaterThanOrEqual(4);
  });
  it("draws a bar from zero for each difference and names each cost", () => {
    const rows = measureRows(found, [...names.keys()], "differences");
    const svg = costChart({
      rows,
      regimes,
      display: "differences",
      unit: "GBP a person",
      names,
      width: 500,
      height: 200,
    });
    expect(svg.querySelectorAll('[aria-label="bar"] rect')).toHaveLength(2);
    expect(words(svg).join(" ")).toContain("Cost of support");
    expect(words(svg)).toContain("£0");
  });
  it("draws a symbol for each level", () => {
    const rows = measureRows(found, [...names.keys()], "levels");
    const svg = costChart({ rows, regimes, display: "levels", unit: "GBP a person", names, width: 500, height: 200 });
    expect([...svg.querySelectorAll('[aria-label="dot"]')].map(({ children }) => children.length)).toEqual([2, 2]);
  });
});

describe("words about a chart", () => {
  it("say which way a difference goes only where its interval leaves out zero", () => {
    const rows = (low: number, high: number) => [{ regime: pair[1].name, week: 9, mean: (low + high) / 2, low, high }];
    expect(seriesTitle("in-work", rows(0.01, 0.03), regimes, "differences")).toMatch(
      /In work: \+2(\.0)?\u00a0points in the last week/,
    );
    expect(seriesTitle("in-work", rows(-0.01, 0.03), regimes, "differences")).toMatch(/no clear difference/);
    const groups = groupRows(found, "sustained-26", barrierGroups, "differences");
    expect(barrierTitle("sustained-26", groups, regimes, "differences")).toMatch(/points/);
    expect(
      barrierTitle(
        "sustained-26",
        groups.map((row) => ({ ...row, low: -1, high: 1 })),
        regimes,
        "differences",
      ),
    ).toMatch(/no clear difference/);
    expect(
      costTitle(measureRows(found, ["cost-support", "cost-benefits"], "differences"), regimes, "differences"),
    ).toMatch(/support −£[\d.]+, benefits −£[\d.]+/);
  });

  it("name the measure, the unit, the people, the weeks and the kind of interval", () => {
    const text = caption(found, regimes, { what: "In work", unit: "share", display: "differences", represented });
    for (const part of [
      "In work",
      pair[0].title,
      "percentage points",
      "100 synthetic people",
      "weeks 0 to 103 after 52 of burn-in",
      "95 % Monte-Carlo interval, 5 paired replications",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("total");
    expect(intervalName(comparison(1))).toMatch(/no interval/);
  });

  it("say for whom a total stands, and only of a total", () => {
    const words = (unit: string, size: object = {}): string =>
      caption({ ...found, ...size }, regimes, { what: "Caseload", unit, display: "levels", represented });
    const whole =
      "A total for a place in which 100,000 people claim when the burn-in begins, 52 weeks before " +
      "week 0: each of the 100 synthetic people counts for 1,235. ";
    for (const unit of ["people", "people a week", "GBP a week"]) expect(words(unit)).toContain(whole);
    for (const unit of ["share", "providers", "GBP a person", "GBP an hour", "ratio", "weeks"])
      expect(words(unit)).not.toContain("total");
    expect(words("people", { people: 1, burnIn: 0 })).toContain(
      "people claim in week 0: the one synthetic person counts for 1,235. 1 synthetic person, ",
    );
    expect(words("people", { weeks: 1 })).toContain("week 0 after 52 of burn-in");
  });

  it("claim nothing where nothing differs, and name whom a level is of", () => {
    const nought = { mean: 0, low: null, high: null, mcse: 0, n: 3, regime: pair[1].name };
    expect(seriesTitle("in-work", [{ ...nought, week: 0 }], regimes, "differences")).toBe(
      "In work: no difference in any week",
    );
    expect(barrierTitle("sustained-26", [{ ...nought, group: "barriers:1" }], regimes, "differences")).toMatch(
      /: no difference at any number of barriers$/,
    );
    expect(
      costTitle(
        ["cost-support", "cost-benefits"].map((measure) => ({ ...nought, measure })),
        regimes,
        "differences",
      ),
    ).toBe("Cost a person: support no difference, benefits no difference");
    expect(
      costTitle(
        ["cost-support", "cost-benefits"].map((measure) => ({
          ...nought,
          mean: 3,
          low: -1,
          high: 7,
          mcse: 1,
          measure,
        })),
        regimes,
        "differences",
      ),
    ).toMatch(/support no clear difference/);
    const one = { ...nought, mean: 0.25, low: null, high: null, mcse: null, group: "barriers:1" };
    expect(barrierTitle("sustained-26", [one], regimes, "levels")).toBe(
      "Sustained work of 26 weeks under Citizen Support: 25.0\u00a0% with 1 barrier",
    );
    expect(barrierTitle("sustained-26", [one], regimes, "differences")).toMatch(
      /the largest difference is \+25\.0\u00a0points, with 1 barrier, without an interval$/,
    );
  });

  it("say why there is nothing to draw", () => {
    const bare = { ...found, measures: {}, series: {} };
    expect(whyNoSeries({ ...bare, people: 0 }, "in-work", regimes, "levels")).toMatch(/^Nobody is in this comparison/);
    expect(whyNoSeries(bare, "queue:local", regimes, "levels")).toMatch(/^No regime here has it\. People waiting/);
    expect(
      whyNoSeries(
        {
          ...bare,
          series: {
            "queue:local": { levels: { [pair[1].name]: { mean: [1], low: [1], high: [1] } }, differences: {} },
          },
        },
        "queue:local",
        regimes,
        "differences",
      ),
    ).toMatch(/^Only Citizen Support has a value/);
    expect(whyNoGroups(bare, "sustained-26", regimes, "levels")).toMatch(
      /^No run here has a value of it: the runs are too short for it, or nobody is in it\. Share of the cohort/,
    );
    expect(
      whyNoGroups(
        { ...bare, measures: { exits: { unit: "count", groups: { all: { levels: {}, differences: {} } } } } },
        "exits",
        regimes,
        "levels",
      ),
    ).toBe(
      "Providers that left is not reckoned by number of barriers; the tables on this page hold what there is of it.",
    );
    const only = {
      "barriers:1": {
        levels: { [pair[1].name]: { mean: 1, low: null, high: null, mcse: null, n: 1 } },
        differences: {},
      },
    };
    expect(
      whyNoGroups({ ...bare, measures: { price: { unit: "GBP", groups: only } } }, "price", regimes, "differences"),
    ).toMatch(/^Only Citizen Support has a value of Price of a person/);
  });

  it("make a table with as many rows as keys and two cells a regime", () => {
    const rows = groupRows(found, "sustained-26", barrierGroups, "levels");
    const table = tableWords(
      barrierGroups.map((group) => [group, group, "share"]),
      regimes,
      "levels",
      (group, regime) => rows.find((row) => row.group === group && row.regime === regime),
    );
    expect(table).toHaveLength(6);
    expect(table[0]).toHaveLength(5);
    expect(table[0][1]).toMatch(/\u00a0%$/);
    expect(table[0][2]).toMatch(/ to /);
  });

  it("exist for every series and measure", () => {
    for (const id of Object.keys(seriesRegister))
      expect(seriesTitle(id, seriesRows(found, id, "differences"), regimes, "differences")).toContain(
        seriesRegister[id].label,
      );
    for (const id of Object.keys(measures))
      expect(barrierTitle(id, groupRows(found, id, barrierGroups, "levels"), regimes, "levels")).toContain(
        measures[id].label,
      );
  });
});

describe("an exported chart", () => {
  const source = {
    words: "Signpost 0.1.0, seed “double”, envelope A.",
    link: `http://localhost:4173/#v1.${"x".repeat(300)}`,
  };
  const svg = standalone(
    seriesChart({
      rows: seriesRows(found, "in-work", "levels"),
      regimes,
      display: "levels",
      unit: "share",
      weeks: small.weeks,
      width: 640,
      height: 220,
    }),
    { title: "Jobs & <people>", caption: "Weeks 0 to 103. Illustrative, synthetic population.", source, regimes },
  );
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");

  it("is well-formed, with title, caption and a legend that names every regime", () => {
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.querySelector("title")?.textContent).toBe("Jobs & <people>");
    const text = [...parsed.querySelectorAll("text")].map(({ textContent }) => textContent).join("|");
    for (const part of ["Jobs & <people>", "Illustrative, synthetic population.", ...pair.map(({ title }) => title)])
      expect(text).toContain(part);
    expect([...parsed.querySelectorAll("svg > line")].map((line) => line.getAttribute("stroke"))).toEqual([
      "#12436D",
      "#F46A25",
    ]);
  });

  it("carries where it comes from, and the whole link in pieces that fit", () => {
    const texts = [...parsed.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
    expect(texts).toContain(source.words);
    expect(texts.join("")).toContain(source.link);
    expect(parsed.querySelector("desc")?.textContent).toContain(source.link);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(110);
  });

  it("needs no page around it: no variables, and the colours of the light scheme", () => {
    expect(svg).not.toMatch(/var\(--regime|var\(--line|var\(--quiet/);
    expect(svg).toContain("#12436D");
    expect(paths(parsed.documentElement as unknown as SVGSVGElement, 0)).toEqual([]);
  });
});
