import { axisX, axisY, gridY, line, plot, text } from "@observablehq/plot";
import { room } from "./room.ts";

export interface Curve {
  readonly label: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface CurveChart {
  readonly curves: readonly Curve[];
  readonly x: string;
  readonly y: string;
  readonly xWords: (value: number) => string;
  readonly yWords: (value: number) => string;
  /** Pixels. */
  readonly width: number;
}

/** Curves over one axis, each named at its end; names that would touch are set apart. */
export function curveChart({ curves, x, y, xWords, yWords, width: given }: CurveChart): SVGSVGElement {
  const width = room(given);
  const height = 300;
  const most = Math.max(...curves.flatMap(({ points }) => points.map((point) => point.y))) * 1.05;
  const [top, bottom] = [30, 44];
  const gap = (18 * most) / (height - top - bottom);
  const ends = curves
    .map(({ label, colour, points }) => ({
      label,
      colour,
      x: points[points.length - 1].x,
      y: points[points.length - 1].y,
    }))
    .sort((a, b) => a.y - b.y);
  for (let n = 1; n < ends.length; n++) ends[n].y = Math.max(ends[n].y, ends[n - 1].y + gap);
  return plot({
    width,
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: 48,
    marginRight: width < 480 ? 96 : 150,
    style: { fontSize: "13px", fontFamily: "inherit", background: "none", overflow: "visible" },
    y: { domain: [0, most] },
    marks: [
      gridY({ strokeOpacity: 0.15 }),
      axisX({
        ticks: width < 480 ? 3 : 6,
        tickSize: 0,
        tickFormat: xWords,
        label: x,
        labelAnchor: "left",
        labelArrow: "none",
      }),
      axisY({ ticks: 5, tickSize: 0, tickFormat: yWords, label: y, labelArrow: "none" }),
      ...curves.map(({ points, colour }) => line(points, { x: "x", y: "y", stroke: colour, strokeWidth: 2.5 })),
      text(ends, {
        x: "x",
        y: "y",
        text: "label",
        fill: "colour",
        dx: 6,
        textAnchor: "start",
        fontWeight: 600,
        lineWidth: width < 480 ? 7 : 12,
      }),
    ],
  }) as SVGSVGElement;
}
