import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import headline from "../headline.json" with { type: "json" };
import { findingLine } from "../elements/finding-line.ts";
import { barrierFigure, seriesFigure, shown } from "../elements/results.ts";
import { measureTable } from "../elements/measure-table.ts";
import type { View } from "../view.ts";

/** One regime as a readable whole, beside what it comes to. */
export function leversPage({ state, display, measure, stale, levers }: View): TemplateResult {
  const { answer } = state;
  return html`
    <div class="lever-page">
      <div class="results beside ${stale ? "is-stale" : ""}" aria-busy=${state.busy && (answer === undefined || stale)}>
        ${guard([answer, measure, stale, answer === undefined ? state : 0], () => findingLine(state, measure, stale))}
        ${guard([answer, display, measure], () => {
          if (answer === undefined) return nothing;
          const all = shown(answer, display, measure);
          return html`<div class="beside-charts">${barrierFigure(all)}${seriesFigure(all, headline.series[0])}${measureTable(all, headline.glance, "Main measures, everyone")}</div>`;
        })}
      </div>
      <section class="lever-sheet" aria-labelledby="levers-title"><h2 id="levers-title">Levers</h2>${levers}</section>
    </div>`;
}
