import { axisX, axisY, barX, dot, gridX, plot, ruleX, ruleY } from "@observablehq/plot";
import { tick } from "./figures.ts";
import { axis, extent, look, type Frame } from "./frame.ts";
import { quiet, type Regime } from "./inks.ts";
import { lines } from "./labels.ts";
import type { Display, MeasureRow } from "./rows.ts";

export interface CostChart extends Frame {
  readonly rows: readonly MeasureRow[];
  readonly regimes: readonly Regime[];
  readonly display: Display;
  readonly unit: string;
  /** What each measure is called, in the order of the rows from the top. */
  readonly names: ReadonlyMap<string, string>;
}

/** Pixels that the names of costs take. */
const NAMES = 164;

/** Costs by cause: bars from zero for differences, one symbol a regime for levels. */
export function costChart(chart: CostChart): SVGSVGElement {
  const { rows, regimes, display, unit, names } = chart;
  const signed = display === "differences";
  const shown = [...names.keys()].filter((measure) => rows.some((row) => row.measure === measure));
  const domain = extent(
    rows.flatMap(({ mean, low, high }) => [mean, low, high]),
    { signed, unit },
  );
  const drawn = signed ? regimes.slice(1) : regimes;
  const room = drawn.length < 2 ? 0 : 9;

  return plot({
    ...look(chart),
    marginTop: 6,
    marginBottom: 30,
    marginLeft: NAMES,
    marginRight: 20,
    x: { domain },
    y: { type: "band", domain: shown, padding: drawn.length < 2 ? 0.45 : 0.3 },
    marks: [
      gridX({ stroke: quiet.line, strokeOpacity: 0.7 }),
      axisX({
        ...axis,
        ticks: Math.max(2, Math.min(4, Math.floor((chart.width - NAMES) / 70))),
        tickFormat: tick(unit, signed),
        label: null,
      }),
      axisY({
        ...axis,
        tickFormat: (measure: string) => lines(names.get(measure) ?? measure, 22).join("\n"),
        label: null,
      }),
      ...drawn.flatMap(({ name, ink }, index) => {
        const own = rows.filter((row) => row.regime === name);
        const dy = (index - (drawn.length - 1) / 2) * room;
        const inset = drawn.length < 2 ? 0 : 4;
        return [
          signed
            ? barX(own, {
                x: "mean",
                y: "measure",
                dy,
                insetTop: inset,
                insetBottom: inset,
                fill: ink.colour,
                fillOpacity: 0.75,
              })
            : dot(own, { x: "mean", y: "measure", dy, r: 4.5, symbol: ink.symbol, fill: ink.colour }),
          ruleY(
            own.filter(({ low }) => low !== null),
            { x1: "low", x2: "high", y: "measure", dy, stroke: signed ? "currentColor" : ink.colour, strokeWidth: 1.5 },
          ),
        ];
      }),
      ruleX([0], signed ? { stroke: regimes[0]?.ink.colour ?? quiet.words, strokeWidth: 2 } : { stroke: quiet.words }),
    ],
  }) as SVGSVGElement;
}
