/** Where a field stands in a packed word: `(word >>> shift) & mask`. */
export interface Field {
  readonly shift: number;
  readonly mask: number;
}

/** A word of small whole numbers side by side, and how wide a column it needs. */
export interface Packed<F> {
  readonly fields: { readonly [K in keyof F]: Field };
  readonly width: "u16" | "u32";
}

/**
 * Packs fields into one word, from the lowest bits up, each as wide as the values from 0 that it can take need. Throws
 * where 32 bits do not hold them.
 */
export function packed<F extends Readonly<Record<string, number>>>(values: F): Packed<F> {
  let shift = 0;
  const fields = Object.entries(values).map(([name, most]): [string, Field] => {
    const bits = 32 - Math.clz32(Math.max(1, most - 1));
    const field = { shift, mask: (1 << bits) - 1 };
    shift += bits;
    return [name, field];
  });
  if (shift > 31) throw new RangeError(`${Object.keys(values).join(", ")} need ${shift} bits; a word has 31 for them.`);
  return { fields: Object.fromEntries(fields) as Packed<F>["fields"], width: shift > 16 ? "u32" : "u16" };
}
