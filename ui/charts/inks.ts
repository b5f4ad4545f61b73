/**
 * How one regime is drawn everywhere: colour, colour of words, dash, symbol. Colours carry the light scheme's value, so
 * that a drawing taken off the page keeps it.
 */
export interface Ink {
  readonly colour: string;
  readonly words: string;
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string;
  readonly symbol: "circle" | "diamond2" | "square" | "triangle";
}

/** By place in a comparison: the reference, the alternative, a third and a fourth regime. */
export const inks: readonly [Ink, Ink, Ink, Ink] = [
  { colour: "var(--regime-0, #12436D)", words: "var(--regime-0-words, #12436D)", dash: "", symbol: "circle" },
  { colour: "var(--regime-1, #F46A25)", words: "var(--regime-1-words, #A83C06)", dash: "7 3", symbol: "diamond2" },
  { colour: "var(--regime-2, #28A197)", words: "var(--regime-2-words, #14716A)", dash: "2 3", symbol: "square" },
  { colour: "var(--regime-3, #801650)", words: "var(--regime-3-words, #801650)", dash: "9 3 2 3", symbol: "triangle" },
];

/** Grid lines and quiet words. */
export const quiet = { line: "var(--line, #C9CED3)", words: "var(--quiet, #4A5259)" } as const;

/** A regime in a chart: what it is called and how it is drawn. */
export interface Regime {
  readonly name: string;
  readonly label: string;
  readonly ink: Ink;
}
