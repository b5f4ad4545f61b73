import { html, type TemplateResult } from "lit";
import { condensed, type Divergence, type Life, type Line } from "../../sim/index.ts";
import type { Regime } from "../charts/inks.ts";
import { regimeKey } from "./regime-key.ts";

/** What happened week by week, a column a life; what happened alike in all of them is told once. */
export function eventList(
  lives: readonly Life[],
  regimes: readonly Regime[],
  divergences: readonly (Divergence | null)[],
): TemplateResult {
  const lines = lives.map(({ events }) => condensed(events));
  const weeks = [...new Set(lines.flatMap((life) => life.map(({ week }) => week)))].sort((a, b) => a - b);
  const marks = new Map(
    divergences.flatMap((divergence, i) =>
      divergence === null
        ? []
        : [
            [
              divergence.week,
              lives.length > 2 ? `First divergence of ${regimes[i + 1].label}` : "First divergence",
            ] as const,
          ],
    ),
  );
  return html`<ol class="life-weeks lives-${lives.length}">
    <li class="life-week life-heads" aria-hidden="true">
      <span class="life-when">Week</span
      >${regimes.map(({ label }, place) => html`<span class="life-cell regime-${place}">${regimeKey(place)} ${label}</span>`)}
    </li>
    ${weeks.map((week) => {
      const cells = lines.map((life) => life.filter((line) => line.week === week));
      const mark = marks.get(week);
      const alike = cells.every((cell) => told(cell) === told(cells[0]));
      return html`<li class="life-week ${mark === undefined ? "" : "is-divergence"}">
        ${mark === undefined ? "" : html`<p class="life-mark">${mark}</p>`}
        <span class="life-when"><span class="aside">Week </span>${week}</span>
        ${
          alike
            ? html`<div class="life-cell life-both">
                <p class="life-who">${lives.length > 2 ? "In all" : "In both"}</p>
                ${events(cells[0])}
              </div>`
            : cells.map(
                (cell, place) =>
                  html`<div class="life-cell ${cell.length === 0 ? "is-bare" : ""}">
                    ${
                      cell.length === 0
                        ? html`<span class="aside">Nothing under ${regimes[place].label}</span>`
                        : html`<p class="life-who regime-${place}">${regimeKey(place)} ${regimes[place].label}</p>
                            ${events(cell)}`
                    }
                  </div>`,
              )
        }
      </li>`;
    })}
  </ol>`;
}

const told = (lines: readonly Line[]): string => lines.map(({ what, why }) => `${what} ${why}`).join("|");

const events = (lines: readonly Line[]): TemplateResult[] =>
  lines.map(({ what, why }) => html`<p class="life-event">${what}<span class="life-why">${why}</span></p>`);
