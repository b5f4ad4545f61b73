import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { GLANCE, measures, seriesRegister } from "../../sim/index.ts";
import { seriesRows } from "../charts/rows.ts";
import { wish } from "../view/events.ts";
import headline from "../headline.json" with { type: "json" };
import { additionalCost, barrierFigure, costFigure, seriesFigure, shown, type Shown } from "../elements/results.ts";
import { findingLine } from "../elements/finding-line.ts";
import { measureTable } from "../elements/measure-table.ts";
import { printedSource } from "../elements/printed-source.ts";
import { early, ENOUGH } from "../engine/session.ts";
import type { View } from "../view/view.ts";

/** What was found and how sure it is; over time, by number of barriers, and at what cost; every measure in a table. */
export function comparePage(view: View): TemplateResult {
  const { state, display, measure, stale, outdated, side, opener } = view;
  const { answer, finding } = state;
  const tabled = finding ?? (state.busy ? undefined : answer);
  return html` <div class="workbench">
    ${side}
    <div
      class="results ${stale ? "is-stale" : ""} ${outdated ? "is-outdated" : ""}"
      aria-busy=${state.busy && (answer === undefined || stale)}
    >
      ${guard([finding, measure, outdated, finding === undefined ? state : 0], () => findingLine(state, measure, outdated))}
      ${opener}
      ${guard([answer, tabled, display, measure], () => {
        if (answer === undefined) return waiting();
        const table = tabled === undefined ? undefined : shown(tabled, display, measure);
        return charts({ ...shown(answer, display, measure), early: early(state) }, table, tabled?.full === true);
      })}
    </div>
  </div>`;
}

/** What stands where the charts will be. */
const waiting = (): TemplateResult =>
  html`<div class="waiting" aria-hidden="true">
    ${headline.series.map(() => html`<div class="waiting-chart"></div>`)}
  </div>`;

function charts(all: Shown, tabled: Shown | undefined, full: boolean): TemplateResult {
  const table = (ids: readonly string[], title: string): TemplateResult =>
    tabled === undefined
      ? html`<p class="table-words">Worked out once ${ENOUGH} pairs of runs are done.</p>`
      : measureTable(tabled, ids, title);
  const others = Object.keys(seriesRegister).filter((id) => !headline.series.includes(id));
  const drawn = (id: string): boolean => seriesRows(all.comparison, id, all.display).length > 0;
  const rest = Object.keys(measures).filter((id) => !GLANCE.includes(id));
  return html` ${toolbar(all)}
    <section aria-labelledby="glance-title">
      <h2 id="glance-title">At a glance</h2>
      ${table(GLANCE, "Main measures, everyone")}
      <details class="more">
        <summary>All other measures</summary>
        ${table(rest, "All other measures, everyone")}
      </details>
    </section>
    <section aria-labelledby="people-title">
      <h2 id="people-title">By number of barriers, and at what cost</h2>
      <div class="pair">${barrierFigure(all)}${costFigure(all)}</div>
      ${tabled === undefined ? nothing : additionalCost(tabled, full)}
    </section>
    <section aria-labelledby="time-title">
      <h2 id="time-title">Week by week</h2>
      <div class="pair">${headline.series.map((id) => seriesFigure(all, id))}</div>
      <details class="more">
        <summary>More weekly series</summary>
        <div class="pair">
          ${[...others.filter(drawn), ...others.filter((id) => !drawn(id))].map((id) => seriesFigure(all, id))}
        </div>
      </details>
    </section>
    ${printedSource(all.source)}`;
}

function toolbar({ display, measure }: Shown): TemplateResult {
  const send = (event: Event, detail: Parameters<typeof wish>[1]) => wish(event.currentTarget as HTMLElement, detail);
  return html`<div class="toolbar">
    <label class="field"
      ><span>Measure</span
      ><select
        @change=${(event: Event) => send(event, { kind: "measure", measure: (event.target as HTMLSelectElement).value })}
      >
        ${Object.entries(measures).map(([id, { label }]) => html`<option value=${id} .selected=${id === measure}>${label}</option>`)}
      </select></label
    >
    <fieldset class="switch">
      <legend>Show</legend>
      ${(["differences", "levels"] as const).map((each) => {
        const choose = (event: Event): boolean => send(event, { kind: "display", display: each });
        return html`<label class="tick"
          ><input type="radio" name="display" .checked=${each === display} @change=${choose} />${
            each === "differences" ? "Paired differences" : "Levels"
          }</label
        >`;
      })}
    </fieldset>
    <p class="definition">${measures[measure].definition}.</p>
  </div>`;
}
