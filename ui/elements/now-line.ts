import { html, nothing, type TemplateResult } from "lit";
import { measures } from "../../sim/index.ts";
import { differenceOf, intervalOf } from "../charts/figures.ts";
import { measureRows } from "../charts/rows.ts";
import type { SessionState } from "../engine/session.ts";
import { regimeKey } from "./regime-key.ts";

/** The difference that the finding is about on one line, for where the finding is out of sight. */
export function nowLine(
  { finding }: SessionState,
  measure: string,
  outdated: boolean,
): TemplateResult | typeof nothing {
  if (finding === undefined) return nothing;
  const { label, unit } = measures[measure];
  const [first] = measureRows(finding.comparison, [measure], "differences");
  if (first === undefined) return nothing;
  return html`<p class="run-now ${outdated ? "quiet-words" : ""}">
    ${regimeKey(1)} ${outdated ? html`<span class="aside">For the earlier settings: </span>` : nothing}${label}:
    ${differenceOf(first, unit)}${first.low === null ? nothing : html` <span class="quiet-words">(${intervalOf(first, unit)})</span>`}
  </p>`;
}
