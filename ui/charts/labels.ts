/** Moves positions apart until neighbours are at least `gap` from each other, keeping their order and staying inside the ends where that is possible. */
export function spread(positions: readonly number[], gap: number, [top, bottom]: readonly [number, number]): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a] - positions[b]);
  const placed = positions.slice();
  let free = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index], free);
    free = placed[index] + gap;
  }
  let limit = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], limit);
    limit = placed[index] - gap;
  }
  return placed;
}

/** Names of regimes where their lines end: broken where there is little room, and moved apart from each other. */
export function endLabels(labels: readonly string[], at: readonly number[], { width, top, bottom }: { readonly width: number; readonly top: number; readonly bottom: number }): readonly { readonly text: string; readonly dy: number }[] {
  const texts = broken(labels, width);
  const tallest = Math.max(1, ...texts.map((text) => text.split("\n").length));
  const placed = spread(at, 15 * tallest, [top, bottom]);
  return texts.map((text, index) => ({ text, dy: placed[index] - at[index] }));
}

/** Pixels that the names of regimes need beside a chart of some width. */
export const labelRoom = (labels: readonly string[], width: number): number => Math.max(0, ...broken(labels, width).flatMap((text) => text.split("\n").map(({ length }) => length))) * 6.9 + 16;

const broken = (labels: readonly string[], width: number): string[] => labels.map((label) => lines(label, width < 460 ? 11 : 22).join("\n"));

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
