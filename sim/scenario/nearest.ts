const longest = 80; // no id is longer; a stranger's key may be

/**
 * The known word closest to a misspelt one (Damerau-Levenshtein, ignoring case, the last parts of an id counting as the
 * id), or `undefined` if none is close.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const id of known) {
    const distance = Math.min(
      ...endings(id.toLowerCase()).map((ending, dropped) => edits(typed, ending) + Math.min(dropped, 1)),
    );
    if (distance < least && distance < word.length) [best, least] = [id, distance];
  }
  return best;
}

/** `Did you mean X` where a known word is near, else the other remedy. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `Did you mean ${near}? ${otherwise}`;
}

/** The id and what is left of it after each dot. */
function endings(id: string): string[] {
  const parts = id.split(".");
  return parts.map((_, from) => parts.slice(from).join("."));
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}
