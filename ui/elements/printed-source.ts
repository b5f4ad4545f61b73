import { html, type TemplateResult } from "lit";
import type { Provenance } from "../words/provenance.ts";

/** Where what is on a page comes from, which a sheet of paper needs and a screen does not. */
export const printedSource = ({ words, link }: Pick<Provenance, "words" | "link">): TemplateResult =>
  html`<p class="printed-source">${words} <span class="printed-link">${link}</span></p>`;
