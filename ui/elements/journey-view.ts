import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import {
  counted,
  criteria,
  harmless,
  readPerson,
  scenario,
  type Followed,
  type Found,
  type Journey,
} from "../../sim/index.ts";
import type { Who } from "../engine/who.ts";
import { inks, type Regime } from "../charts/inks.ts";
import { livesChart, MARKED, mostSupport } from "../charts/lives-chart.ts";
import type { Engine } from "../engine/engine.ts";
import { wish } from "../view/events.ts";
import { journeyQuestion, startJourneys, type Journeys, type JourneyState } from "../engine/journeys.ts";
import { journeyProvenance, type Provenance } from "../words/provenance.ts";
import { runnable, type Question } from "../engine/question.ts";
import type { Answer } from "../engine/answer.ts";
import type { Part } from "../view/view.ts";
import "./chart-figure.ts";
import { notice } from "../words/notice.ts";
import { eventList } from "./event-list.ts";
import { Plain } from "./plain.ts";
import { printedSource } from "./printed-source.ts";
import { regimeKey } from "./regime-key.ts";

/** What the page opens with where the address names nobody. */
const OPENING: Who = { find: "gains-sustained" };

const waitingChart = html`<div class="waiting-chart" aria-hidden="true"></div>`;

/** Which of the people who were found is followed, if one of them is, and how many there are. */
const amongFound = ({ people, among }: Found, place: number): string =>
  `${place >= 0 ? `${place + 1} of ` : ""}${people.length} found among ${counted(among, "person", "people")}.`;

/** What was typed is no number of a person. */
const noPerson = (typed: string, people: number): TemplateResult =>
  html`<p class="problem" id="person-problem" role="alert">
    Person: ${typed.trim() === "" ? "nothing" : harmless(typed)} is no number of a person. Give a whole number from 0 to
    ${Math.max(0, people - 1)}.
  </p>`;

/**
 * One person's lives under the regimes on the page: who, how they are found, where the lives part, and every event with
 * its rule and number.
 */
export class JourneyView extends Plain {
  static override properties = {
    engine: {},
    question: {},
    answer: {},
    stale: {},
    who: {},
    opener: {},
    lived: { state: true },
    typed: { state: true },
  };
  declare engine: Engine;
  declare question: Question;
  declare answer: Answer | undefined;
  declare stale: boolean;
  declare who: Who | undefined;
  /** The button that opens the settings, where they have no room beside the page. */
  declare opener: Part;
  declare lived: JourneyState;
  /** A number that was typed and is nobody's. */
  declare typed: string | undefined;
  private journeys: Journeys | undefined;

  constructor() {
    super();
    this.opener = nothing;
    this.lived = { phase: "empty" };
    this.typed = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.journeys?.stop();
  }

  override willUpdate(): void {
    this.journeys ??= startJourneys(this.engine, (state) => (this.lived = state));
    const asked = runnable(this.question)
      ? journeyQuestion(this.question, this.answer, this.stale, this.whom())
      : undefined;
    if (asked !== undefined) queueMicrotask(() => this.isConnected && this.journeys?.ask(asked));
  }

  private whom(): Who {
    const { person, find } = this.who ?? OPENING;
    return {
      ...(person === undefined ? {} : { person }),
      ...(find === undefined || !Object.hasOwn(criteria, find) ? {} : { find }),
      ...(person === undefined && (find === undefined || !Object.hasOwn(criteria, find)) ? OPENING : {}),
    };
  }

  override render(): TemplateResult {
    const { phase, journey, message } = this.lived;
    const waits =
      phase !== "failed" &&
      (phase === "loading" || (this.question.envelope !== "none" && (this.answer === undefined || this.stale)));
    return html` <div class="journey" aria-busy=${waits}>
      ${this.head(journey, waits)} ${this.opener} ${this.controls(journey?.found ?? null, journey)}
      ${
        phase === "failed"
          ? html`<div class="notice" role="alert">
              <p>These lives could not be lived: ${message}</p>
              <button type="button" @click=${() => this.journeys?.again()}>Try again</button>
            </div>`
          : nothing
      }
      <p class="aside" role="status">
        ${waits ? "Living these lives" : journey?.followed == null ? "" : `Person ${journey.followed.person.number} shown`}
      </p>
      ${journey === undefined ? (phase === "failed" ? nothing : waitingChart) : guard([journey], () => this.shown(journey))}
    </div>`;
  }

