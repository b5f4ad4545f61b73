import { html, nothing, type TemplateResult } from "lit";
import { measures, seriesRegister, type Comparison } from "../../sim/index.ts";
import { barrierChart, barrierGroups, barriers } from "../charts/barrier-chart.ts";
import { barrierTitle, caption, costTitle, seriesTitle, tableHead, tableWords } from "../charts/captions.ts";
import { costChart } from "../charts/cost-chart.ts";
import { inks, type Regime } from "../charts/inks.ts";
import { groupRows, measureRows, seriesRows, type Display } from "../charts/rows.ts";
import { seriesChart } from "../charts/series-chart.ts";
import headline from "../headline.json" with { type: "json" };
import type { Answer } from "../session.ts";
import "./chart-figure.ts";
import type { Table } from "./chart-figure.ts";

/** What every part of the results is drawn from. */
export interface Shown {
  readonly comparison: Comparison;
  readonly regimes: readonly Regime[];
  readonly display: Display;
  readonly measure: string;
}

/** An answer with the inks of its regimes. */
export const shown = ({ comparison, scenarios }: Answer, display: Display, measure: string): Shown => ({
  comparison,
  display,
  measure,
  regimes: scenarios.map(({ name, title }, place) => ({ name, label: title, ink: inks[place] })),
});

/** A weekly series. */
export function seriesFigure({ comparison, regimes, display }: Shown, id: string): TemplateResult | typeof nothing {
  const { label, definition, unit } = seriesRegister[id];
  const rows = seriesRows(comparison, id, display);
  if (rows.length === 0) return nothing;
  const { weeks } = comparison;
  const quarters = Array.from({ length: weeks }, (_, week) => week).filter((week) => (week + 1) % 13 === 0 || week === weeks - 1);
  const find = (week: string, regime: string) => rows.find((row) => row.week === Number(week) && row.regime === regime);
  const table: Table = {
    head: tableHead("Week", regimes, display, unit),
    words: tableWords(quarters.map((week) => [String(week), String(week + 1), unit]), regimes, display, find),
    csvHead: ["week", "regime", "mean", "low", "high"],
    rows: rows.map(({ week, regime, mean, low, high }) => [week + 1, regime, mean, low, high]),
  };
  return html`<signpost-figure .heading=${seriesTitle(id, rows, regimes, display)} .caption=${caption(comparison, regimes, { what: `${label}: ${lower(definition)}`, unit, display })} .file=${`signpost-${id.replace(":", "-")}`} .regimes=${regimes} .table=${table}
    .draw=${(width: number) => seriesChart({ rows, regimes, display, unit, weeks, width, height: 220 })}></signpost-figure>`;
}

/** One measure by number of barriers. */
export function barrierFigure({ comparison, regimes, display, measure }: Shown): TemplateResult {
  const { label, unit } = measures[measure];
  const rows = groupRows(comparison, measure, barrierGroups, display);
  const find = (group: string, regime: string) => rows.find((row) => row.group === group && row.regime === regime);
  const groups = barrierGroups.filter((group) => rows.some((row) => row.group === group));
  const table: Table = {
    head: tableHead("Barriers", regimes, display, unit),
    words: tableWords(groups.map((group) => [group, barriers(group), unit]), regimes, display, find),
    csvHead: ["group", "regime", "mean", "low", "high"],
    rows: rows.map(({ group, regime, mean, low, high }) => [group, regime, mean, low, high]),
  };
  return html`<signpost-figure .heading=${barrierTitle(measure, rows, regimes, display)} .caption=${caption(comparison, regimes, { what: `${label} by number of barriers at entry`, unit, display })} .file=${`signpost-${measure}-by-barriers`} .regimes=${regimes} .table=${table}
    .draw=${(width: number) => barrierChart({ rows, regimes, display, unit, width, height: 300 })}></signpost-figure>`;
}

/** Support and benefits, and what support was spent on. */
export function costFigure({ comparison, regimes, display }: Shown): TemplateResult {
  const names = new Map(headline.costs.filter((id) => id in measures).map((id) => [id, measures[id].label]));
  const rows = measureRows(comparison, [...names.keys()], display);
  const drawnRows = display === "differences" ? rows : rows.filter(({ measure }) => measure !== "cost-benefits");
  const find = (id: string, regime: string) => rows.find((row) => row.measure === id && row.regime === regime);
  const unit = "GBP a person";
  const table: Table = {
    head: tableHead("Cost", regimes, display, unit),
    words: tableWords([...names].map(([id, label]) => [id, label, "GBP"]), regimes, display, find),
    csvHead: ["measure", "regime", "mean", "low", "high"],
    rows: rows.map(({ measure, regime, mean, low, high }) => [measure, regime, mean, low, high]),
  };
  const left = display === "differences" ? "" : " Benefits are many times larger and are in the table only.";
  return html`<signpost-figure .heading=${costTitle(rows, regimes, display)} .caption=${caption(comparison, regimes, { what: `Cost over the whole comparison, by cause, not discounted.${left}`.replace(/\.$/, ""), unit, display })} .file=${"signpost-cost"} .regimes=${regimes} .table=${table}
    .draw=${(width: number) => costChart({ rows: drawnRows, regimes, display, unit, names, width, height: 60 + names.size * 30 })}></signpost-figure>`;
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
