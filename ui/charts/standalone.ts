import type { Regime } from "./inks.ts";
import { lines } from "./labels.ts";

/** The words that go with a chart wherever it goes. */
export interface Words {
  readonly title: string;
  readonly caption: string;
  /** Where the numbers come from, and the address of the view. */
  readonly source: { readonly words: string; readonly link: string };
  /** Regimes that the legend names; the first is the reference. */
  readonly regimes: readonly Regime[];
}

const edge = 16;
const heading = 17;
const small = 12;
const tiny = 10;

/**
 * A drawing with its title, legend and caption as one SVG file that needs no page around it: light scheme, no
 * variables, white ground.
 */
export function standalone(drawing: SVGSVGElement, { title, caption, source, regimes }: Words): string {
  const width = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  const across = width + 2 * edge;
  const titled = lines(title, Math.floor(width / (heading * 0.54)));
  const letters = Math.floor(width / (small * 0.52));
  const captioned = [caption, source.words].flatMap((text) => lines(text, letters));
  const linked = pieces(source.link, Math.floor(width / (tiny * 0.62)));
  const keys = legendRows(regimes, width);
  let y = edge;
  const parts: string[] = [];
  for (const line of titled)
    parts.push(
      `<text x="${edge}" y="${(y += heading * 1.3) - 5}" font-size="${heading}" font-weight="600">${escaped(line)}</text>`,
    );
  y += 6;
  for (const row of keys) {
    y += 20;
    parts.push(...row.map(({ x, regime }) => key(regime, edge + x, y)));
  }
  y += 8;
  const inner = new XMLSerializer().serializeToString(drawing).replace(/^<svg /, `<svg x="${edge}" y="${y}" `);
  y += height + 4;
  for (const line of captioned)
    parts.push(
      `<text x="${edge}" y="${(y += small * 1.45)}" font-size="${small}" fill="#4A5259">${escaped(line)}</text>`,
    );
  for (const piece of linked)
    parts.push(
      `<text x="${edge}" y="${(y += tiny * 1.5)}" font-size="${tiny}" font-family="ui-monospace, ` +
        `monospace" fill="#4A5259">${escaped(piece)}</text>`,
    );
  const total = Math.ceil(y + edge);
  const whole =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${total}" viewBox="0 0 ` +
    `${across} ${total}" role="img" font-family="system-ui, sans-serif" color="#14181B" ` +
    `fill="#14181B">` +
    `<title>${escaped(title)}</title><desc>${escaped(`${caption} ${source.words} ${source.link}`)}</desc><rect ` +
    `width="100%" height="100%" fill="#ffffff"/>${parts.join("")}${inner}</svg>`;
  return whole.replace(/var\(--[\w-]+,\s*([^()]+)\)/g, "$1");
}

/** A text without places to break it at, in pieces of so many letters. */
const pieces = (text: string, letters: number): string[] =>
  Array.from({ length: Math.ceil(text.length / letters) }, (_, n) => text.slice(n * letters, (n + 1) * letters));

function legendRows(regimes: readonly Regime[], width: number): { x: number; regime: Regime }[][] {
  const rows: { x: number; regime: Regime }[][] = [[]];
  let x = 0;
  for (const regime of regimes) {
    const takes = 44 + regime.label.length * 7.2 + 20;
    if (x > 0 && x + takes > width) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1].push({ x, regime });
    x += takes;
  }
  return rows;
}

function key({ label, ink }: Regime, x: number, y: number): string {
  const dash = ink.dash === "" ? "" : ` stroke-dasharray="${ink.dash}"`;
  return (
    `<line x1="${x}" x2="${x + 36}" y1="${y - 4}" y2="${y - 4}" stroke="${ink.colour}" ` +
    `stroke-width="3"${dash}/><text x="${x + 44}" y="${y}" font-size="13" ` +
    `fill="${ink.words}">${escaped(label)}</text>`
  );
}

const escaped = (words: string): string =>
  words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
