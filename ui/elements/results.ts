import { html, type TemplateResult } from "lit";
import { besideTwin, measures, seriesRegister, sizing, type Comparison } from "../../sim/index.ts";
import type { Page } from "../view/address.ts";
import { whyNoCosts, whyNoGroups, whyNoSeries } from "../charts/absent.ts";
import { barrierGroups, barriers } from "../charts/barrier-groups.ts";
import {
  barrierTitle,
  caption,
  costTitle,
  seriesTitle,
  tableHead,
  tableWords,
  type Represented,
} from "../charts/captions.ts";
import { levelOf } from "../charts/figures.ts";
import { inks, type Regime } from "../charts/inks.ts";
import { groupRows, measureRows, seriesRows, type Display } from "../charts/rows.ts";
import headline from "../headline.json" with { type: "json" };
import { provenance, type Provenance } from "../words/provenance.ts";
import type { Answer } from "../engine/answer.ts";
import "./chart-figure.ts";
import type { Table } from "./chart-figure.ts";

const drawings = () => import("../charts/drawings.ts");

/** Pixels that charts are high. */
const SERIES_HEIGHT = 220;
const BARRIERS_HEIGHT = 300;

/** What every part of the results is drawn from. */
export interface Shown {
  readonly comparison: Comparison;
  readonly regimes: readonly Regime[];
  readonly display: Display;
  readonly measure: string;
  readonly represented: Represented;
  readonly source: Provenance;
  /** True while there are too few pairs for titles to say what was found. */
  readonly early?: boolean;
}

/** An answer with the inks of its regimes, for a page. */
export function shown(answer: Answer, display: Display, measure: string, page: Page = "compare"): Shown {
  const { comparison, scenarios } = answer;
  const { assumptions } = scenarios[0];
  return {
    comparison,
    display,
    measure,
    regimes: scenarios.map(({ name, title }, place) => ({ name, label: title, ink: inks[place] })),
    represented: {
      weight: sizing(assumptions, comparison.people, comparison).weight,
      claimants: assumptions["population.territory"],
    },
    source: provenance(answer, { page, measure, display }),
  };
}

/** A chart's title: what it shows, or while there are too few pairs what it is of. */
const headed = ({ early, comparison: { replications } }: Shown, label: string, title: string): string =>
  early ? `${label}: ${replications === 1 ? "one pair" : `${replications} pairs`} so far` : title;

/** A weekly series. */
export function seriesFigure(all: Shown, id: string): TemplateResult {
  const { comparison, regimes, display } = all;
  const { label, definition, unit } = seriesRegister[id];
  const rows = seriesRows(comparison, id, display);
  if (rows.length === 0) return absent(label, whyNoSeries(comparison, id, regimes, display));
  const { weeks } = comparison;
  const quarters = Array.from({ length: weeks }, (_, week) => week).filter(
    (week) => (week + 1) % 13 === 0 || week === weeks - 1,
  );
  const find = (week: string, regime: string) => rows.find((row) => row.week === Number(week) && row.regime === regime);
  const table: Table = {
    head: tableHead("Week, the first is 0", regimes, display, unit),
    words: tableWords(
      quarters.map((week) => [String(week), String(week), unit]),
      regimes,
      display,
      find,
    ),
    csvHead: ["series", "unit", "shown", "week", "regime", "mean", "low", "high"],
    rows: rows.map(({ week, regime, mean, low, high }) => [id, unit, shownAs(display), week, regime, mean, low, high]),
  };
  const draw = async (width: number) =>
    (await drawings()).seriesChart({ rows, regimes, display, unit, weeks, width, height: SERIES_HEIGHT });
  return figure(all, {
    heading: headed(all, label, seriesTitle(id, rows, regimes, display)),
    what: `${label}: ${lower(definition)}`,
    unit,
    file: id.replace(":", "-"),
    table,
    height: SERIES_HEIGHT,
    draw,
  });
}

