import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { problemLine, type EnvelopeResult, type Problem } from "../../sim/index.ts";
import { pages, readAddress, writeAddress, type Page } from "../view/address.ts";
import { type Who } from "../engine/who.ts";
import type { Display } from "../charts/rows.ts";
import { startEngine, type Engine, type Loss } from "../engine/engine.ts";
import type { Wish } from "../view/events.ts";
import type { KeptAnswers } from "../engine/kept-answers.ts";
import headline from "../headline.json" with { type: "json" };
import { comparePage } from "../pages/compare.ts";
import { leversPage } from "../pages/levers.ts";
import { fullKey, openingQuestion, previewKey, runnable, type Question } from "../engine/question.ts";
import { isFor, startSession, type Session, type SessionState } from "../engine/session.ts";
import { lossWords, spokenWords } from "../words/status.ts";
import type { Part } from "../view/view.ts";
import { program, workers } from "../engine/worker-port.ts";
import { notice } from "../words/notice.ts";
import "../elements/lever-panel.ts";
import { move, noMoves, step, type Moves } from "./moves.ts";
import { trailIn } from "./trail.ts";
import { nowLine } from "../elements/now-line.ts";
import { Plain } from "../elements/plain.ts";
import "../elements/regimes.ts";
import "../elements/run-bar.ts";

/** What charts show where the address says nothing. */
const OPENING_DISPLAY: Display = "differences";

const unknownSource = (): string => "";

/** The dashboard: which question is asked, what is shown of its answer, and the session that works it out. */
export class App extends Plain {
  static override properties = {
    question: { state: true },
    run: { state: true },
    page: { state: true },
    who: { state: true },
    journey: { state: true },
    display: { state: true },
    measure: { state: true },
    edited: { state: true },
    drawer: { state: true },
    wide: { state: true },
    linkProblems: { state: true },
    moves: { state: true },
    losses: { state: true },
    evidence: { state: true },
  };
  declare question: Question;
  declare run: SessionState;
  declare page: Page;
  /** Whose lives the Journey page follows. */
  declare who: Who | undefined;
  /** The Journey page, fetched when it is first turned to. */
  declare journey: typeof import("../pages/journey.ts") | undefined;
  declare display: Display;
  declare measure: string;
  /** Place of the regime that levers act on. */
  declare edited: number;
  declare drawer: boolean;
  declare wide: boolean;
  declare linkProblems: readonly Problem[];
  /** Questions before this one and those that were gone back from. */
  declare moves: Moves;
  /** Workers lost since the last question. */
  declare losses: readonly Loss[];
  /** The evidence, which comes after the first answer: nothing before it needs it. */
  declare evidence: typeof import("../pages/evidence.ts") | undefined;
  private fetching = false;
  private fetchingJourney = false;
  private readonly engine: Engine;
  private readonly session: Session;
  private readonly room = matchMedia("(min-width: 70rem)");
  private readonly trail = trailIn(() => sessionStorage);
  /** The visit that the entry of the browser's history belongs to. */
  private visit: string;
  private saving = 0;
  /** True once the reader chose what the charts show. */
  private showed = false;

