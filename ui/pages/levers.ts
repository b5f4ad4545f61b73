import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { GLANCE } from "../../sim/index.ts";
import headline from "../headline.json" with { type: "json" };
import { findingLine } from "../elements/finding-line.ts";
import { barrierFigure, seriesFigure, shown } from "../elements/results.ts";
import { measureTable } from "../elements/measure-table.ts";
import { printedSource } from "../elements/printed-source.ts";
import { early } from "../engine/session.ts";
import type { View } from "../view/view.ts";

/**
 * One regime as a readable whole, with what it comes to: beside the levers where there is room, below them where there
 * is not.
 */
export function leversPage({ state, display, measure, stale, outdated, wide, levers }: View): TemplateResult {
  const { answer, finding: told } = state;
  const tabled = told ?? (state.busy ? undefined : answer);
  const busy = state.busy && (answer === undefined || stale);
  const finding = guard([told, measure, outdated, told === undefined ? state : 0], () =>
    findingLine(state, measure, outdated),
  );
  const charts = guard([answer, tabled, display, measure], () => {
    if (answer === undefined) return nothing;
    const all = { ...shown(answer, display, measure, "levers"), early: early(state) };
    const table =
      tabled === undefined
        ? nothing
        : measureTable(shown(tabled, display, measure, "levers"), GLANCE, "Main measures, everyone");
    return html`<section class="beside-charts" aria-labelledby="results-title">
      <h2 id="results-title">What it comes to</h2>
      ${barrierFigure(all)}${seriesFigure(all, headline.series[0])}${table}${printedSource(all.source)}
    </section>`;
  });
  const faded = `${stale ? "is-stale" : ""} ${outdated ? "is-outdated" : ""}`;
  return html` <div class="lever-page">
    <div class="results beside ${faded}" aria-busy=${busy}>${finding}${wide ? charts : nothing}</div>
    <section class="lever-sheet" aria-labelledby="levers-title">
      <h2 id="levers-title">Levers</h2>
      ${levers}
    </section>
    ${wide ? nothing : html`<div class="results ${faded}" aria-busy=${busy}>${charts}</div>`}
  </div>`;
}