  private nobody({ among, definition }: Found): string {
    const sought = withTitles(definition, ...this.titles());
    return (
      `Of ${among.toLocaleString("en-GB")} people of the comparison, in one replication, nobody: ${sought}. ` +
      "Choose another way to find people, or more weeks."
    );
  }

  private head(journey: Journey | undefined, waits: boolean): TemplateResult {
    const followed = journey?.followed ?? undefined;
    if (followed === undefined) {
      const nobody = journey?.found?.people.length === 0 && !waits;
      const words = nobody
        ? "Nobody is found by this."
        : waits
          ? "Working out two lives of one person…"
          : "One person under each regime";
      return html`<h1 class="finding-words">${words}</h1>
        <p class="basis">${nobody ? this.nobody(journey!.found!) : nothing} ${notice}</p>`;
    }
    return html`<h1 class="finding-words">${finding(followed)}</h1>
      <p class="finding-also">${parted(followed)} ${allTheSame(followed, journey?.found ?? null)}</p>
      <p class="basis">
        ${who(followed)} ${notice} One pair of lives proves nothing: which life gains depends on one draw; only averages
        over many people say something about a regime.
      </p>`;
  }

  private titles(): [a: string, b: string] {
    const [a, b] = this.question.regimes.map(({ name }) => scenario(name).title);
    return [a ?? "A", b ?? "B"];
  }

  private controls(found: Found | null, journey: Journey | undefined): TemplateResult {
    const { find } = this.whom();
    const number = journey?.followed?.person.number ?? this.who?.person;
    const people = journey?.rows ?? 0;
    const place = found === null || number === undefined ? -1 : found.people.indexOf(number);
    const [before, after] =
      found === null
        ? [number === undefined ? undefined : number - 1, number === undefined ? undefined : number + 1]
        : [
            found.people.findLast((each) => number !== undefined && each < number),
            found.people.find((each) => number !== undefined && each > number),
          ];
    const within = (next: number | undefined): next is number => next !== undefined && next >= 0 && next < people;
    const [a, b] = journey?.followed?.lives.map(({ title }) => title) ?? [];
    const words = (label: string): string => (a === undefined || b === undefined ? label : withTitles(label, a, b));
    return html`<div class="journey-controls">
      <label class="field"
        ><span>People found by</span
        ><select @change=${this.findBy}>
          <option value="" .selected=${find === undefined}>number only</option>
          ${Object.entries(criteria).map(([id, { label }]) => html`<option value=${id} .selected=${id === find}>${words(label)}</option>`)}
        </select></label
      >
      <label class="field"
        ><span>Person</span
        ><input
          type="text"
          inputmode="numeric"
          name="person"
          .value=${this.typed ?? (number === undefined ? "" : String(number))}
          aria-invalid=${this.typed !== undefined}
          aria-describedby=${this.typed === undefined ? nothing : "person-problem"}
          @change=${this.choose}
      /></label>
      <div class="journey-step">
        <button type="button" ?disabled=${!within(before)} @click=${() => this.follow(before)}>Previous</button
        ><button type="button" ?disabled=${!within(after)} @click=${() => this.follow(after)}>Next</button>
      </div>
      <p class="journey-count">
        ${found === null ? (people > 0 ? `Numbers from 0 to ${people - 1}.` : nothing) : amongFound(found, place)}
      </p>
      ${this.typed === undefined ? nothing : noPerson(this.typed, people)}
      ${found === null ? nothing : html`<p class="definition">${withTitles(found.definition, a ?? "A", b ?? "B")}.</p>`}
    </div>`;
  }

