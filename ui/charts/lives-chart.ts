import { areaY, axisX, dot, gridX, plot, rect, ruleX, text } from "@observablehq/plot";
import type { Divergence, EventKind, Life } from "../../sim/index.ts";
import { axis, look, type Frame } from "./frame.ts";
import { quiet, type Regime } from "./inks.ts";

export interface LivesChart extends Frame {
  readonly lives: readonly Life[];
  readonly regimes: readonly Regime[];
  readonly weeks: number;
  /** Where the second life diverges from the first. */
  readonly divergence: Divergence | null;
}

const NAMES = { claiming: "claiming", inWork: "in work", neither: "neither" } as const;
const FILL = { claiming: 0.25, inWork: 1, neither: 0 } as const;
const paper = "var(--paper, #FFFFFF)";

/** What is marked below the strip, and how it is called where it is explained. */
export const MARKED: {
  readonly [kind in EventKind]?: {
    readonly symbol: "triangle" | "times" | "diamond2";
    readonly name: string;
    readonly test: RegExp;
  };
} = {
  attachment: { symbol: "triangle", name: "a provider takes the case on", test: /takes the case on/ },
  service: { symbol: "diamond2", name: "a course starts", test: /^A course .* starts$/ },
  sanction: { symbol: "times", name: "a sanction", test: /^Sanctioned/ },
};

const LETTER = 7;
const margin = { marginLeft: 24, marginRight: 16, marginTop: 26, marginBottom: 42 };

/**
 * One strip of weeks for each regime on one axis of time, with the support of each week below it; dashed lines mark
 * where the lives first differ and where their weeks part.
 */
export function livesChart(chart: LivesChart): SVGSVGElement {
  const { lives, regimes, weeks, divergence, width } = chart;
  const inner = width - margin.marginLeft - margin.marginRight;
  const pixels = (from: number, to: number): number => ((to - from) / weeks) * inner;
  const spells = lives.flatMap(({ spells: own }, place) =>
    own.map((spell) => ({ place, ...spell, colour: regimes[place].ink.colour, label: NAMES[spell.status] })),
  );
  const named = spells.filter(({ start, end, label }) => pixels(start, end) > label.length * LETTER + 6);
  const most = Math.max(0.05, ...lives.flatMap(({ weeks: { hours } }) => hours.map((each) => each ?? 0)));
  const support = lives.flatMap(({ weeks: { hours } }, place) =>
    hours.map((each, week) => ({
      place,
      week,
      y1: 1,
      y2: 1 - 0.28 * ((each ?? 0) / most),
      colour: regimes[place].ink.colour,
    })),
  );
  const marks = lives.flatMap(({ events }, place) =>
    events.flatMap(({ week, kind, what }) =>
      MARKED[kind]?.test.test(what) ? [{ place, week, what, symbol: MARKED[kind].symbol }] : [],
    ),
  );
  const parting = divergence?.parting ?? null;
  const side = (week: number): { textAnchor: "start" | "end"; dx: number } =>
    week > weeks / 2 ? { textAnchor: "end", dx: -4 } : { textAnchor: "start", dx: 4 };
  const line = { stroke: quiet.words, strokeWidth: 1.5, strokeDasharray: "4 3" } as const;
  const [first, last] = [0, lives.length - 1];
  return plot({
    ...look(chart),
    ...margin,
    x: { domain: [0, weeks] },
    y: { domain: [1, 0], axis: null },
    fy: { domain: lives.map((_, place) => place), axis: null, padding: 0.08 },
    marks: [
      gridX(years(weeks, width), { stroke: quiet.line }),
      axisX({
        ...axis,
        ticks: years(weeks, width),
        tickFormat: (week: number) => (week === 0 ? "week 0" : String(week)),
        label: null,
        anchor: "bottom",
      }),
      rect(spells, {
        fy: "place",
        x1: "start",
        x2: "end",
        y1: 0.18,
        y2: 0.5,
        fill: "colour",
        fillOpacity: ({ status }: (typeof spells)[number]) => FILL[status],
        stroke: "colour",
        strokeWidth: 1,
        title: ({ label, start, end }: (typeof spells)[number]) =>
          `${label}, ${end - start === 1 ? `week ${start}` : `weeks ${start} to ${end - 1}`}`,
      }),
      ruleX([...(divergence === null ? [] : [divergence.week]), ...(parting === null ? [] : [parting.week + 1])], line),
      text(
        lives.map((_, place) => ({ place, label: regimes[place].label, fill: regimes[place].ink.words })),
        {
          fy: "place",
          x: 0,
          y: 0.08,
          text: "label",
          fill: "fill",
          fontWeight: 600,
          textAnchor: "start",
          stroke: paper,
          strokeWidth: 4,
        },
      ),
      text(named, {
        fy: "place",
        x: ({ start, end }: (typeof spells)[number]) => (start + end) / 2,
        y: 0.34,
        text: "label",
        fill: "var(--ink, #14181B)",
        stroke: paper,
        strokeWidth: 4,
        pointerEvents: "none",
      }),
      areaY(support, {
        fy: "place",
        x: "week",
        y1: "y1",
        y2: "y2",
        fill: "colour",
        fillOpacity: 0.55,
        curve: "step-after",
        z: "place",
      }),
      dot(marks, {
        fy: "place",
        x: "week",
        y: 0.6,
        symbol: "symbol",
        r: 4.5,
        fill: quiet.words,
        stroke: quiet.words,
        title: ({ week, what }: (typeof marks)[number]) => `week ${week}: ${what}`,
      }),
      ...(divergence === null
        ? []
        : [
            text([divergence.week], {
              fy: () => first,
              x: (week: number) => week,
              y: 0,
              dy: -14,
              text: (week: number) => `first divergence: week ${week}`,
              fill: "var(--ink, #14181B)",
              ...side(divergence.week),
            }),
          ]),
      ...(parting === null
        ? []
        : [
            text([parting.week + 1], {
              fy: () => last,
              x: (week: number) => week,
              y: 1,
              dy: 30,
              text: (week: number) => `weeks part: week ${week}`,
              fill: "var(--ink, #14181B)",
              ...side(parting.week + 1),
            }),
          ]),
    ],
  }) as SVGSVGElement;
}

/** Most support in any week of any of the lives, in hours. */
export const mostSupport = (lives: readonly Life[]): number =>
  Math.max(0, ...lives.flatMap(({ weeks: { hours } }) => hours.map((each) => each ?? 0)));

function years(weeks: number, width: number): number[] {
  const step = weeks < 104 ? Math.max(1, Math.round(weeks / 4)) : 52 * Math.ceil(weeks / 52 / (width < 460 ? 3 : 6));
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step);
}
