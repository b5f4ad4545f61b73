import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { GLANCE } from "../../sim/index.ts";
import headline from "../headline.json" with { type: "json" };
import { findingLine } from "../elements/finding-line.ts";
import { barrierFigure, seriesFigure, shown } from "../elements/results.ts";
import { measureTable } from "../elements/measure-table.ts";
import { printedSource } from "../elements/printed-source.ts";
import type { View } from "../view.ts";

/** One regime as a readable whole, with what it comes to: beside the levers where there is room, below them where there is not. */
export function leversPage({ state, display, measure, stale, wide, levers }: View): TemplateResult {
  const { answer } = state;
  const busy = state.busy && (answer === undefined || stale);
  const finding = guard([answer, measure, stale, answer === undefined ? state : 0], () => findingLine(state, measure, stale));
  const charts = guard([answer, display, measure], () => {
    if (answer === undefined) return nothing;
    const all = shown(answer, display, measure, "levers");
    return html`<section class="beside-charts" aria-labelledby="results-title"><h2 id="results-title">What it comes to</h2>${barrierFigure(all)}${seriesFigure(all, headline.series[0])}${measureTable(all, GLANCE, "Main measures, everyone")}${printedSource(all.source)}</section>`;
  });
  const faded = stale ? "is-stale" : "";
  return html`
    <div class="lever-page">
      <div class="results beside ${faded}" aria-busy=${busy}>${finding}${wide ? charts : nothing}</div>
      <section class="lever-sheet" aria-labelledby="levers-title"><h2 id="levers-title">Levers</h2>${levers}</section>
      ${wide ? nothing : html`<div class="results ${faded}" aria-busy=${busy}>${charts}</div>`}
    </div>`;
}
