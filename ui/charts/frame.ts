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

/** Numbers nearer to nought than this are what float arithmetic leaves of it. */
const NOUGHT = 1e-12;

/**
 * Zero, and the least and greatest of numbers that may be missing, with a little room; where all are zero, room for
 * what a difference or a level might have been.
 */
export function extent(
  values: readonly (number | null)[],
  { signed, unit }: { readonly signed: boolean; readonly unit: string },
): [number, number] {
  let low = 0;
  let high = 0;
  for (const value of values)
    if (value !== null && Number.isFinite(value) && Math.abs(value) > NOUGHT) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low === high) {
    const reach = unit === "share" ? 0.01 : 1;
    return [signed ? -reach : -ROOM * reach, reach];
  }
  const room = (high - low) * ROOM;
  return [low === 0 ? 0 : low - room, high === 0 ? 0 : high + room];
}

const ROOM = 0.06;
