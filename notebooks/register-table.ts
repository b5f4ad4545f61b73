import { html, type TemplateResult } from "lit";
import type { Register } from "./registers.ts";

/** A register as a table; in a narrow window each row stands as a block of its own. */
export const registerTable = ({ name, caption, heads, narrow, rows }: Register): TemplateResult =>
  html`<table class=${narrow === true ? "register narrow" : "register"} data-register=${name}>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ key, cells }) =>
          html`<tr data-key=${key}>
            ${cells.map((cell, place) => (place === 0 ? html`<th scope="row">${cell}</th>` : html`<td data-head=${heads[place]}>${cell}</td>`))}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** A register that the reader opens. */
export const folded = (register: Register): TemplateResult =>
  html`<details class="register">
    <summary>${register.caption}</summary>
    ${registerTable(register)}
  </details>`;
