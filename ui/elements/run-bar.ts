import { html, nothing, type TemplateResult } from "lit";
import { checkSize, problemLine, readWhole, repsLimits, sizeLimits, type Problem } from "../../sim/index.ts";
import type { Loss } from "../engine/engine.ts";
import { wish } from "../view/events.ts";
import { runnable, type Question } from "../engine/question.ts";
import type { SessionState } from "../engine/session.ts";
import { lossWords, statusWords } from "../words/status.ts";
import { nowLine } from "./now-line.ts";
import { Plain } from "./plain.ts";

const fields = [
  { key: "seed", label: "Seed", hint: "A word that fixes everybody’s luck: the same seed gives the same answer" },
  { key: "people", label: "People", hint: `Synthetic people, up to ${sizeLimits.people.most.toLocaleString("en-GB")}` },
  { key: "weeks", label: "Weeks", hint: "Weeks compared, after two years of the baseline" },
  {
    key: "reps",
    label: "Replications",
    hint: `Pairs of runs with new luck, up to ${repsLimits.most.toLocaleString("en-GB")}`,
  },
] as const;
type Key = (typeof fields)[number]["key"];

/** How much of the full answer is done, 0-1. */
const bar = (share: number): TemplateResult =>
  html`<progress aria-label="Full answer" max="1" .value=${share}></progress>`;

/** A problem by the label of its field. */
const labelled = (problem: Problem): Problem => ({
  ...problem,
  path: fields.find(({ key }) => key === problem.path)?.label ?? problem.path,
});

/** What runs, how far it is and how large it is to be: always in reach. */
export class RunBar extends Plain {
  static override properties = {
    question: {},
    state: {},
    stale: {},
    outdated: {},
    measure: {},
    losses: {},
    typed: { state: true },
    open: { state: true },
  };
  declare question: Question;
  declare state: SessionState;
  /** True if the answer on the page is to an earlier question. */
  declare stale: boolean;
  /** True if the finding on the page is for earlier settings. */
  declare outdated: boolean;
  /** The measure that the finding is about. */
  declare measure: string;
  /** Workers lost since the last question. */
  declare losses: readonly Loss[];
  /** What stands in fields that cannot be used as it is. */
  declare typed: Partial<Record<Key, string>>;
  /** True while the fields are shown where there is no room for them otherwise. */
  declare open: boolean;

  constructor() {
    super();
    this.losses = [];
    this.typed = {};
    this.open = false;
  }

  override render(): TemplateResult {
    const { state, stale } = this;
    const { busy, progress, phase } = state;
    const problems = this.problems();
    return html` <form class="run-bar" aria-label="Run" novalidate @submit=${this.submit}>
      <div class="run-state">
        ${nowLine(state, this.measure, this.outdated)}
        <p class="run-words">${statusWords(state, stale)}</p>
        ${this.losses.length === 0 ? nothing : html`<p class="run-words run-losses">${lossWords(this.losses)}</p>`}
        ${phase === "running" && progress !== undefined ? bar(progress.share) : nothing}
      </div>
      <div class="run-fields ${this.open || problems.length > 0 ? "is-open" : ""}" id="run-fields">
        ${fields.map(({ key, label, hint }) => this.field(key, label, hint, problems))}
      </div>
      <div class="run-actions">
        <button
          type="submit"
          class="main"
          ?disabled=${phase === "running" || problems.length > 0 || !runnable(this.question)}
        >
          Run
        </button>
        <button type="button" ?disabled=${!busy} @click=${() => wish(this, { kind: "cancel" })}>Cancel</button>
        <button
          type="button"
          class="run-size"
          aria-expanded=${this.open}
          aria-controls="run-fields"
          @click=${() => (this.open = !this.open)}
        >
          Seed and size
        </button>
      </div>
      ${
        problems.length === 0
          ? nothing
          : html`<ul class="problems" id="run-problems">
              ${problems.map((problem) => html`<li class="problem">${problemLine(labelled(problem))}</li>`)}
            </ul>`
      }
    </form>`;
  }

  private field(key: Key, label: string, hint: string, problems: readonly Problem[]): TemplateResult {
    const wrong = problems.some(({ path }) => path === key);
    const value = this.typed[key] ?? shownAs(key === "reps" ? this.question.reps : this.question.size[key]);
    return html`<label class="field" title=${hint}
      ><span>${label}</span>
      <input
        name=${key}
        type="text"
        inputmode=${key === "seed" ? "text" : "numeric"}
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${wrong}
        aria-describedby=${wrong ? "run-problems" : nothing}
        .value=${value}
        @change=${this.read}
    /></label>`;
  }

  private problems(): readonly Problem[] {
    return this.entered().problems;
  }

  /** Question and typed text together, and what is wrong with them. */
  private entered(): { question?: Question; problems: readonly Problem[] } {
    const { size, reps } = this.question;
    const limits = { people: sizeLimits.people, weeks: sizeLimits.weeks, reps: repsLimits };
    const wrong: Problem[] = [];
    const number = (key: Exclude<Key, "seed">, now: number): number => {
      const typed = this.typed[key];
      if (typed === undefined) return now;
      const { value, problems } = readWhole(key, typed, limits[key]);
      wrong.push(...problems);
      return value ?? now;
    };
    const counts = { people: number("people", size.people), weeks: number("weeks", size.weeks) };
    const replications = number("reps", reps);
    const checked = checkSize({ ...size, ...counts, seed: this.typed.seed ?? size.seed });
    const problems = [...checked.problems, ...wrong];
    return checked.size === undefined || problems.length > 0
      ? { problems }
      : { question: { ...this.question, size: checked.size, reps: replications }, problems };
  }

  private read(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    this.typed = { ...this.typed, [name]: value };
    const { question } = this.entered();
    if (question === undefined) return;
    this.typed = {};
    wish(this, { kind: "ask", question, step: name });
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.problems().length === 0) wish(this, { kind: "run" });
  }
}
const shownAs = (value: string | number): string => (typeof value === "number" ? value.toLocaleString("en-GB") : value);

customElements.define("signpost-run-bar", RunBar);
