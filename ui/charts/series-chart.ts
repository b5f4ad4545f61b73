import { areaY, axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text } from "@observablehq/plot";
import { tick } from "./figures.ts";
import { axis, extent, look, type Frame } from "./frame.ts";
import { quiet, type Regime } from "./inks.ts";
import { endLabels, labelRoom, labelsHeight } from "./labels.ts";
import type { Display, WeekRow } from "./rows.ts";

export interface SeriesChart extends Frame {
  readonly rows: readonly WeekRow[];
  readonly regimes: readonly Regime[];
  readonly display: Display;
  readonly unit: string;
  /** Weeks on the axis. */
  readonly weeks: number;
}

const year = 52;

/** Weekly series as lines with bands; differences around a zero line that is the reference. */
export function seriesChart(chart: SeriesChart): SVGSVGElement {
  const { rows, regimes, display, unit, weeks, width } = chart;
  const signed = display === "differences";
  const domain = extent(
    rows.flatMap(({ mean, low, high }) => [mean, low, high]),
    { signed, unit },
  );
  const names = regimes.map(({ label }) => label);
  const ends = regimes.map((regime) => ({ regime, row: rows.findLast((row) => row.regime === regime.name) }));
  const lined = signed ? ends.slice(1) : ends;
  const margin = { marginTop: 12, marginBottom: 26, marginLeft: 58, marginRight: labelRoom(names, width) };
  const height = Math.max(chart.height, labelsHeight(names, width) + margin.marginTop + margin.marginBottom);
  const bottom = height - margin.marginBottom;
  const pixel = (value: number): number =>
    margin.marginTop + ((domain[1] - value) / (domain[1] - domain[0])) * (bottom - margin.marginTop);
  const levels = ends.map(({ row }, index) => (signed && index === 0 ? 0 : (row?.mean ?? 0)));
  const labels = endLabels(names, levels.map(pixel), { width, top: margin.marginTop, bottom });

  return plot({
    ...look({ ...chart, height }),
    ...margin,
    x: { domain: [0, weeks] },
    y: { domain },
    marks: [
      gridY({ stroke: quiet.line, strokeOpacity: 0.7 }),
      axisX({
        ...axis,
        ticks: years(weeks, width),
        tickFormat: (week: number) => (week === 0 ? "week 0" : String(week)),
        label: null,
      }),
      axisY({ ...axis, ticks: 4, tickFormat: tick(unit, signed), label: null }),
      ruleY([0], signed ? { stroke: regimes[0]?.ink.colour ?? quiet.words, strokeWidth: 2 } : { stroke: quiet.words }),
      ...lined.flatMap(({ regime: { name, ink } }) => {
        const own = rows.filter((row) => row.regime === name);
        if (weeks === 1)
          return [
            ruleX(
              own.filter(({ low }) => low !== null),
              { x: "week", y1: "low", y2: "high", stroke: ink.colour, strokeWidth: 2 },
            ),
            dot(own, { x: "week", y: "mean", r: 4.5, symbol: ink.symbol, fill: ink.colour }),
          ];
        return [
          areaY(own, { x: "week", y1: "low", y2: "high", fill: ink.colour, fillOpacity: 0.18 }),
          lineY(own, { x: "week", y: "mean", stroke: ink.colour, strokeWidth: 2, strokeDasharray: ink.dash }),
        ];
      }),
      ...labels.map(({ text: name, dy }, index) =>
        text([name], {
          frameAnchor: "right",
          y: [levels[index]],
          dx: 8,
          dy,
          textAnchor: "start",
          fill: regimes[index].ink.words,
        }),
      ),
    ],
  }) as SVGSVGElement;
}

/** Yearly ticks, thinned for long horizons; months would crowd a narrow chart. */
function years(weeks: number, width: number): number[] {
  const step =
    weeks < 2 * year ? Math.max(1, Math.round(weeks / 4)) : year * Math.ceil(weeks / year / (width < 460 ? 3 : 6));
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step);
}
