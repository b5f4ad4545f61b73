import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  idle,
  leverProblems,
  levers,
  leverWords,
  typedNumber,
  type Lever,
  type LeverId,
  type Levers,
  type LeverValue,
  type Problem,
} from "../../sim/index.ts";
import { Plain } from "./plain.ts";

/** What is wrong with a setting, and what to do about it. */
const told = ({ problem, remedy, severity }: Problem): TemplateResult =>
  html`<p class=${severity === "error" ? "problem" : "warning"}>${sentence(problem)} ${sentence(remedy)}</p>`;

/**
 * One lever: slider and number box, list or tick box; where it stands against the baseline and the shipped regime;
 * unit, range, source and status. Sends `set` with the value, `reset` to go back.
 */
export class LeverControl extends Plain {
  static override properties = {
    lever: {},
    values: {},
    baseline: {},
    shipped: {},
    changed: {},
    problems: {},
    source: {},
    note: {},
    typed: { state: true },
  };
  declare lever: LeverId;
  /** All levers of the regime being edited. */
  declare values: Levers;
  declare baseline: Levers;
  /** What the shipped scenario has. */
  declare shipped: LeverValue;
  declare changed: boolean;
  declare problems: readonly Problem[];
  /** Title and year of the source. */
  declare source: string;
  /** What else decides the value in a run. */
  declare note: string | undefined;
  /** Text in the number box that is not a number yet. */
  declare typed: string | undefined;

  /** What was typed and refused is dropped once the lever has another value, however it came by it. */
  override willUpdate(before: PropertyValues<this>): void {
    const was = before.get("values")?.[this.lever];
    if (was !== undefined && was !== this.values[this.lever]) this.typed = undefined;
  }

  override render(): TemplateResult {
    const { lever: id, changed } = this;
    const lever = levers[id];
    const { label, meaning } = leverWords[id];
    const value = this.values[id];
    const base = this.baseline[id];
    const asleep = idle(id, this.values);
    const refusal = this.refusal();
    const found = this.problems.filter(
      ({ path, severity }) => path === id && (severity === "error" || asleep === undefined),
    );
    const invalid = refusal !== undefined || found.some(({ severity }) => severity === "error");
    const remarks = [
      value === base ? nothing : html`<strong>Baseline ${words(id, base)}.</strong> `,
      changed && this.shipped !== base ? html`<strong>As shipped ${words(id, this.shipped)}.</strong> ` : nothing,
      this.note === undefined ? nothing : html`${this.note} `,
      lever.kind === "number" ? `Range ${plain(lever.low)} to ${plain(lever.high)} ${lever.unit}. ` : "",
    ];
    return html` <div
      class="lever ${changed ? "is-changed" : ""} ${asleep === undefined ? "" : "is-idle"}"
      role="group"
      aria-labelledby="${id}-name"
    >
      <div class="lever-head">
        ${lever.kind === "switch" ? nothing : html`<label class="lever-name" id="${id}-name" for="${id}-value">${label}</label>`}
        ${lever.kind === "switch" ? this.tick(label, value as boolean) : nothing}
        ${changed ? this.back(label) : nothing}
      </div>
      <p class="lever-meaning" id="${id}-meaning">${meaning}</p>
      ${lever.kind === "number" ? this.number(value as number, invalid) : nothing}
      ${lever.kind === "choice" ? this.choice(value as string) : nothing}
      <div id="${id}-problem">
        ${refusal === undefined ? nothing : html`<p class="problem">${refusal}; until then it stays at ${words(id, value)}.</p>`}
        ${found.map(told)}
      </div>
      ${asleep === undefined ? nothing : this.asleep(asleep)}
      ${lever.unused === true ? html`<p class="warning">Moving this lever changes nothing in the model yet.</p>` : nothing}
      <p class="lever-note">
        ${remarks}<span class="status status-${lever.status}">${lever.status}</span
        >${this.source === "" ? nothing : html` · ${this.source}`}
      </p>
    </div>`;
  }

  private back(label: string): TemplateResult {
    const aside = html`<span class="aside"> ${label} to ${words(this.lever, this.shipped)}</span>`;
    return html`<button type="button" class="quiet" @click=${this.reset}>Reset${aside}</button>`;
  }

  private asleep({ on, wanted: settings }: NonNullable<ReturnType<typeof idle>>): TemplateResult {
    return html`<p class="warning">
      Cannot act in this regime while “${leverWords[on].label}” is ${words(on, this.values[on])}. Set it
      ${wanted(on, settings)}.
    </p>`;
  }

