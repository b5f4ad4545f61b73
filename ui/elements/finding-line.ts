import { html, nothing, type TemplateResult } from "lit";
import { caveats, finding, type FindingChoice, type Comparison } from "../../sim/index.ts";
import { coverage, intervalName } from "../charts/captions.ts";
import { unbroken } from "../charts/figures.ts";
import type { State } from "../session.ts";
import { notice } from "../notice.ts";
import { regimeKey, role } from "./regime-key.ts";

/** What was found, in one sentence, and what it rests on; before there is anything, what is being done. */
export function findingLine({ answer, phase, message }: State, measure: string, stale: boolean): TemplateResult {
  if (answer === undefined)
    return html`<header class="finding">
      <h1 class="finding-words">${phase === "failed" ? "The comparison could not be made" : "Two regimes, the same people, the same luck: working out a first answer"}</h1>
      <p class="basis">${phase === "failed" ? message : "A small population is being simulated under each regime."} ${notice}</p>
    </header>`;
  const { comparison, scenarios, full, scaled } = answer;
  const titles = Object.fromEntries(scenarios.map(({ name, title }) => [name, title]));
  const [claim, surety] = halves(unbroken(finding(comparison, { titles, measure })));
  return html`<header class="finding">
    <p class="who">${scenarios.map(({ title }, place) => html`<span class="who-one regime-${place}">${regimeKey(place)} <span><span class="quiet-words">${role(place)}</span> ${title}</span></span>`)}</p>
    <h1 class="finding-words">${claim}${surety === "" ? nothing : html` <span class="surety">(${surety})</span>`}</h1>
    ${known(comparison, { titles, measure })}
    ${scenarios.slice(2).map(({ name }) => html`<p class="finding-also">${unbroken(finding(comparison, { titles, measure, scenario: name }))}</p>${known(comparison, { titles, measure, scenario: name })}`)}
    <p class="basis">${stale ? html`<strong>For the earlier settings.</strong> ` : nothing}${full ? nothing : html`<strong>Preview${scaled ? "" : ", prices not yet made equal"}.</strong> `}${coverage(comparison)}; ${intervalName(comparison)}: how far chance in the simulation could move the mean, not doubt about the world. ${notice}</p>
  </header>`;
}

/** What must be known before a finding is quoted. */
function known(comparison: Comparison, choice: FindingChoice): TemplateResult | typeof nothing {
  const said = caveats(comparison, choice);
  return said.length === 0 ? nothing : html`<ul class="caveats" aria-label="Before it is quoted">${said.map(({ kind, says }) => html`<li data-kind=${kind}>${unbroken(says)}</li>`)}</ul>`;
}

/** A finding's claim, and the words in brackets at its end. */
function halves(sentence: string): [claim: string, surety: string] {
  const [, claim, surety] = /^(.*?) \(((?:[^()]|\([^()]*\))*)\)\.$/.exec(sentence) ?? [];
  return claim === undefined || surety === undefined ? [sentence, ""] : [`${claim}.`, surety];
}
