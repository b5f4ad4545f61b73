import type { Point } from "./problem.ts";

/**
 * Places of some points that cover all: the first is given, and each further one lies farthest from those before, the
 * earlier of two as far. Every point is then at most twice as far from a chosen one as the best choice could bring it.
 */
export function thin(points: readonly Point[], wanted: number, first = 0): number[] {
  if (points.length === 0 || wanted < 1) return [];
  const away = new Float64Array(points.length).fill(Infinity);
  const chosen: number[] = [];
  let next = first;
  while (chosen.length < Math.min(wanted, points.length)) {
    chosen.push(next);
    away[next] = -1;
    let farthest = -1;
    for (let n = 0; n < points.length; n++) {
      if (away[n] < 0) continue;
      away[n] = Math.min(away[n], squared(points[n], points[chosen[chosen.length - 1]]));
      if (farthest < 0 || away[n] > away[farthest]) farthest = n;
    }
    next = farthest;
  }
  return chosen.sort((a, b) => a - b);
}

const squared = (a: Point, b: Point): number => a.reduce((sum, u, k) => sum + (u - b[k]) * (u - b[k]), 0);