  private number(value: number, invalid: boolean): TemplateResult {
    const { lever: id } = this;
    const lever = levers[id] as Extract<Lever, { kind: "number" }>;
    const step = lever.step ?? "any";
    return html` <div class="lever-set">
      <input
        type="range"
        aria-label="${leverWords[id].label}, slider"
        aria-describedby="${id}-meaning"
        min=${lever.low}
        max=${lever.high}
        step=${step}
        .value=${String(value)}
        aria-valuetext=${words(id, value)}
        @input=${(event: InputEvent) => this.send(Number((event.target as HTMLInputElement).value))}
      />
      <input
        type="text"
        inputmode="decimal"
        id="${id}-value"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${id}-meaning${invalid ? ` ${id}-problem` : ""}"
        aria-invalid=${invalid ? "true" : "false"}
        .value=${this.typed ?? plain(value)}
        @change=${this.read}
        @keydown=${this.nudge}
      />
      <span class="unit">${lever.unit}</span>
    </div>`;
  }

  private choice(value: string): TemplateResult {
    const { lever: id } = this;
    return html` <select
      id="${id}-value"
      aria-describedby="${id}-meaning"
      @change=${(event: Event) => this.send((event.target as HTMLSelectElement).value)}
    >
      ${Object.entries(leverWords[id].choices ?? {}).map(([choice, label]) => {
        const chosen = choice === value;
        return html`<option value=${choice} ?selected=${chosen} .selected=${chosen}>${label}</option>`;
      })}
    </select>`;
  }

  private tick(label: string, value: boolean): TemplateResult {
    const { lever: id } = this;
    return html`<label class="lever-name tick" id="${id}-name"
      ><input
        type="checkbox"
        id="${id}-value"
        aria-describedby="${id}-meaning"
        .checked=${value}
        @change=${(event: Event) => this.send((event.target as HTMLInputElement).checked)}
      />${label}</label
    >`;
  }

  private read(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const read = this.understood(value);
    if ("number" in read) this.send(read.number);
    else this.typed = value;
  }

  /** Why what was typed is not used, and what to type. */
  private refusal(): string | undefined {
    const read = this.typed === undefined ? undefined : this.understood(this.typed);
    return read === undefined || "number" in read ? undefined : `${read.problem}. ${read.remedy}`;
  }

  /** What was typed as a number that means something here, or why it does not and what to type. */
  private understood(text: string): ReturnType<typeof typedNumber> {
    const read = typedNumber(text, unitOf(levers[this.lever]));
    return "number" in read
      ? (leverProblems(this.lever, this.lever, read.number).find(({ severity }) => severity === "error") ?? read)
      : read;
  }

  /** Arrow keys move a number box by one step, as they do a slider. */
  private nudge(event: KeyboardEvent): void {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    const { step = 1, least, most } = levers[this.lever] as Extract<Lever, { kind: "number" }>;
    const steps = Math.round((this.values[this.lever] as number) / step) + direction;
    this.send(Math.min(most, Math.max(least, Number((steps * step).toPrecision(12)))));
  }

  private send(value: LeverValue): void {
    this.typed = undefined;
    this.dispatchEvent(new CustomEvent("set", { detail: value }));
  }

  private reset(): void {
    this.typed = undefined;
    this.dispatchEvent(new CustomEvent("reset"));
    this.querySelector<HTMLElement>(`[id="${this.lever}-value"]`)?.focus();
  }
}
customElements.define("signpost-lever", LeverControl);

const unitOf = (lever: Lever): string => (lever.kind === "number" ? lever.unit : "");

/** A lever's value as a reader says it. */
export function words(id: LeverId, value: LeverValue): string {
  const lever = levers[id];
  if (lever.kind === "choice") return `“${leverWords[id].choices?.[value as string] ?? value}”`;
  if (lever.kind === "switch") return value === true ? "yes" : "no";
  return `${plain(value as number)} ${lever.unit}`;
}

const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** The settings of another lever that would wake this one, with choices by what they are called. */
const wanted = (id: LeverId, settings: string): string =>
  Object.entries(leverWords[id].choices ?? {}).reduce(
    (text, [choice, label]) => text.replace(new RegExp(`\\b${choice}\\b`), `“${label}”`),
    settings,
  );

const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!]$/.test(words) ? "" : ".");
