import { html, nothing, type TemplateResult } from "lit";
import { besideTwin, caveats, finding, measures, type FindingChoice, type Comparison } from "../../sim/index.ts";
import { coverage, intervalName } from "../charts/captions.ts";
import { unbroken } from "../charts/figures.ts";
import { ENOUGH, type SessionState } from "../engine/session.ts";
import { notice } from "../words/notice.ts";
import { regimeKey, role } from "./regime-key.ts";

/** What was found, in one sentence, and what it rests on; before there is anything, what is being done. */
export function findingLine(state: SessionState, measure: string, outdated: boolean): TemplateResult {
  if (state.finding === undefined) {
    const [words, basis] = withoutFinding(state);
    return html`<header class="finding">
      <h1 class="finding-words">${words}</h1>
      <p class="basis">${basis} ${notice}</p>
    </header>`;
  }
  const { comparison, scenarios, full, scaled } = state.finding;
  const titles = Object.fromEntries(scenarios.map(({ name, title }) => [name, title]));
  const waits = !full && besideTwin.has(measure) && comparison.measures[measure] === undefined;
  const [claim, surety] = waits
    ? [
        `${measures[measure].label}: the full answer tells`,
        "previews make no run without a programme to set others beside",
      ]
    : halves(unbroken(finding(comparison, { titles, measure })));
  return html`<header class="finding">
    <p class="who">
      ${scenarios.map(
        ({ title }, place) =>
          html`<span class="who-one regime-${place}"
            >${regimeKey(place)} <span><span class="quiet-words">${role(place)}</span> ${title}</span></span
          >`,
      )}
    </p>
    <h1 class="finding-words">${claim}${surety === "" ? nothing : html` <span class="surety">(${surety})</span>`}</h1>
    ${waits ? nothing : known(comparison, { titles, measure })}
    ${(waits ? [] : scenarios.slice(2)).map(
      ({ name }) =>
        html`<p class="finding-also">${unbroken(finding(comparison, { titles, measure, scenario: name }))}</p>
          ${known(comparison, { titles, measure, scenario: name })}`,
    )}
    <p class="basis">
      ${outdated ? html`<strong>For the earlier settings.</strong> ` : nothing}${full ? nothing : html`<strong>Preview${scaled ? "" : ", prices not yet made equal"}.</strong> `}${coverage(comparison)};
      ${intervalName(comparison)}: how far chance in the simulation could move the mean, not doubt about the world.
      ${notice}
    </p>
  </header>`;
}

/** What must be known before a finding is quoted. */
function known(comparison: Comparison, choice: FindingChoice): TemplateResult | typeof nothing {
  const said = caveats(comparison, choice);
  return said.length === 0
    ? nothing
    : html`<ul class="caveats" aria-label="Before it is quoted">
        ${said.map(({ kind, says }) => html`<li data-kind=${kind}>${unbroken(says)}</li>`)}
      </ul>`;
}

/** What stands where the finding will be, and why there is none. */
function withoutFinding({ answer, phase, busy, message }: SessionState): readonly [words: string, basis: string] {
  if (phase === "failed") return ["The comparison could not be made", `${message ?? "No reason was given"}.`];
  if (busy)
    return [
      "The same people, the same luck under each regime: working out a first answer",
      phase === "running" ? "A full answer is being run." : "A small population is being simulated under each regime.",
    ];
  if (answer === undefined)
    return phase === "empty"
      ? ["Nothing has been run yet", "Run to compare the regimes."]
      : ["Stopped before there was anything to show", "Run, or change a setting, to begin again."];
  return [
    "Stopped too early for a finding",
    `${answer.comparison.replications} of the ${ENOUGH} pairs of runs that it takes were done. Run for the full answer.`,
  ];
}

/** A finding's claim, and the words in brackets at its end. */
function halves(sentence: string): [claim: string, surety: string] {
  const [, claim, surety] = /^(.*?) \(((?:[^()]|\([^()]*\))*)\)\.$/.exec(sentence) ?? [];
  return claim === undefined || surety === undefined ? [sentence, ""] : [`${claim}.`, surety];
}
