import { describe, expect, it } from "vitest";
import {
  measures,
  replicate,
  seriesRegister,
  startComparison,
  type Comparison,
  type RunSize,
  type Scenario,
} from "../../sim/index.ts";
import { barrierChart } from "../../ui/charts/barrier-chart.ts";
import { barrierGroups } from "../../ui/charts/barrier-groups.ts";
import { costChart } from "../../ui/charts/cost-chart.ts";
import { inks, type Regime } from "../../ui/charts/inks.ts";
import { endLabels, labelsHeight } from "../../ui/charts/labels.ts";
import { groupRows, measureRows, seriesRows, type Display } from "../../ui/charts/rows.ts";
import { seriesChart } from "../../ui/charts/series-chart.ts";
import headline from "../../ui/headline.json" with { type: "json" };
import { comparison, pair, small } from "./double.ts";

const twice: readonly Scenario[] = [pair[0], { ...pair[0], name: "jobcentre-2014-2", title: "Jobcentre 2014 (2)" }];
const four = pair.concat(
  pair.map((each) => ({ ...each, name: `${each.name}-2`, title: `${each.title}, priced by what it has learned` })),
);
const regimesOf = (scenarios: readonly Scenario[]): Regime[] =>
  scenarios.map(({ name, title }, place) => ({ name, label: title, ink: inks[place] }));

async function simulated(scenarios: readonly Scenario[], size: RunSize, replications: number): Promise<Comparison> {
  const running = startComparison({ ...size, scenarios, envelope: [] });
  for (let each = 0; each < replications; each++) running.add(await replicate(scenarios, size, each));
  return running.result();
}

const tiny = (people: number, weeks: number): RunSize => ({ seed: "edges", people, weeks, burnIn: 4 });
const cases: readonly (readonly [string, readonly Scenario[], () => Comparison | Promise<Comparison>])[] = [
  ["identical regimes", twice, () => simulated(twice, tiny(40, 30), 2)],
  ["one person", pair, () => simulated(pair, tiny(1, 30), 2)],
  ["one week", pair, () => simulated(pair, tiny(60, 1), 2)],
  ["nobody", pair, () => simulated(pair, tiny(0, 10), 2)],
  ["one replication", pair, () => simulated(pair, tiny(60, 30), 1)],
  ["four regimes with long titles", four, () => comparison(3, four)],
  ["no run with any value", pair, () => ({ ...comparison(2), measures: {}, series: {} })],
];

const figures = (found: Comparison, regimes: readonly Regime[], width: number): SVGSVGElement[] =>
  (["differences", "levels"] as const).flatMap((display) => [
    ...Object.keys(seriesRegister).map((id) => series(found, regimes, { id, display, width })),
    ...Object.entries(measures).map(([id, { unit }]) =>
      barrierChart({ rows: groupRows(found, id, barrierGroups, display), regimes, display, unit, width, height: 300 }),
    ),
    costChart({
      rows: measureRows(found, headline.costs, display),
      regimes,
      display,
      unit: "GBP a person",
      names: new Map(headline.costs.map((id) => [id, measures[id].label])),
      width,
      height: 300,
    }),
  ]);

const series = (
  found: Comparison,
  regimes: readonly Regime[],
  { id, display, width }: { readonly id: string; readonly display: Display; readonly width: number },
): SVGSVGElement =>
  seriesChart({
    rows: seriesRows(found, id, display),
    regimes,
    display,
    unit: seriesRegister[id].unit,
    weeks: found.weeks,
    width,
    height: 220,
  });

const wrong = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll("*")].flatMap((part) =>
    [...part.attributes]
      .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
      .map(({ name, value }) => `${part.tagName} ${name}="${value.slice(0, 60)}"`),
  );

describe("no attribute of any chart is no number", () => {
  it.each(cases)("with %s", async (_, scenarios, make) => {
    const found = await make();
    expect(figures(found, regimesOf(scenarios), 300).flatMap(wrong)).toEqual([]);
  });
});

const ticks = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('[aria-label="y-axis tick label"] text')].map(({ textContent }) => textContent ?? "");

describe("an axis", () => {
  it("has room on both sides of a difference that is nought everywhere", async () => {
    const found = await simulated(twice, tiny(40, 30), 2);
    const svg = series(found, regimesOf(twice), { id: "in-work", display: "differences", width: 600 });
    expect(ticks(svg).some((tick) => tick.startsWith("+"))).toBe(true);
    expect(ticks(svg).some((tick) => tick.startsWith("\u2212"))).toBe(true);
    const [line] = [...svg.querySelectorAll('[aria-label="line"] path')];
    const height = Number(/M[\d.]+,([\d.]+)/.exec(line.getAttribute("d") ?? "")?.[1]);
    expect(height).toBeGreaterThan(12 + 20);
    expect(height).toBeLessThan(220 - 26 - 20);
  });

  it("does not stretch what float arithmetic leaves of nought over its whole height", () => {
    const rows = [0, 1, 2].map((week) => ({ regime: twice[1].name, week, mean: 1e-17 * week, low: 0, high: 1e-17 }));
    const svg = seriesChart({
      rows,
      regimes: regimesOf(twice),
      display: "differences",
      unit: "share",
      weeks: 3,
      width: 600,
      height: 220,
    });
    expect(ticks(svg).some((tick) => tick.startsWith("\u2212"))).toBe(true);
  });

  it("of one week shows that week, with its interval", async () => {
    const svg = series(await simulated(pair, tiny(60, 1), 2), regimesOf(pair), {
      id: "support-spending",
      display: "levels",
      width: 600,
    });
    expect(svg.querySelectorAll('[aria-label="dot"] > *')).toHaveLength(2);
  });
});

describe("names at line ends", () => {
  it("stay apart, and inside the chart, where every line ends in the same place", () => {
    for (const width of [250, 640]) {
      const names = four.map(({ title }) => title);
      const height = Math.max(220, labelsHeight(names, width) + 38);
      const places = endLabels(names, [100, 100, 100, 100], { width, top: 12, bottom: height - 26 })
        .map(({ text, dy }) => ({ middle: 100 + dy, half: (15 * text.split("\n").length) / 2 }))
        .sort((a, b) => a.middle - b.middle);
      places
        .slice(1)
        .forEach(({ middle, half }, at) =>
          expect(middle - half).toBeGreaterThanOrEqual(places[at].middle + places[at].half - 1e-9),
        );
      expect(places[0].middle - places[0].half).toBeGreaterThanOrEqual(12 - 1e-9);
      expect(places[3].middle + places[3].half).toBeLessThanOrEqual(height - 26 + 1e-9);
    }
  });

  it("make a chart taller that has no room for them", () => {
    const svg = seriesChart({
      rows: seriesRows(comparison(3, four), "in-work", "levels"),
      regimes: regimesOf(four),
      display: "levels",
      unit: "share",
      weeks: small.weeks,
      width: 250,
      height: 100,
    });
    expect(Number(svg.getAttribute("height"))).toBeGreaterThan(100);
  });
});
