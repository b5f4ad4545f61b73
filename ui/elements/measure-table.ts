import { html, nothing, type TemplateResult } from "lit";
import { countsCell, fewerWords, measures, NO_SPREAD, noInterval, sayNothing, TOO_FEW } from "../../sim/index.ts";
import { clearOfZero, differenceOf, intervalOf, levelOf } from "../charts/figures.ts";
import { measureRows } from "../charts/rows.ts";
import { wish } from "../view/events.ts";
import { regimeKey } from "./regime-key.ts";
import type { Shown } from "./results.ts";

/** Measures in rows: the level under each regime, and the paired difference of each from the reference. */
export function measureTable(
  { comparison, regimes, measure: chosen }: Shown,
  ids: readonly string[],
  title: string,
): TemplateResult {
  const levels = measureRows(comparison, ids, "levels");
  const differences = measureRows(comparison, ids, "differences");
  const known = ids.filter((id) => levels.some(({ measure }) => measure === id));
  const others = regimes.slice(1);
  return html` <p class="table-words">
      ${title}. In bold: differences whose interval leaves out zero; of twenty intervals chance alone makes about one do
      so.${differences.some(({ n, mcse }) => n > 1 && mcse === null) ? ` Without an interval: ${NO_SPREAD}.` : ""}${[...differences, ...levels].some(({ n }) => n < comparison.replications) ? ` ${fewerWords(comparison.replications)}` : ""}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="measures">
        <caption class="aside">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            ${others.map(
              ({ label }) =>
                html`<th scope="col" class="number">Difference${others.length > 1 ? `, ${label}` : ""}</th>
                  <th scope="col" class="number">95 % interval</th>
                  <th scope="col" class="number">Higher, lower, equal in</th>`,
            )}
            ${regimes.map(({ label }, place) => html`<th scope="col" class="number">${regimeKey(place)} ${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${known.map((id) => {
            const { label, definition, unit } = measures[id];
            return html`<tr class=${id === chosen ? "is-chosen" : ""}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  title=${definition}
                  aria-pressed=${id === chosen}
                  @click=${(event: Event) => wish(event.currentTarget as HTMLElement, { kind: "measure", measure: id })}
                >
                  ${label}
                </button>
              </th>
              ${others.map(({ name }) => {
                const row = differences.find(({ measure, regime }) => measure === id && regime === name);
                if (row === undefined)
                  return html`<td class="number">–</td>
                    <td class="number">–</td>
                    <td class="number">–</td>`;
                const clear = clearOfZero(row.low, row.high);
                return html`<td class="number">
                    ${clear ? html`<strong>${differenceOf(row, unit)}</strong>` : differenceOf(row, unit)}
                  </td>
                  <td class="number">
                    ${sayNothing(row, id) ? TOO_FEW : row.low === null ? noInterval(row.n) : intervalOf(row, unit)}
                  </td>
                  <td class="number">
                    ${countsCell({ n: row.n, wins: row.wins ?? 0, ties: row.ties ?? 0 }, comparison.replications)}
                  </td>`;
              })}
              ${regimes.map(({ name }) => {
                const row = levels.find(({ measure, regime }) => measure === id && regime === name);
                return html`<td class="number">
                  ${
                    row === undefined
                      ? "–"
                      : levelOf(
                          row,
                          unit,
                          differences.filter(({ measure }) => measure === id),
                        )
                  }
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${known.length === 0 ? html`<p>None of these measures is defined for so short a run.</p>` : nothing}`;
}
