import { html, type TemplateResult } from "lit";
import {
  facts,
  leverIds,
  levers,
  leverWords,
  parameterIds,
  parameters,
  parameterWords,
  type Status,
} from "../../sim/index.ts";
import { sourceOf } from "../words/sources.ts";
import { words } from "./lever-control.ts";
import { Plain } from "./plain.ts";

interface Row {
  readonly kind: "Lever" | "Assumption" | "Comparator" | "Published figure";
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly range: string;
  readonly status: Status;
  readonly source: string;
}

const number = (value: number): string => String(Number(value.toPrecision(6)));

/** A figure that may be a number, a range, a table in parts or a finding in words. */
function inWords(value: unknown, unit: string): string {
  if (typeof value === "number") return `${number(value)} ${unit}`;
  if (Array.isArray(value)) return `${value.join(", ")} ${unit}`;
  if (typeof value === "object" && value !== null)
    return `${Object.entries(value)
      .map(([part, each]) => `${part} ${each}`)
      .join("; ")} (${unit})`;
  return String(value);
}

const rows: readonly Row[] = [
  ...leverIds.map((id): Row => {
    const lever = levers[id];
    const { label, meaning, source } = leverWords[id];
    const range = lever.kind === "number" ? `${number(lever.low)} to ${number(lever.high)}` : "";
    return {
      kind: "Lever",
      name: `${label}: ${meaning}`,
      id,
      value: words(id, lever.value).replace(/^“|”$/g, ""),
      range,
      status: lever.status,
      source: sourceOf(source),
    };
  }),
  ...parameterIds.map((id): Row => {
    const { value, low, high, unit, status, role, unused } = parameters[id];
    const { meaning, source, note } = parameterWords[id];
    return {
      kind: role === "compare" ? "Comparator" : "Assumption",
      name: meaning,
      id,
      value: `${number(value)} ${unit}`,
      range: `${number(low)} to ${number(high)}`,
      status,
      source: [source, note, unused === true ? "nothing in the model reads it yet" : undefined]
        .filter((text) => text !== undefined)
        .join("; "),
    };
  }),
  ...Object.entries(facts).map(([id, fact]): Row => ({
    kind: "Published figure",
    name: fact.quantity,
    id,
    value: inWords(fact.value, fact.unit),
    range: "",
    status: fact.status,
    source: `${sourceOf(id)} · ${[fact.population, fact.period].filter((text) => text !== "").join(", ")}`,
  })),
];

const kinds = ["Lever", "Assumption", "Comparator", "Published figure"] as const;
const statuses = ["seen", "derived", "calibrated", "assumed"] as const;

/** Every number with value, range, status and source, to be searched. */
export class EvidenceList extends Plain {
  static override properties = { wanted: { state: true }, kind: { state: true }, status: { state: true } };
  declare wanted: string;
  declare kind: string;
  declare status: string;

  constructor() {
    super();
    this.wanted = "";
    this.kind = "";
    this.status = "";
  }

  override render(): TemplateResult {
    const words = this.wanted
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const found = rows.filter(
      ({ kind, name, id, source, status }) =>
        (this.kind === "" || kind === this.kind) &&
        (this.status === "" || status === this.status) &&
        words.every((word) => `${name} ${id} ${source}`.toLowerCase().includes(word)),
    );
    return html` <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">Numbers</h2>
      <div class="toolbar">
        <label class="field"
          ><span>Search</span
          ><input
            type="search"
            .value=${this.wanted}
            @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
        /></label>
        ${this.pick("Kind", kinds, this.kind, (value) => (this.kind = value))}
        ${this.pick("Status", statuses, this.status, (value) => (this.status = value))}
        <p role="status">${found.length} of ${rows.length}</p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Table of numbers">
        <table class="evidence">
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Value</th>
              <th scope="col">Range</th>
              <th scope="col">Status</th>
              <th scope="col">Source</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ kind, name, id, value, range, status, source }) =>
                html`<tr>
                  <th scope="row">${name}<br /><code>${id}</code></th>
                  <td>${value}</td>
                  <td>${range}</td>
                  <td><span class="status status-${status}">${status}</span></td>
                  <td>${source}</td>
                  <td>${kind}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private pick(
    label: string,
    choices: readonly string[],
    chosen: string,
    choose: (value: string) => unknown,
  ): TemplateResult {
    return html`<label class="field"
      ><span>${label}</span
      ><select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${chosen === ""}>All</option>
        ${choices.map((choice) => html`<option value=${choice} .selected=${choice === chosen}>${choice}</option>`)}
      </select></label
    >`;
  }
}
customElements.define("signpost-evidence-list", EvidenceList);