  constructor() {
    super();
    const fromNotebook =
      location.hash === "" && document.referrer.startsWith(new URL("notebooks/", location.href).href)
        ? this.trail.last()
        : undefined;
    this.visit = visitOf(history.state) ?? fromNotebook ?? newVisit();
    const before = this.trail.find(this.visit);
    const { place, problems } = readAddress(fromNotebook === undefined ? location.hash : (before?.hash ?? ""));
    history.replaceState({ visit: this.visit }, "");
    this.question = place.question;
    this.page = place.page;
    this.who = place.who;
    this.journey = undefined;
    this.linkProblems = problems;
    this.display = place.display ?? OPENING_DISPLAY;
    this.measure = place.measure ?? headline.measure;
    this.edited = 1;
    this.drawer = false;
    this.wide = this.room.matches;
    this.moves = before?.moves ?? noMoves;
    this.evidence = undefined;
    this.losses = [];
    this.engine = startEngine({ ...workers, lost: (loss) => (this.losses = [...this.losses, loss]) });
    this.session = startSession(this.engine, {
      changed: (state) => (this.run = state),
      now: () => performance.now(),
      kept: keptLater(),
    });
    this.run = this.session.state();
    this.addEventListener("wish", ({ detail }) => this.grant(detail));
  }

  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
    this.room.addEventListener("change", this.measureRoom);
    window.addEventListener("hashchange", this.arrive);
    window.addEventListener("popstate", this.arrive);
    window.addEventListener("keydown", this.press);
    window.addEventListener("pagehide", this.save);
    this.session.preview(this.question);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.room.removeEventListener("change", this.measureRoom);
    window.removeEventListener("hashchange", this.arrive);
    window.removeEventListener("popstate", this.arrive);
    window.removeEventListener("keydown", this.press);
    window.removeEventListener("pagehide", this.save);
    this.session.cancel();
  }

  private links(): TemplateResult[] {
    return Object.entries(pages).map(([id, title]) => {
      const name = id as Page;
      const here = name === this.page ? "page" : nothing;
      const follow = (event: MouseEvent): void => this.follow(event, name);
      return html`<li><a href=${this.address(name)} @click=${follow} aria-current=${here}>${title}</a></li>`;
    });
  }

  /** What is shown where a link could not be used. */
  private instead(): string {
    if (this.linkProblems.every(({ severity }) => severity !== "error")) return "";
    return fullKey(this.question) === fullKey(openingQuestion)
      ? "; the opening comparison is shown instead"
      : "; what was here before stays";
  }

  override render(): TemplateResult {
    const { question, run, page, wide } = this;
    const [stale, outdated] = [run.answer, run.finding].map(
      (answer) => answer !== undefined && !isFor(answer, question),
    );
    document.title = `${pages[page]} · Signpost`;
    return html` <a class="jump" href="#main" @click=${this.jump}>Go to the results</a>
      <header class="top">
        <p class="brand">
          <span class="brand-name">Signpost</span> <span class="brand-words">a laboratory for employment support</span>
        </p>
        <nav aria-label="Pages">
          <ul>
            ${guard([question, page, this.who, this.measure, this.display], () => this.links())}
            <li><a href="notebooks/index.html">Notebooks</a></li>
          </ul>
        </nav>
      </header>
      <signpost-run-bar
        .question=${question}
        .state=${run}
        .stale=${stale}
        .outdated=${outdated}
        .measure=${this.measure}
        .losses=${this.losses}
      ></signpost-run-bar>
      <p class="aside" role="status">${spokenWords(run, stale)} ${lossWords(this.losses)}</p>
      <main id="main" tabindex="-1">
        ${
          this.linkProblems.length === 0
            ? nothing
            : html`<div class="notice" role="alert">
                <p>The link could not be used as it is${this.instead()}.</p>
                <ul>
                  ${this.linkProblems.map((problem) => html`<li>${problemLine(problem)}</li>`)}
                </ul>
              </div>`
        }
        ${
          run.phase === "failed"
            ? html`<div class="notice" role="alert">
                <p>The run stopped: ${run.message}. Your settings are kept.</p>
                <button type="button" @click=${() => this.grant({ kind: "retry" })}>Try again</button>
              </div>`
            : nothing
        }
        ${this.content(stale, outdated)}
      </main>
      ${
        wide || page === "evidence"
          ? nothing
          : html`<dialog class="drawer" aria-labelledby="drawer-title" @close=${() => (this.drawer = false)}>
              <div class="drawer-top">
                <h2 id="drawer-title" class="aside">Regimes and levers</h2>
                <div class="drawer-now">${nowLine(run, this.measure, outdated)}</div>
                <button type="button" @click=${() => (this.drawer = false)}>Done</button>
              </div>
              ${this.drawer ? this.settings() : nothing}
            </dialog>`
      }
      <footer class="foot">
        <p>
          ${notice} Nobody in it exists. A what-if laboratory, not a forecast of any provider, office or person. Nothing
          leaves this computer.
          <a href=${this.address("evidence")} @click=${(event: MouseEvent) => this.follow(event, "evidence")}
            >Where the numbers come from, and limits</a
          >
        </p>
      </footer>`;
  }

  override updated(): void {
    if (this.run.answer !== undefined || this.page === "evidence") void this.fetchEvidence();
    if (this.page === "journey") void this.fetchJourney();
    const dialog = this.querySelector<HTMLDialogElement>("dialog.drawer");
    if (dialog !== null && dialog.open !== this.drawer) {
      if (this.drawer) dialog.showModal();
      else dialog.close();
    }
  }

  private content(stale: boolean, outdated: boolean): TemplateResult {
    const { question, run, display, measure, page } = this;
    if (page === "journey" && this.journey === undefined) return html`<p>Fetching the page…</p>`;
    if (page === "evidence") return this.evidence?.evidencePage() ?? html`<p>Fetching the evidence…</p>`;
    const side: Part = this.wide
      ? html`<aside class="side" aria-label="Regimes and levers">${this.settings()}</aside>`
      : nothing;
    const opener: Part = this.wide
      ? nothing
      : html`<p class="open-drawer">
          <button type="button" @click=${() => (this.drawer = true)}>Change regimes and levers</button>
        </p>`;
    const view = {
      question,
      state: run,
      display,
      measure,
      stale,
      outdated,
      wide: this.wide,
      side,
      opener,
      levers: this.panel(true),
    };
    if (page === "journey" && this.journey !== undefined) return this.journey.journeyPage(view, this.engine, this.who);
    return page === "levers" ? leversPage(view) : comparePage(view);
  }

  /** The address of a page with the question and the person as they are. */
  private address(page: Page): string {
    const { question, who, measure, display } = this;
    return writeAddress({
      page,
      question,
      ...(who === undefined ? {} : { who }),
      ...(measure === headline.measure ? {} : { measure }),
      ...(display === OPENING_DISPLAY ? {} : { display }),
    });
  }

  private async fetchJourney(): Promise<void> {
    if (this.fetchingJourney) return;
    this.fetchingJourney = true;
    try {
      this.journey = await import("../pages/journey.ts");
    } catch {
      this.fetchingJourney = false;
    }
  }

  private async fetchEvidence(): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    await new Promise((shown) => setTimeout(shown)); // what has just been found is shown first
    try {
      this.evidence = await import("../pages/evidence.ts");
    } catch {
      this.fetching = false; // offline before it came: tried again at the next change
    }
  }

  private settings(): TemplateResult {
    return html`<signpost-regimes .question=${this.question} .results=${this.results()}></signpost-regimes>
      <h2>Levers</h2>
      ${this.panel(false)}`;
  }

  private panel(whole: boolean): TemplateResult {
    return html`<signpost-lever-panel
      .question=${this.question}
      .regime=${Math.min(this.edited, this.question.regimes.length - 1)}
      .results=${this.results()}
      .canUndo=${this.moves.before.length > 0}
      .canRedo=${this.moves.after.length > 0}
      .whole=${whole}
      .sourceOf=${this.evidence?.sourceOf ?? unknownSource}
    ></signpost-lever-panel>`;
  }

  private lastAnswer: SessionState["answer"];
  private lastResults: readonly (EnvelopeResult | undefined)[] = [];

  /** How price scales were found, by place; the same list until the answer changes. */
  private results(): readonly (EnvelopeResult | undefined)[] {
    const { answer: latest, finding } = this.run;
    const answer = latest?.scaled === false ? finding : latest;
    if (answer !== this.lastAnswer) {
      this.lastAnswer = answer;
      this.lastResults =
        answer === undefined ? [] : answer.scenarios.map(({ name }) => answer.comparison.envelope[name]);
    }
    return this.lastResults;
  }

  private grant(wish: Wish): void {
    if (wish.kind === "run" && !runnable(this.question)) return;
    if (wish.kind === "ask" || wish.kind === "run" || wish.kind === "retry") this.losses = [];
    if (wish.kind === "ask") this.ask(wish.question, wish.step);
    else if (wish.kind === "undo" || wish.kind === "redo") this.step(wish.kind);
    else if (wish.kind === "run") this.session.run(this.question);
    else if (wish.kind === "retry") this.session.again(this.question);
    else if (wish.kind === "cancel") this.session.cancel();
    else if (wish.kind === "display" || wish.kind === "measure") {
      if (wish.kind === "display") this.display = wish.display;
      else this.measure = wish.measure;
      this.showed = true;
      clearTimeout(this.saving);
      this.saving = window.setTimeout(this.save, 300);
    } else if (wish.kind === "edit") this.edited = wish.regime;
    else if (wish.kind === "follow") {
      this.who = wish.who;
      clearTimeout(this.saving);
      this.saving = window.setTimeout(this.save, 300);
    }
  }

  private ask(question: Question, step: string): void {
    this.moves = move(this.moves, { question: this.question, step, at: performance.now() });
    this.turnTo(question);
  }

  private step(way: "undo" | "redo"): void {
    const found = step(this.moves, this.question, way);
    if (found === undefined) return;
    this.moves = found.moves;
    this.turnTo(found.question);
  }

  /** Undoes and redoes by keyboard, except where somebody writes: there the keys mean the text. */
  private readonly press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || writes(event.target)) return;
    const key = event.key.toLowerCase();
    const way = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : undefined;
    if (way === undefined) return;
    event.preventDefault();
    this.grant({ kind: way });
  };

  private turnTo(question: Question): void {
    const moved = previewKey(question) !== previewKey(this.question);
    this.question = question;
    clearTimeout(this.saving);
    this.saving = window.setTimeout(this.save, 300);
    if (moved && runnable(question)) this.session.preview(question);
  }

  private readonly measureRoom = (): void => {
    this.wide = this.room.matches;
    this.drawer = false;
  };

  /**
   * Keeps the question in the address, so that a reload or a copied link restores it: in the place of the address
   * before, so that the way back never undoes a lever.
   */
  private readonly save = (): void => {
    clearTimeout(this.saving);
    const hash = this.address(this.page);
    const touched =
      location.hash !== "" ||
      this.moves.before.length > 0 ||
      this.moves.after.length > 0 ||
      this.who !== undefined ||
      this.showed;
    if (hash !== location.hash && touched) history.replaceState({ visit: this.visit }, "", hash);
    this.trail.keep(this.visit, { hash, moves: this.moves });
  };

  /** Turns to another page as a link does, which makes an entry in the browser's history of the same visit. */
  private follow(event: MouseEvent, page: Page): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.save();
    if (page === this.page) return;
    history.pushState({ visit: this.visit }, "", this.address(page));
    this.turnPage(page);
  }

  private turnPage(page: Page): void {
    this.page = page;
    this.drawer = false;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    this.save();
  }

  /**
   * Another address: a page of this visit, on the way back or forward; one of a visit before; or a link that was
   * pasted.
   */
  private readonly arrive = (): void => {
    const visit = visitOf(history.state);
    const here = `${visit} ${location.hash}`;
    if (visit !== undefined && here === this.arrived) return;
    const reached = visit === undefined || visit === this.visit ? undefined : this.trail.find(visit);
    const own = readAddress(location.hash);
    if (visit === this.visit) this.linkProblems = [];
    else if (reached === undefined && own.problems.some(({ severity }) => severity === "error")) {
      this.linkProblems = own.problems;
      return;
    } else {
      this.trail.keep(this.visit, { hash: this.address(this.page), moves: this.moves });
      this.visit = visit ?? newVisit();
      const { place, problems } = reached === undefined ? own : readAddress(reached.hash);
      history.replaceState({ visit: this.visit }, "");
      this.linkProblems = problems;
      this.who = place.who;
      this.display = place.display ?? OPENING_DISPLAY;
      this.measure = place.measure ?? headline.measure;
      const changed = fullKey(place.question) !== fullKey(this.question);
      if (reached !== undefined) this.moves = reached.moves;
      else if (changed) this.moves = move(this.moves, { question: this.question, step: "link", at: -Infinity });
      if (changed) this.turnTo(place.question);
    }
    if (own.place.page !== this.page) this.turnPage(own.place.page);
    else this.save();
    this.arrived = `${this.visit} ${location.hash}`;
  };
  /** The entry that was arrived at last: some browsers tell of it twice. */
  private arrived = "";

  private jump(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("#main")?.focus();
  }
}

const visitOf = (state: unknown): string | undefined => {
  const visit = typeof state === "object" && state !== null && "visit" in state ? state.visit : undefined;
  return typeof visit === "string" ? visit : undefined;
};

/** Answers of before, fetched beside the first answer; none where they cannot be had. */
function keptLater(): KeptAnswers {
  const build = program;
  const fetched =
    build === undefined
      ? undefined
      : import("../engine/kept-answers.ts").then(({ keptAnswers }) => keptAnswers(build)).catch(() => undefined);
  return {
    find: async (question) => (await fetched)?.find(question),
    keep: async (answer) => (await fetched)?.keep(answer),
  };
}

let visits = 0;
const newVisit = (): string => `${Date.now().toString(36)}-${++visits}`;

/** True in a box for text, which has an undo of its own. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, input:not([type=range], [type=checkbox], [type=radio])"));

customElements.define("signpost-app", App);
