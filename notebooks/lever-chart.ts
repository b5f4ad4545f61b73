import { axisX, axisY, dot, gridX, gridY, plot, ruleX, ruleY, text } from "@observablehq/plot";
import type { Outcome } from "./one-lever.ts";
import { room } from "./room.ts";

export interface LeverChart {
  /** One outcome for each setting tried. */
  readonly tried: readonly Outcome[];
  /** The setting tried last. */
  readonly latest: number;
  /** How a setting is written. */
  readonly words: (value: number) => string;
  /** Pixels. */
  readonly width: number;
}

/**
 * Every setting tried so far, by what it costs and what it brings, with 95 % Monte-Carlo intervals; the crossing of the
 * axes is the regime as shipped.
 */
export function leverChart({ tried, latest, words, width: given }: LeverChart): SVGSVGElement {
  const width = room(given);
  const known = tried.map((outcome) => ({
    ...outcome,
    colour: outcome.value === latest ? "var(--alternative)" : "var(--line)",
    label: words(outcome.value),
  }));
  const [costs, works] = [
    reach(
      tried.map(({ cost }) => [cost.low ?? 0, cost.high ?? 0]),
      400,
    ),
    reach(
      tried.map(({ work }) => [work.low ?? 0, work.high ?? 0]),
      0.5,
    ),
  ];
  return plot({
    width,
    height: 320,
    marginLeft: 48,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 44,
    style: { fontSize: "13px", fontFamily: "inherit", background: "none", overflow: "visible" },
    x: { domain: costs },
    y: { domain: works },
    marks: [
      gridX({ strokeOpacity: 0.15 }),
      gridY({ strokeOpacity: 0.15 }),
      axisX({
        ticks: width < 480 ? 3 : 6,
        tickSize: 0,
        tickFormat: (pounds: number) => signed(pounds, "£"),
        label: "Spending on support, pounds a person",
        labelAnchor: "left",
        labelArrow: "none",
      }),
      axisY({
        ticks: 5,
        tickSize: 0,
        tickFormat: (weeks: number) => signed(weeks),
        label: "Weeks in work a person",
        labelArrow: "none",
      }),
      ruleX([0]),
      ruleY([0]),
      text(["as shipped"], { x: costs[0], y: 0, dx: 4, dy: -7, textAnchor: "start", fontStyle: "italic" }),
      ruleX(known, {
        x: (d) => d.cost.mean,
        y1: (d) => d.work.low,
        y2: (d) => d.work.high,
        stroke: "colour",
        strokeWidth: 2,
      }),
      ruleY(known, {
        y: (d) => d.work.mean,
        x1: (d) => d.cost.low,
        x2: (d) => d.cost.high,
        stroke: "colour",
        strokeWidth: 2,
      }),
      dot(known, {
        x: (d) => d.cost.mean,
        y: (d) => d.work.mean,
        r: 5,
        fill: "colour",
        stroke: "var(--theme-background)",
      }),
      ...[true, false].map((now) =>
        text(
          known.filter(({ value }) => (value === latest) === now),
          {
            x: (d) => d.cost.mean,
            y: (d) => d.work.mean,
            text: "label",
            dx: 8,
            dy: -9,
            textAnchor: "start",
            fontWeight: now ? 600 : 400,
          },
        ),
      ),
    ],
  }) as SVGSVGElement;
}

/** A range around zero that holds all the ends, and no less than `least` to each side. */
function reach(ends: readonly (readonly [number, number])[], least: number): [number, number] {
  const far = Math.max(least, ...ends.flat().map(Math.abs)) * 1.1;
  return [-far, far];
}

const signed = (value: number, before = ""): string =>
  value === 0 ? `${before}0` : `${value < 0 ? "−" : "+"}${before}${Math.abs(value).toLocaleString("en-GB")}`;
