import { html, svg, type TemplateResult } from "lit";
import { inks } from "../charts/inks.ts";

const roles = ["Reference", "Alternative", "Third regime", "Fourth regime"] as const;

/** What the place of a regime in a comparison is called. */
export const role = (place: number): string => roles[place] ?? `Regime ${place + 1}`;

/** The line and symbol by which a regime is known on every chart; the words beside it carry the meaning. */
export function regimeKey(place: number): TemplateResult {
  const { colour, dash, symbol } = inks[place] ?? inks[0];
  const shape = {
    circle: svg`<circle cx="16" cy="6" r="4.5" fill=${colour} />`,
    diamond2: svg`<path d="M16 0.8 21.2 6 16 11.2 10.8 6Z" fill=${colour} />`,
    square: svg`<rect x="12" y="2" width="8" height="8" fill=${colour} />`,
    triangle: svg`<path d="M16 1 21.5 10.5H10.5Z" fill=${colour} />`,
  }[symbol];
  return html`<svg class="key" width="32" height="12" viewBox="0 0 32 12" aria-hidden="true">
    <line
      x1="0"
      x2="32"
      y1="6"
      y2="6"
      stroke=${colour}
      stroke-width="3"
      stroke-dasharray=${dash === "" ? "none" : dash}
    />
    ${shape}
  </svg>`;
}
