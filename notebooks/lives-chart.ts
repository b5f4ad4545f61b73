import { axisX, dot, gridX, plot, rect, ruleX, text } from "@observablehq/plot";
import type { Life } from "./lives.ts";
import { room } from "./room.ts";

/** One regime's life of a person, and how the regime is called and drawn. */
export interface DrawnLife {
  readonly title: string;
  readonly colour: string;
  readonly life: Life;
}

export interface LivesChart {
  readonly lives: readonly DrawnLife[];
  readonly weeks: number;
  /** First week in which the lives differ, if they do. */
  readonly parting: number | undefined;
  /** Pixels. */
  readonly width: number;
}

/** How each status is named, filled and written on. */
const STATUS = [
  { name: "claiming", fill: "var(--claiming)", words: "var(--claiming-words)" },
  { name: "in work", fill: "var(--work)", words: "var(--work-words)" },
  { name: "neither", fill: "var(--neither)", words: "var(--neither-words)" },
] as const;

const MARGIN = 22;
const LETTER = 6.6;

/**
 * One strip of weeks for each regime, one below the other on the same weeks; triangles are attachments to paid
 * providers, the line is where the lives part.
 */
export function livesChart({ lives, weeks, parting, width: given }: LivesChart): SVGSVGElement {
  const width = room(given);
  const rows = lives.flatMap(({ title, life }) =>
    life.spells.map((spell) => ({ title, ...spell, ...STATUS[spell.status] })),
  );
  const pixels = (from: number, to: number): number => ((to - from) / weeks) * (width - 2 * MARGIN);
  const titled = rows.filter(({ name, start, end }) => pixels(start, end) > name.length * LETTER + 8);
  const attached = lives.flatMap(({ title, life }) =>
    life.attachments.map(({ week, kind }) => ({ title, week, kind })),
  );
  const late = parting !== undefined && parting > weeks / 2;
  return plot({
    width,
    height: 190,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    marginTop: 22,
    marginBottom: 28,
    style: { fontSize: "13px", fontFamily: "inherit", background: "none", overflow: "visible" },
    x: { domain: [0, weeks] },
    y: { domain: [0, 1], axis: null },
    fy: { domain: lives.map(({ title }) => title), axis: null, padding: 0.1 },
    marks: [
      gridX(ticks(weeks, width), { strokeOpacity: 0.15 }),
      axisX({
        ticks: ticks(weeks, width),
        tickSize: 0,
        label: null,
        tickFormat: (week: number) => (week === 0 ? "week 0" : String(week)),
      }),
      rect(rows, {
        fy: "title",
        x1: "start",
        x2: "end",
        y1: 0,
        y2: 0.52,
        fill: "fill",
        stroke: "var(--theme-background)",
        strokeWidth: 1,
        title: ({ name, start, end }) =>
          `${name}, ${end - start === 1 ? `week ${start}` : `weeks ${start} to ${end - 1}`}`,
      }),
      text(titled, {
        fy: "title",
        x: ({ start, end }) => (start + end) / 2,
        y: 0.26,
        text: "name",
        fill: "words",
        pointerEvents: "none",
      }),
      dot(attached, {
        fy: "title",
        x: "week",
        y: 0.58,
        symbol: "triangle",
        rotate: 180,
        r: 4.5,
        fill: "currentColor",
        title: ({ week, kind }) => `week ${week}: attached to a ${kind} provider`,
      }),
      ...(parting === undefined
        ? []
        : [
            ruleX([parting], { stroke: "currentColor", strokeWidth: 1.5, strokeDasharray: "4 3" }),
            text([parting], {
              fy: () => lives[0].title,
              x: (week) => week,
              frameAnchor: "top",
              text: (week) => `lives part in week ${week}`,
              textAnchor: late ? "end" : "start",
              dx: late ? -4 : 4,
              dy: -16,
            }),
          ]),
      text(lives, {
        fy: "title",
        x: 0,
        y: 0.8,
        text: "title",
        fill: "colour",
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        textAnchor: "start",
        fontWeight: 600,
        dx: 2,
      }),
    ],
  }) as SVGSVGElement;
}

const ticks = (weeks: number, width: number): number[] => {
  const step = width < 480 ? 52 : 26;
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step);
};
