/** Pixels that one line of a name takes. */
const LINE = 15;

/**
 * Moves the middles of things of some heights apart until none touches another, keeping their order and staying inside
 * the ends where that is possible.
 */
export function spread(
  middles: readonly number[],
  heights: readonly number[],
  [top, bottom]: readonly [number, number],
): number[] {
  const order = middles.map((_, index) => index).sort((a, b) => middles[a] - middles[b]);
  const placed = middles.slice();
  let free = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index], free + heights[index] / 2);
    free = placed[index] + heights[index] / 2;
  }
  let limit = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], limit - heights[index] / 2);
    limit = placed[index] - heights[index] / 2;
  }
  return placed;
}

/** Names of regimes where their lines end: broken where there is little room, and moved apart from each other. */
export function endLabels(
  labels: readonly string[],
  at: readonly number[],
  { width, top, bottom }: { readonly width: number; readonly top: number; readonly bottom: number },
): readonly { readonly text: string; readonly dy: number }[] {
  const texts = broken(labels, width);
  const placed = spread(at, texts.map(heightOf), [top, bottom]);
  return texts.map((text, index) => ({ text, dy: placed[index] - at[index] }));
}

/** Pixels that the names of regimes need beside a chart of some width. */
export const labelRoom = (labels: readonly string[], width: number): number =>
  Math.max(0, ...broken(labels, width).flatMap((text) => text.split("\n").map(({ length }) => length))) * 6.9 + 16;

/** Pixels that the names of regimes need one above the other. */
export const labelsHeight = (labels: readonly string[], width: number): number =>
  broken(labels, width).reduce((sum, text) => sum + heightOf(text), 0);

const heightOf = (text: string): number => LINE * text.split("\n").length;

const broken = (labels: readonly string[], width: number): string[] =>
  labels.map((label) => lines(label, width < 460 ? 11 : 22).join("\n"));

/** Breaks words into lines of at most `width` characters. */
export function lines(words: string, width: number): string[] {
  const out: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = out[out.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}
