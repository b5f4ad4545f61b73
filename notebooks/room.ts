/** Pixels to draw in: a page that is not laid out yet says 0, and nothing can be drawn in that. */
export const room = (width: number): number => Math.max(240, width);
