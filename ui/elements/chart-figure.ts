import { html, nothing, type TemplateResult } from "lit";
import { asPicture } from "../charts/as-picture.ts";
import { standalone } from "../charts/standalone.ts";
import type { Regime } from "../charts/inks.ts";
import { csv, download, png } from "../view/download.ts";
import { notice } from "../words/notice.ts";
import type { Provenance } from "../words/provenance.ts";
import { Plain } from "./plain.ts";

/** A table beside a chart, once for reading and once for a program. */
export interface Table {
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly words: readonly (readonly string[])[];
  readonly csvHead: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const UNFETCHED = "The chart could not be fetched. The table holds its numbers; the chart is drawn at the next change.";

/** A chart with its finding as title, what it shows as caption, its table, and files to take away. */
export class ChartFigure extends Plain {
  static override properties = {
    heading: {},
    caption: {},
    source: {},
    file: {},
    regimes: {},
    height: {},
    draw: {},
    table: {},
    failed: { state: true },
  };
  declare heading: string;
  declare caption: string;
  /** Where its numbers come from: travels with every file. */
  declare source: Provenance;
  /** Name of exported files, without ending. */
  declare file: string;
  declare regimes: readonly Regime[];
  /** Pixels that the drawing is about high, kept free until it is there. */
  declare height: number;
  /** Draws for a width in pixels; the first time, what draws may have to be fetched. */
  declare draw: (width: number) => Promise<SVGSVGElement>;
  declare table: Table;
  declare failed: string | undefined;
  private width = 0;
  private near = true;
  private later = 0;
  /** How often it has been drawn: an earlier drawing that is late is dropped. */
  private turn = 0;
  private readonly sized = new ResizeObserver(([entry]) => this.resize(Math.floor(entry.contentRect.width)));
  private readonly seen = new IntersectionObserver(([entry]) => (this.near = entry.isIntersecting), {
    rootMargin: "200px",
  });

  override render(): TemplateResult {
    const { heading, caption, table } = this;
    return html` <figure class="chart">
      <h3 class="chart-title">${heading}</h3>
      <div class="chart-drawing"></div>
      <figcaption>${caption} ${notice}</figcaption>
      <div class="chart-foot">
        <details class="chart-table">
          <summary>Table<span class="aside"> of ${heading}</span></summary>
          <div class="scroll" tabindex="0" role="region" aria-label="Table of ${heading}">
            <table>
              <thead>
                <tr>
                  ${table.head.map((cell) => html`<th scope="col">${cell}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${table.words.map(
                  ([name, ...cells]) =>
                    html`<tr>
                      <th scope="row">${name}</th>
                      ${cells.map((cell) => html`<td>${cell}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>
        <p class="chart-files">
          Download
          <button type="button" class="quiet" @click=${this.saveSvg}>
            SVG<span class="aside"> of ${heading}</span>
          </button>
          <button type="button" class="quiet" @click=${this.savePng}>
            PNG<span class="aside"> of ${heading}</span>
          </button>
          <button type="button" class="quiet" @click=${this.saveCsv}>
            CSV<span class="aside"> of ${heading}</span>
          </button>
        </p>
      </div>
      ${this.failed === undefined ? nothing : html`<p class="problem" role="alert">${this.failed}</p>`}
    </figure>`;
  }

  override firstUpdated(): void {
    this.observe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sized.disconnect();
    this.seen.disconnect();
    clearTimeout(this.later);
  }

  /** Charts in sight are drawn at once; the others wait until those have been. */
  override updated(): void {
    if (this.drawing().childElementCount === 0) this.drawing().style.minHeight = `${this.height}px`;
    if (this.width === 0) return;
    clearTimeout(this.later);
    if (this.near) void this.redraw();
    else this.later = window.setTimeout(() => void this.redraw(), 150);
  }

  private observe(): void {
    this.sized.observe(this.drawing());
    this.seen.observe(this);
  }

  private drawing(): HTMLElement {
    return this.querySelector(".chart-drawing") as HTMLElement;
  }

  private resize(width: number): void {
    if (width === this.width || width === 0) return;
    this.width = width;
    void this.redraw();
  }

  private async redraw(): Promise<void> {
    const turn = ++this.turn;
    const svg = await this.drawn(this.width).catch(() => undefined);
    if (turn !== this.turn) return;
    if (svg === undefined) {
      this.failed = UNFETCHED;
      return;
    }
    if (this.failed === UNFETCHED) this.failed = undefined;
    this.drawing().replaceChildren(svg);
    this.drawing().style.minHeight = "";
  }

  private async drawn(width: number): Promise<SVGSVGElement> {
    return asPicture(await this.draw(width), `${this.heading}. The numbers are in the table below.`);
  }

  private async picture(): Promise<string> {
    const { heading, caption, source, regimes } = this;
    return standalone(await this.drawn(640), { title: heading, caption: `${caption} ${notice}`, source, regimes });
  }

  private async saveSvg(): Promise<void> {
    download(`${this.file}.svg`, new Blob([await this.picture()], { type: "image/svg+xml" }));
  }

  private async savePng(): Promise<void> {
    try {
      download(`${this.file}.png`, await png(await this.picture()));
      this.failed = undefined;
    } catch (error) {
      this.failed =
        `The picture could not be made: ${error instanceof Error ? error.message : error}. The SVG ` +
        `holds the same chart.`;
    }
  }

  /** Every row is whole in itself: a line of comment before the head would be a row to some readers. */
  private saveCsv(): void {
    const {
      table: { csvHead, rows },
      source: { columns },
    } = this;
    const all = [[...csvHead, ...Object.keys(columns)], ...rows.map((row) => [...row, ...Object.values(columns)])];
    download(`${this.file}.csv`, new Blob([csv(all)], { type: "text/csv" }));
  }
}
customElements.define("signpost-figure", ChartFigure);
