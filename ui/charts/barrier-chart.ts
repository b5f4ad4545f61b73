import { axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text } from "@observablehq/plot";
import { barrierGroups, barriers } from "./barrier-groups.ts";
import { tick } from "./figures.ts";
import { axis, extent, look, type Frame } from "./frame.ts";
import { quiet, type Regime } from "./inks.ts";
import { endLabels, labelRoom, labelsHeight } from "./labels.ts";
import type { Display, GroupRow } from "./rows.ts";

export interface BarrierChart extends Frame {
  readonly rows: readonly GroupRow[];
  readonly regimes: readonly Regime[];
  readonly display: Display;
  readonly unit: string;
}

/** One measure by number of barriers: a symbol for each regime with its interval. */
export function barrierChart(chart: BarrierChart): SVGSVGElement {
  const { rows, regimes, display, unit, width } = chart;
  const signed = display === "differences";
  const domain = extent(
    rows.flatMap(({ mean, low, high }) => [mean, low, high]),
    { signed, unit },
  );
  const names = regimes.map(({ label }) => label);
  const margin = { marginTop: 12, marginBottom: 44, marginLeft: 58, marginRight: labelRoom(names, width) };
  const height = Math.max(chart.height, labelsHeight(names, width) + margin.marginTop + margin.marginBottom);
  const bottom = height - margin.marginBottom;
  const groups = barrierGroups.filter((group) => rows.some((row) => row.group === group));
  const pixel = (value: number): number =>
    margin.marginTop + ((domain[1] - value) / (domain[1] - domain[0])) * (bottom - margin.marginTop);
  const levels = regimes.map(({ name }, index) =>
    signed && index === 0 ? 0 : (rows.findLast((row) => row.regime === name)?.mean ?? 0),
  );
  const labels = endLabels(names, levels.map(pixel), { width, top: margin.marginTop, bottom });
  const drawn = signed ? regimes.slice(1) : regimes;

  return plot({
    ...look({ ...chart, height }),
    ...margin,
    x: { type: "point", domain: groups, padding: 0.4 },
    y: { domain },
    marks: [
      gridY({ stroke: quiet.line, strokeOpacity: 0.7 }),
      axisX({ ...axis, tickFormat: barriers, label: "barriers at entry", labelAnchor: "center", labelOffset: 38 }),
      axisY({ ...axis, ticks: 4, tickFormat: tick(unit, signed), label: null }),
      ruleY([0], signed ? { stroke: regimes[0]?.ink.colour ?? quiet.words, strokeWidth: 2 } : { stroke: quiet.words }),
      ...drawn.flatMap(({ name, ink }, index) => {
        const own = rows.filter((row) => row.regime === name);
        const dx = (index - (drawn.length - 1) / 2) * 7;
        return [
          lineY(own, { x: "group", y: "mean", dx, stroke: ink.colour, strokeOpacity: 0.55, strokeDasharray: ink.dash }),
          ruleX(
            own.filter(({ low }) => low !== null),
            { x: "group", y1: "low", y2: "high", dx, stroke: ink.colour, strokeWidth: 2 },
          ),
          dot(own, { x: "group", y: "mean", dx, r: 4.5, symbol: ink.symbol, fill: ink.colour }),
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