/** One measure by number of barriers. */
export function barrierFigure(all: Shown): TemplateResult {
  const { comparison, regimes, display, measure } = all;
  const { label, definition, unit } = measures[measure];
  const rows = groupRows(comparison, measure, barrierGroups, display);
  if (rows.length === 0)
    return absent(`${label} by number of barriers`, whyNoGroups(comparison, measure, regimes, display));
  const find = (group: string, regime: string) => rows.find((row) => row.group === group && row.regime === regime);
  const [groups, empty] = [true, false].map((there) =>
    barrierGroups.filter((group) => rows.some((row) => row.group === group) === there),
  );
  const table: Table = {
    head: tableHead("Barriers", regimes, display, unit),
    words: tableWords(
      groups.map((group) => [group, barriers(group), unit]),
      regimes,
      display,
      find,
    ),
    csvHead: ["measure", "unit", "shown", "group", "regime", "mean", "low", "high", "n"],
    rows: rows.map(({ group, regime, mean, low, high, n }) => [
      measure,
      unit,
      shownAs(display),
      group,
      regime,
      mean,
      low,
      high,
      n,
    ]),
  };
  const left =
    empty.length === 0
      ? ""
      : `. Left out, because no run has a value there: ${empty.map(barriers).join(", ")} barriers`;
  const what = `${label} by number of barriers at entry: ${lower(definition)}${left}`;
  const draw = async (width: number) =>
    (await drawings()).barrierChart({ rows, regimes, display, unit, width, height: BARRIERS_HEIGHT });
  return figure(all, {
    heading: headed(all, label, barrierTitle(measure, rows, regimes, display)),
    what,
    unit,
    file: `${measure}-by-barriers`,
    table,
    height: BARRIERS_HEIGHT,
    draw,
    rows,
  });
}

/** Support and benefits, and what support was spent on. */
export function costFigure(all: Shown): TemplateResult {
  const { comparison, regimes, display } = all;
  const names = new Map(headline.costs.filter((id) => id in measures).map((id) => [id, measures[id].label]));
  const rows = measureRows(comparison, [...names.keys()], display);
  if (rows.length === 0) return absent("Cost", whyNoCosts(comparison));
  const drawnRows = display === "differences" ? rows : rows.filter(({ measure }) => measure !== "cost-benefits");
  const find = (id: string, regime: string) => rows.find((row) => row.measure === id && row.regime === regime);
  const unit = "GBP a person";
  const table: Table = {
    head: tableHead("Cost", regimes, display, unit),
    words: tableWords(
      [...names].map(([id, label]) => [id, label, "GBP"]),
      regimes,
      display,
      find,
    ),
    csvHead: ["measure", "unit", "shown", "regime", "mean", "low", "high", "n"],
    rows: rows.map(({ measure, regime, mean, low, high, n }) => [
      measure,
      unit,
      shownAs(display),
      regime,
      mean,
      low,
      high,
      n,
    ]),
  };
  const left = display === "differences" ? "" : ". Benefits are many times larger and are in the table only";
  const what = `Cost by cause, for each person who claims in the comparison, over the whole of it and not discounted${left}`;
  const height = 60 + names.size * 30;
  const draw = async (width: number) =>
    (await drawings()).costChart({ rows: drawnRows, regimes, display, unit, names, width, height });
  return figure(all, {
    heading: headed(all, "Cost", costTitle(rows, regimes, display)),
    what,
    unit,
    file: "cost",
    table,
    height,
    draw,
    rows,
  });
}

interface Figure {
  readonly heading: string;
  readonly what: string;
  readonly unit: string;
  readonly file: string;
  readonly table: Table;
  readonly height: number;
  readonly draw: (width: number) => Promise<SVGSVGElement>;
  readonly rows?: readonly { readonly n: number }[];
}

function figure(
  { comparison, regimes, display, represented, source }: Shown,
  { heading, what, unit, file, table, height, draw, rows = [] }: Figure,
): TemplateResult {
  const words = caption(comparison, regimes, { what, unit, display, represented, rows });
  return html`<signpost-figure
    .heading=${heading}
    .caption=${words}
    .source=${source}
    .file=${`signpost-${file}`}
    .regimes=${regimes}
    .table=${table}
    .height=${height}
    .draw=${draw}
  ></signpost-figure>`;
}

/** What stands in the place of a chart that has nothing to show. */
const absent = (title: string, why: string): TemplateResult =>
  html`<div class="chart is-absent">
    <h3 class="chart-title">${title}</h3>
    <p class="table-words">${why}</p>
  </div>`;

const shownAs = (display: Display): string => (display === "differences" ? "difference" : "level");

/** What each additional person in sustained work costs under each regime, in a sentence; or where that is to be had. */
export function additionalCost({ comparison, regimes }: Shown, full: boolean): TemplateResult {
  const id = "cost-per-additional";
  const rows = measureRows(comparison, [id], "levels");
  const { label, unit } = measures[id];
  const reckoned = [...besideTwin].some((each) => each in comparison.measures);
  const words = regimes.map(({ name, label: title }) => {
    const row = rows.find(({ regime }) => regime === name);
    return (
      `${title} ` +
      `${row === undefined ? "not defined, because nobody more is in sustained work than without a programme" : levelOf(row, unit)}`
    );
  });
  const lacking = full
    ? "these runs are too short to tell."
    : "the full answer tells; previews make no run without a programme.";
  return html`<p class="table-words additional-cost">
    <strong>${label}:</strong>
    ${reckoned ? `${words.join("; ")}. Spending on support beyond a run without a programme, for each person ` + `more who sustains work than in it.` : lacking}
  </p>`;
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
