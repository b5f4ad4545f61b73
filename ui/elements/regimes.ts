import { html, nothing, type TemplateResult } from "lit";
import {
  type Problem,
  lateReforms,
  scenario,
  scenarioNames,
  type EnvelopeName,
  type EnvelopeResult,
} from "../../sim/index.ts";
import { wish } from "../view/events.ts";
import { MOST_REGIMES, type Question } from "../engine/question.ts";
import { envelopeWords, envelopes } from "../words/envelope-words.ts";
import { Plain } from "./plain.ts";
import { regimeKey, role } from "./regime-key.ts";

/** A reform that comes too late to be seen, and what to do about it. */
const late = ({ problem, remedy }: Problem): TemplateResult =>
  html`<p class="warning">${problem.charAt(0).toUpperCase()}${problem.slice(1)}. ${remedy}.</p>`;

/** Which regimes are compared, and what spending is made equal first. */
export class Regimes extends Plain {
  static override properties = { question: {}, results: {} };
  declare question: Question;
  /** How the price scale was found, by place of the regime, for the answer on the page. */
  declare results: readonly (EnvelopeResult | undefined)[];

  override render(): TemplateResult {
    const { regimes } = this.question;
    return html` <section class="regimes" aria-labelledby="regimes-title">
        <h2 id="regimes-title">Regimes</h2>
        ${regimes.map((setting, place) => this.regime(setting.name, place))}
        ${regimes.length < MOST_REGIMES ? html`<button type="button" class="quiet" @click=${this.add}>Add a regime</button>` : nothing}
      </section>
      <fieldset class="choice envelope">
        <legend><h2>Same money</h2></legend>
        ${Object.entries(envelopes).map(
          ([name, { label, meaning }]) =>
            html` <label class="tick"
              ><input
                type="radio"
                name="envelope"
                .checked=${name === this.question.envelope}
                @change=${() => this.ask({ envelope: name as EnvelopeName }, "envelope")}
              /><span>${label}<span class="quiet-words"> ${meaning}</span></span></label
            >`,
        )}
        ${this.results.map((result, place) => {
          if (result === undefined) return nothing;
          const { title } = scenario(regimes[place]?.name ?? regimes[0].name);
          return html`<p class="envelope-words ${result.solved ? "" : "warning"}">${envelopeWords(result, title)}</p>`;
        })}
      </fieldset>`;
  }

  private dropButton(place: number, title: string): TemplateResult {
    const aside = html`<span class="aside"> ${title}</span>`;
    return html`<button type="button" class="quiet" @click=${() => this.drop(place)}>Remove${aside}</button>`;
  }

  private regime(name: string, place: number): TemplateResult {
    const { title, description } = scenario(name);
    return html` <div class="regime">
      <label for="regime-${place}">${regimeKey(place)} ${role(place)}</label>
      <select
        id="regime-${place}"
        @change=${(event: Event) => this.choose(place, (event.target as HTMLSelectElement).value)}
      >
        ${scenarioNames().map((each) => html`<option value=${each} .selected=${each === name}>${scenario(each).title}</option>`)}
      </select>
      ${place > 1 ? this.dropButton(place, title) : nothing}
      ${lateReforms(scenario(name), this.question.size.weeks).map(late)}
      <details>
        <summary>What it is</summary>
        <p>${description}</p>
      </details>
    </div>`;
  }

  private choose(place: number, name: string): void {
    this.ask(
      { regimes: this.question.regimes.map((setting, index) => (index === place ? { name, changes: {} } : setting)) },
      `regime ${place}`,
    );
  }

  private add(): void {
    const { regimes } = this.question;
    const unused = scenarioNames().find((name) => regimes.every((setting) => setting.name !== name)) ?? regimes[0].name;
    this.ask({ regimes: [...regimes, { name: unused, changes: {} }] }, "add");
  }

  private drop(place: number): void {
    this.ask({ regimes: this.question.regimes.filter((_, index) => index !== place) }, "drop");
  }

  private ask(change: Partial<Question>, step: string): void {
    wish(this, { kind: "ask", question: { ...this.question, ...change }, step });
  }
}
customElements.define("signpost-regimes", Regimes);
