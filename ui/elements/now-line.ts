import { html, nothing, type TemplateResult } from "lit";
import { measures } from "../../sim/index.ts";
import { difference, interval } from "../charts/figures.ts";
import { measureRows } from "../charts/rows.ts";
import type { State } from "../session.ts";
import { regimeKey } from "./regime-key.ts";

/** The difference that the finding is about on one line, for where the finding is out of sight. */
export function nowLine({ answer }: State, measure: string, stale: boolean): TemplateResult | typeof nothing {
  if (answer === undefined) return nothing;
  const { label, unit } = measures[measure];
  const [first] = measureRows(answer.comparison, [measure], "differences");
  if (first === undefined) return nothing;
  const { mean, low, high, mcse } = first;
  return html`<p class="run-now ${stale ? "quiet-words" : ""}">${regimeKey(1)} ${label}: ${difference(mean, mcse, unit)}${low === null ? nothing : html` <span class="quiet-words">(${interval(low, high, mcse, unit)})</span>`}</p>`;
}