  private shown(journey: Journey): TemplateResult | typeof nothing {
    const { followed } = journey;
    if (followed === null) return nothing;
    const { lives, divergences } = followed;
    const regimes: Regime[] = lives.map(({ scenario, title }, place) => ({
      name: scenario,
      label: title,
      ink: inks[place],
    }));
    const source = journeyProvenance(journey, this.question, { ...this.whom(), person: followed.person.number });
    return html`<section aria-labelledby="lives-title">
        <h2 id="lives-title">Week by week</h2>
        ${figure(followed, regimes, journey.weeks, source)}
      </section>
      <section aria-labelledby="parting-title">
        <h2 id="parting-title">Where the lives part</h2>
        ${divergences.map((_, i) => divergence(followed, regimes, i))}
      </section>
      <section aria-labelledby="events-title">
        <h2 id="events-title">Everything that happened, and why</h2>
        <p class="table-words">
          A draw is the same under every regime; what it is compared with is not. A change of status counts from the
          week after the one that decides it.
        </p>
        ${eventList(lives, regimes, divergences)}
      </section>
      <section aria-labelledby="totals-title">
        <h2 id="totals-title">In all</h2>
        ${totals(followed, regimes)}
      </section>
      <p class="basis">
        ${counted(journey.people, "person", "people")}, ${counted(journey.weeks, "week")} after ${journey.burnIn} of
        burn-in, replication ${journey.replication}, seed ${journey.seed}.
      </p>
      ${printedSource(source)}`;
  }

  private readonly findBy = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.typed = undefined;
    const number = this.lived.journey?.followed?.person.number;
    wish(this, { kind: "follow", who: value === "" ? { person: number ?? 0 } : { find: value } });
  };

  private readonly choose = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    const { value } = readPerson("person", text, this.lived.journey?.rows ?? 0);
    if (value === undefined) this.typed = text;
    else this.follow(value);
  };

  private follow(person: number | undefined): void {
    if (person === undefined) return;
    this.typed = undefined;
    const { find } = this.whom();
    wish(this, { kind: "follow", who: { person, ...(find === undefined ? {} : { find }) } });
  }
}
customElements.define("signpost-journey", JourneyView);

/** Words of a criterion with the regimes' titles for A and B. */
const withTitles = (words: string, a: string, b: string): string =>
  words.replace(/\b[AB]\b/g, (letter) => (letter === "A" ? a : b));

const weeksOf = (n: number): string => `${n} ${n === 1 ? "week" : "weeks"}`;

function finding({ person, lives: [first, ...others] }: Followed): string {
  const [other] = others;
  if (other === undefined) return `Person ${person.number}`;
  const [then, now] = [first.totals.weeksInWork, other.totals.weeksInWork];
  if (then === now)
    return `Person ${person.number} works ${weeksOf(now)} under ${other.title} and as many under ${first.title}.`;
  return (
    `Person ${person.number} works ${weeksOf(now)} under ${other.title} and ` +
    `${then === 0 ? "none" : then} under ${first.title}.`
  );
}

function parted({ divergences: [first] }: Followed): string {
  if (first === undefined || first === null) return "Everything happens alike.";
  return first.parting === null
    ? `What happens first differs in week ${first.week}; the weeks are spent alike.`
    : `What happens first differs in week\u00a0${first.week}; the weeks are spent differently from ` +
        `week\u00a0${first.parting.week + 1}.`;
}

/** A life found as a gain or a loss that goes the other way in all, said in a sentence. */
function allTheSame({ person, lives: [first, second] }: Followed, found: Found | null): string {
  const way = found === null ? undefined : criteria[found.criterion]?.way;
  if (
    found === null ||
    way === undefined ||
    first === undefined ||
    second === undefined ||
    !found.people.includes(person.number)
  )
    return "";
  const gained = second.totals.weeksInWork - first.totals.weeksInWork;
  if (Math.sign(gained) === way) return "";
  const others = found.example === person.number ? ", and so it is with everybody who is found" : "";
  const amount = gained === 0 ? "as many weeks" : `${gained > 0 ? "more" : "fewer"} weeks`;
  return (
    `Found as a ${way === 1 ? "gain" : "loss"} by what is counted below; in all they work ${amount} ` +
    `under ${second.title} all the same${others}.`
  );
}

function who({ person: { age, benefit, area, barriers, cohorts, entry } }: Followed): string {
  const named = barriers.map(({ barrier, severity }) => `${barrier.replaceAll("-", " ")} (${severity})`).join(", ");
  const more = cohorts.length === 0 ? "" : `, ${cohorts.join(", ").replaceAll("-", " ")}`;
  return (
    `Aged ${age}, ${benefit} group, ${area.replace("-", " ")} area${more}; ` +
    `${barriers.length === 0 ? "no barriers" : `barriers and severity: ${named}`}. ` +
    `${entry === 0 ? "Had claimed before the comparison." : `First claim in week ${entry}.`}`
  );
}

