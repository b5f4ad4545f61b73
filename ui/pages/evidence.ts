import { html, type TemplateResult } from "lit";
import { parameterIds, parameters } from "../../sim/index.ts";
import "../elements/evidence-list.ts";
import { notice } from "../elements/chart-figure.ts";

export { sourceOf } from "../sources.ts";

const recalled = parameterIds.filter((id) => parameters[id].status === "recalled").length;

/** Where the numbers come from, how far each has been checked, and what the model cannot say. */
export const evidencePage = (): TemplateResult => html`
  <div class="reading">
    <h1>Evidence and limits</h1>
    <p class="lead">${notice} Every number that the model uses is listed here with its unit, its plausible range, where it comes from and how far it has been checked: of ${parameterIds.length} assumptions ${recalled} are recalled, which means that nobody has checked them.</p>
    <h2>Limits</h2>
    <ul>
      <li>Nobody in the model exists. People, providers, offices and areas are made up from published shares; nothing here forecasts a named place or organisation.</li>
      <li>It is a what-if laboratory: it shows what follows from stated assumptions, and which of them decide the answer. It does not say that the assumptions are true.</li>
      <li>The intervals on charts are Monte-Carlo intervals. They say how far chance in the simulation could have moved a mean, and shrink as more is run. They are not confidence intervals about the world, nor ranges over assumptions.</li>
      <li>Two regimes are compared on the same people with the same luck and differ in levers only. No bonus is given to any kind of provider or regime.</li>
      <li>Twelve numbers are fitted to thirteen published figures, and several of them the figures do not settle: the notebook Calibration and validation shows targets, hold-outs and misses. A difference smaller than what a plausible change of one assumption brings about should decide nothing: move assumptions within their ranges and see.</li>
      <li>Costs are at the prices of the sources and not discounted. Tax, earnings, health and what happens to employers are not counted.</li>
    </ul>
    <h2>How far a number has been checked</h2>
    <dl class="statuses">
      <div><dt><span class="status status-seen">seen</span></dt><dd>read in the source named</dd></div>
      <div><dt><span class="status status-derived">derived</span></dt><dd>worked out from numbers that were seen</dd></div>
      <div><dt><span class="status status-calibrated">calibrated</span></dt><dd>chosen so that the model meets a published figure</dd></div>
      <div><dt><span class="status status-assumed">assumed</span></dt><dd>a judgement, with a range within which it may lie</dd></div>
      <div><dt><span class="status status-recalled">recalled</span></dt><dd>remembered from a publication that nobody has checked it against</dd></div>
    </dl>
  </div>
  <signpost-evidence-list></signpost-evidence-list>`;
