import { html, nothing, type TemplateResult } from "lit";
import {
  baselineName,
  leverIds,
  levers,
  leverWords,
  scenario,
  type EnvelopeResult,
  type LeverGroup,
  type LeverId,
  type Levers,
  type LeverValue,
} from "../../sim/index.ts";
import { wish } from "../view/events.ts";
import { settingProblems, shipped, withValue, type Question } from "../engine/question.ts";
import "./lever-control.ts";
import { Plain } from "./plain.ts";
import { regimeKey, role } from "./regime-key.ts";

/** What each group of levers is called. */
export const groupTitles: Readonly<Record<LeverGroup, string>> = {
  assessment: "Assessment",
  referral: "Referral",
  allocation: "Choice of provider",
  price: "Price",
  providers: "Providers",
  services: "Services",
  jobcentre: "Jobcentre",
  conditionality: "Conditionality",
  access: "Access",
  transition: "Transition",
  structure: "What we assume about behaviour",
};

/** All levers of one regime, in groups that open and close. */
export class LeverPanel extends Plain {
  static override properties = {
    question: {},
    regime: {},
    results: {},
    canUndo: {},
    canRedo: {},
    whole: {},
    sourceOf: {},
  };
  declare question: Question;
  /** Place of the regime being edited. */
  declare regime: number;
  /** How the price scale was found, by place of the regime. */
  declare results: readonly (EnvelopeResult | undefined)[];
  declare canUndo: boolean;
  declare canRedo: boolean;
  /** True where every group stands open. */
  declare whole: boolean;
  /** Title and year of a source by its id; empty until the evidence is there. */
  declare sourceOf: (id: string) => string;

  override render(): TemplateResult {
    const { question, regime } = this;
    const changes = Object.keys(question.regimes[regime].changes).length;
    return html` <fieldset class="choice">
        <legend>Regime to change</legend>
        ${question.regimes.map(
          (setting, place) =>
            html` <label class="tick"
              ><input
                type="radio"
                name="edited-${this.whole ? "page" : "panel"}"
                .checked=${place === regime}
                @change=${() => wish(this, { kind: "edit", regime: place })}
              />${regimeKey(place)}<span
                >${scenario(setting.name).title}<span class="aside"> (${role(place).toLowerCase()})</span></span
              ></label
            >`,
        )}
      </fieldset>
      <p class="lever-actions">
        <button
          type="button"
          ?disabled=${!this.canUndo}
          aria-keyshortcuts="Control+Z"
          title="Takes the last change back (Ctrl+Z)"
          @click=${() => wish(this, { kind: "undo" })}
        >
          Undo
        </button>
        <button
          type="button"
          ?disabled=${!this.canRedo}
          aria-keyshortcuts="Control+Shift+Z Control+Y"
          title="Makes the change again that was taken back last (Ctrl+Shift+Z)"
          @click=${() => wish(this, { kind: "redo" })}
        >
          Redo
        </button>
        <button type="button" ?disabled=${changes === 0} @click=${this.resetAll}>Reset all</button>
        <span class="quiet-words">${changes === 0 ? "As shipped" : `${changes} changed`}</span>
      </p>
      ${Object.entries(groupTitles).map(([group, title], index) => this.group(group as LeverGroup, title, index < 4))}`;
  }

  private group(group: LeverGroup, title: string, open: boolean): TemplateResult | typeof nothing {
    const ids = leverIds.filter((id) => levers[id].group === group);
    if (ids.length === 0) return nothing;
    const setting = this.question.regimes[this.regime];
    const base = scenario(baselineName).levers;
    const values = { ...scenario(setting.name).levers, ...setting.changes } as Levers;
    const problems = settingProblems(setting);
    const moved = ids.filter((id) => id in setting.changes).length;
    return html` <details class="lever-group" ?open=${this.whole || open}>
      <summary>
        <h3>${title}</h3>
        ${moved === 0 ? nothing : html`<span class="changed">${moved} changed</span>`}
      </summary>
      ${ids.map(
        (id) =>
          html`<signpost-lever
            .lever=${id}
            .values=${values}
            .baseline=${base}
            .shipped=${shipped(setting, id)}
            .changed=${id in setting.changes}
            .problems=${problems}
            .source=${this.sourceOf(leverWords[id].source)}
            .note=${this.noteOn(id)}
            @set=${({ detail }: CustomEvent<LeverValue>) => this.set(id, detail)}
            @reset=${() => this.set(id, shipped(setting, id), "reset")}
          ></signpost-lever>`,
      )}
    </details>`;
  }

  /** The envelope multiplies the price scale further. */
  private noteOn(id: LeverId): string | undefined {
    const result = this.results[this.regime];
    return id !== "tariff.scale" || result === undefined || result.envelope === "none"
      ? undefined
      : `Envelope ${result.envelope} multiplies this by ${result.scale.toPrecision(3)}.`;
  }

  private set(id: LeverId, value: LeverValue, how: "moved" | "reset" = "moved"): void {
    const regimes = this.question.regimes.map((setting, place) =>
      place === this.regime ? withValue(setting, id, value) : setting,
    );
    wish(this, { kind: "ask", question: { ...this.question, regimes }, step: `${this.regime} ${id} ${how}` });
  }

  private resetAll(): void {
    const regimes = this.question.regimes.map((setting, place) =>
      place === this.regime ? { ...setting, changes: {} } : setting,
    );
    wish(this, { kind: "ask", question: { ...this.question, regimes }, step: "reset all" });
  }
}
customElements.define("signpost-lever-panel", LeverPanel);