function figure(
  { person, lives, divergences }: Followed,
  regimes: readonly Regime[],
  weeks: number,
  source: Provenance,
): TemplateResult {
  const STATUS = { claiming: "claiming", inWork: "in work", neither: "neither" } as const;
  const rows = lives.flatMap(({ spells, title }) =>
    spells.map(
      ({ status, start, end, cause }) =>
        [title, start, end, end - start, STATUS[status], cause.replaceAll("-", " ")] as const,
    ),
  );
  const table = {
    head: ["Regime", "From week", "Up to, not including, week", "Weeks", "Status", "How it ends"],
    words: rows.map((row) => row.map(String)),
    csvHead: ["regime", "start", "end", "weeks_long", "status", "cause"],
    rows,
  };
  const marks = Object.values(MARKED)
    .map(({ name, symbol }) => `${{ triangle: "Triangle", times: "Cross", diamond2: "Diamond" }[symbol]}: ${name}`)
    .join(". ");
  const heading =
    `Person ${person.number}: ` +
    `${lives.map(({ title, totals }) => `${weeksOf(totals.weeksInWork)} in work under ${title}`).join(", ")}`;
  const caption =
    `Person ${person.number} under each regime, the same luck, ` +
    `${weeks === 1 ? "week 0" : `weeks 0 to ${weeks - 1}`}. Strips: dark in work, pale claiming, ` +
    `empty neither. Below each strip: adviser hours a week, ${mostSupport(lives).toFixed(2)} at ` +
    `most. ${marks}.`;
  const height = 70 + 120 * lives.length;
  return html`<signpost-figure
    class="journey-figure"
    .heading=${heading}
    .caption=${caption}
    .source=${source}
    .file=${`signpost-person-${person.number}`}
    .regimes=${regimes}
    .table=${table}
    .height=${height}
    .draw=${async (width: number) => livesChart({ lives, regimes, weeks, divergence: divergences[0] ?? null, width, height })}
  ></signpost-figure>`;
}

function divergence({ lives, divergences }: Followed, regimes: readonly Regime[], i: number): TemplateResult {
  const found = divergences[i];
  const [a, b] = [0, i + 1];
  const title =
    divergences.length > 1 ? html`<h3 class="regime-${b}">${regimeKey(b)} ${regimes[b].label}</h3>` : nothing;
  if (found === null)
    return html`${title}
      <p>Everything happens alike under ${lives[a].title} and ${lives[b].title}.</p>`;
  const { week, nature, only, parting } = found;
  const said = (place: 0 | 1): string =>
    only[place].length === 0 ? "Nothing of the kind." : `${only[place].map(({ what }) => what).join("; ")}.`;
  const pair = (texts: readonly [string, string]): TemplateResult =>
    html`<dl class="parting">
      ${[a, b].map(
        (place, n) =>
          html`<div>
            <dt class="regime-${place}">${regimeKey(place)} ${regimes[place].label}</dt>
            <dd>${texts[n]}</dd>
          </div>`,
      )}
    </dl>`;
  return html`${title}
    <p>
      <strong>Week ${week}</strong> is the first in which anything differs:
      ${nature === "policy" ? "something that the regimes do differently." : "a consequence of what was done for others."}
    </p>
    ${pair([said(0), said(1)])}
    ${
      parting === null
        ? html`<p>Every week is spent in the same status all the same.</p>`
        : html`<p><strong>Week ${parting.week}</strong> decides the first week that is spent differently:</p>
            ${pair([`${parting.said[0]}.`, `${parting.said[1]}.`])}`
    }`;
}

function totals({ lives }: Followed, regimes: readonly Regime[]): TemplateResult {
  const rows = {
    weeksInWork: "Weeks in work",
    weeksOnBenefit: "Weeks on benefit",
    hours: "Adviser hours of support",
    bodiesMet: "Bodies met",
    assessments: "Assessments",
    handoffsLost: "Hand-offs lost",
    weeksWaiting: "Weeks waiting",
    sanctions: "Sanctions",
    barriersResolved: "Barriers resolved",
  } as const;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Totals">
    <table>
      <caption class="aside">
        Totals of each life
      </caption>
      <thead>
        <tr>
          <th scope="col">From entry to the end</th>
          ${regimes.map(({ label }, place) => html`<th scope="col" class="number">${regimeKey(place)} ${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(rows).map(
          ([id, label]) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${lives.map((life) => html`<td class="number">${life.totals[id as keyof typeof rows]}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
