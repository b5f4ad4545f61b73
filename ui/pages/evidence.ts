import { html, type TemplateResult } from "lit";
import { measures, parameterIds, parameters, type ValidationRow } from "../../sim/index.ts";
import "../elements/evidence-list.ts";
import { printedSource } from "../elements/printed-source.ts";
import { notice } from "../words/notice.ts";
import { version } from "../words/provenance.ts";
import {
  distanceWords,
  judgedAs,
  publishedWords,
  publisherWords,
  simulatedWords,
  validation,
} from "../engine/judged.ts";

export { sourceOf } from "../words/sources.ts";

const assumed = parameterIds.filter((id) => parameters[id].status === "assumed").length;

const roles = {
  fit: "Targets, which twelve numbers were fitted to",
  holdout: "Hold-outs: nothing was fitted to them and no number rests on them",
  reported: "Reported beside the targets, never aimed at: they follow from those, or are out of reach",
  compare: "Findings of other studies about whole reforms, set beside what the model produces",
} as const satisfies { [role in ValidationRow["target"]["role"]]: string };

/** What was published beside what the fitted baseline gives on luck that the fit had not seen, misses included. */
const judgedTable = (role: keyof typeof roles): TemplateResult =>
  html` <div class="scroll" tabindex="0" role="region" aria-label=${roles[role]}>
    <table class="evidence judged">
      <caption>
        ${roles[role]}
      </caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Published</th>
          <th scope="col">Simulated</th>
          <th scope="col">z</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        ${judgedAs(role).map(
          (row) =>
            html`<tr data-target=${row.id}>
              <th scope="row">
                ${measures[row.target.measure].label}:
                ${row.target.definition}${row.verdict === "missed" && row.target.known !== undefined ? html`<br /><strong>Why it is missed:</strong> ${row.target.known}` : ""}${row.target.notSimulated === undefined ? "" : html`<br /><strong>Not simulated:</strong> ${row.target.notSimulated}`}
              </th>
              <td>${publishedWords(row)}<br /><small>${publisherWords(row)}</small></td>
              <td>${simulatedWords(row)}</td>
              <td>${distanceWords(row)}</td>
              <td>${row.verdict === "missed" ? html`<strong>missed</strong>` : row.verdict}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
const count = (role: keyof typeof roles, verdict: string): number =>
  judgedAs(role).filter((row) => row.verdict === verdict).length;

/** Where the numbers come from, how far each has been checked, and what the model cannot say. */
export const evidencePage = (): TemplateResult =>
  html` <div class="reading">
      <h1>Evidence and limits</h1>
      <p class="lead">
        ${notice} Every number that the model uses is listed here with its unit, its plausible range, where it comes
        from and how far it has been checked: of ${parameterIds.length} numbers about the world ${assumed} are assumed,
        and none was written down from memory.
      </p>
      <h2>Limits</h2>
      <ul>
        <li>
          Nobody in the model exists. People, providers, offices and areas are made up from published shares; nothing
          here forecasts a named place or organisation.
        </li>
        <li>
          It is a what-if laboratory: it shows what follows from stated assumptions, and which of them decide the
          answer. It does not say that the assumptions are true.
        </li>
        <li>
          The intervals on charts are Monte-Carlo intervals. They say how far chance in the simulation could have moved
          a mean, and shrink as more is run. They are not confidence intervals about the world, nor ranges over
          assumptions.
        </li>
        <li>
          Two regimes are compared on the same people with the same luck and differ in levers only. No bonus is given to
          any kind of provider or regime.
        </li>
        <li>
          Twelve numbers are fitted to thirteen published figures, and several of them the figures do not settle: the
          notebook Calibration and validation shows targets, hold-outs and misses. A difference smaller than what a
          plausible change of one assumption brings about should decide nothing: move assumptions within their ranges
          and see.
        </li>
        <li>
          Costs are at the prices of the sources and not discounted. Tax, earnings, health and what happens to employers
          are not counted.
        </li>
      </ul>
      <h2>How far a number has been checked</h2>
      <dl class="statuses">
        <div>
          <dt><span class="status status-seen">seen</span></dt>
          <dd>read in the source named</dd>
        </div>
        <div>
          <dt><span class="status status-derived">derived</span></dt>
          <dd>worked out from numbers that were seen</dd>
        </div>
        <div>
          <dt><span class="status status-calibrated">calibrated</span></dt>
          <dd>chosen so that the model meets a published figure</dd>
        </div>
        <div>
          <dt><span class="status status-assumed">assumed</span></dt>
          <dd>a judgement, with a range within which it may lie</dd>
        </div>
      </dl>
    </div>
    <section class="fares" aria-labelledby="judged-title">
      <h2 id="judged-title">How the baseline fares against published figures</h2>
      <p class="reading">
        ${count("fit", "met")} of ${judgedAs("fit").length} targets are met; of ${judgedAs("holdout").length} hold-outs
        ${count("holdout", "met")} are met, ${count("holdout", "missed")} are missed, ${count("holdout", "undecided")}
        undecided and ${count("holdout", "not simulated")} not simulated. ${validation.replications} replications of
        ${validation.people.toLocaleString("en-GB")} people, seed “${validation.seed}”. Met: within two standard
        deviations (z) of data error, simulation noise and a discrepancy fixed before the fit, or within the bounds.
      </p>
      ${(Object.keys(roles) as (keyof typeof roles)[]).map(judgedTable)}
    </section>
    <signpost-evidence-list></signpost-evidence-list>
    ${printedSource({ words: `${version}. ${notice}`, link: location.href })}`;
