import { quiet } from "./inks.ts";

/** Space in pixels that every chart shares, so that neighbours line up. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where elements are made; the page's own document unless a test gives another. */
  readonly document?: Document;
}

/** Options that make Plot draw as the rest of the page looks. */
export const look = ({ width, height, document }: Frame): object => ({
  width,
  height,
  ...(document === undefined ? {} : { document }),
  style: { fontSize: "13px", fontFamily: "system-ui, sans-serif", background: "none", overflow: "visible" },
});

/** Grid and axis in the quiet ink; ticks without marks. */
export const axis = { color: quiet.words, tickSize: 0, labelArrow: "none" } as const;

/** The least and greatest of numbers that may be missing, with a little room; includes zero where asked. */
export function extent(values: readonly (number | null)[], zero: boolean): [number, number] {
  let low = zero ? 0 : Infinity;
  let high = zero ? 0 : -Infinity;
  for (const value of values)
    if (value !== null && Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low > high) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return [low === 0 && zero ? 0 : low - room, high === 0 && zero ? 0 : high + room];
}
