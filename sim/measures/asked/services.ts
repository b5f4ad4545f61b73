import { BARRIERS } from "../../record.ts";
import { WAITS } from "../../world/services.ts";
import type { Lives, Reckoned, Values } from "../lives.ts";

/** Courses begun in the comparison after so many whole weeks or fewer, over all, of each service by its barrier. */
const begunWithin = (weeks: number): Reckoned => ({
  unit: "share",
  better: "higher",
  of: ({ record: { services } }: Lives): Values => {
    const values: { [group: string]: number } = {};
    BARRIERS.forEach((barrier, k) => {
      const begun = services.waits.subarray(k * WAITS, (k + 1) * WAITS);
      const all = begun.reduce((sum, n) => sum + n, 0);
      if (all > 0) values[`barrier:${barrier}`] = begun.subarray(0, weeks + 1).reduce((sum, n) => sum + n, 0) / all;
    });
    return values;
  },
});

/** Waits for services at the lengths that were asked for. */
export const services = {
  "service-within-4": begunWithin(4),
  "service-within-12": begunWithin(12),
} as const satisfies { [id: string]: Reckoned };
