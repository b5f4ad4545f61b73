import { html, nothing, type TemplateResult } from "lit";
import { measures } from "../../sim/index.ts";
import { clearOfZero, difference, interval, level } from "../charts/figures.ts";
import { measureRows } from "../charts/rows.ts";
import { wish } from "../events.ts";
import { regimeKey } from "./regime-key.ts";
import type { Shown } from "./results.ts";

/** Measures in rows: the level under each regime, and the paired difference of each from the reference. */
export function measureTable({ comparison, regimes, measure: chosen }: Shown, ids: readonly string[], title: string): TemplateResult {
  const levels = measureRows(comparison, ids, "levels");
  const differences = measureRows(comparison, ids, "differences");
  const known = ids.filter((id) => levels.some(({ measure }) => measure === id));
  const others = regimes.slice(1);
  return html`
    <p class="table-words">${title}. In bold: differences whose interval leaves out zero; of twenty intervals chance alone makes about one do so.</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="measures">
        <caption class="aside">${title}</caption>
        <thead><tr><th scope="col">Measure</th>
          ${others.map(({ label }) => html`<th scope="col" class="number">Difference${others.length > 1 ? `, ${label}` : ""}</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">Higher in</th>`)}
          ${regimes.map(({ label }, place) => html`<th scope="col" class="number">${regimeKey(place)} ${label}</th>`)}</tr></thead>
        <tbody>${known.map((id) => {
          const { label, definition, unit } = measures[id];
          return html`<tr class=${id === chosen ? "is-chosen" : ""}>
            <th scope="row"><button type="button" class="link" title=${definition} aria-pressed=${id === chosen} @click=${(event: Event) => wish(event.currentTarget as HTMLElement, { kind: "measure", measure: id })}>${label}</button></th>
            ${others.map(({ name }) => {
              const row = differences.find(({ measure, regime }) => measure === id && regime === name);
              if (row === undefined) return html`<td class="number">–</td><td class="number">–</td><td class="number">–</td>`;
              const clear = clearOfZero(row.low, row.high);
              return html`<td class="number">${clear ? html`<strong>${difference(row.mean, row.mcse, unit)}</strong>` : difference(row.mean, row.mcse, unit)}</td><td class="number">${interval(row.low, row.high, row.mcse, unit)}</td><td class="number">${row.wins ?? 0} of ${comparison.replications}</td>`;
            })}
            ${regimes.map(({ name }) => {
              const row = levels.find(({ measure, regime }) => measure === id && regime === name);
              return html`<td class="number">${row === undefined ? "–" : level(row.mean, row.mcse, unit)}</td>`;
            })}</tr>`;
        })}</tbody>
      </table>
    </div>
    ${known.length === 0 ? html`<p>None of these measures is defined for so short a run.</p>` : nothing}`;
}
