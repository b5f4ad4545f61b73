import { BARRIERS, type RunRecord } from "../record.ts";
import { WAITS } from "../world/services.ts";
import type { Reckoned, Values } from "./lives.ts";

type Services = RunRecord["services"];
type Count = (services: Services, barrier: number) => number;

/** One count over another, of each service by its barrier and of all together. */
function byService(services: Services, above: Count, below: Count): Values {
  const values: { [group: string]: number } = {};
  let [over, under] = [0, 0];
  BARRIERS.forEach((barrier, k) => {
    const [own, all] = [above(services, k), below(services, k)];
    over += own;
    under += all;
    if (all > 0) values[`barrier:${barrier}`] = own / all;
  });
  return under > 0 ? { all: over / under, ...values } : values;
}

const share = (above: Count, below: Count, better: Reckoned["better"]): Reckoned => ({
  unit: "share",
  better,
  of: ({ record: { services } }) => byService(services, above, below),
});

/** Courses begun in the comparison after fewer than so many whole weeks. */
const begunWithin =
  (weeks: number): Count =>
  ({ waits }, k) => {
    let sum = 0;
    for (let waited = 0; waited <= weeks; waited++) sum += waits[k * WAITS + waited];
    return sum;
  };
const begun = begunWithin(WAITS - 1);

/** How long specialist services let people wait, and what comes of it. */
export const waits = {
  "service-wait": {
    unit: "weeks",
    better: "lower",
    of: ({ record: { services } }) => byService(services, ({ waited }, k) => waited[k], begun),
  },
  "service-within-6": share(begunWithin(6), begun, "higher"),
  "service-within-18": share(begunWithin(18), begun, "higher"),
  "service-waiting": share(
    ({ waiting }, k) => waiting[k],
    ({ waiting, inUse }, k) => waiting[k] + inUse[k],
    "lower",
  ),
  "service-gave-up": share(
    ({ gaveUp }, k) => gaveUp[k],
    (services, k) => services.gaveUp[k] + services.passed[k] + begun(services, k),
    "lower",
  ),
  "service-places-used": {
    unit: "index",
    better: "neither",
    of: ({ record: { services } }) =>
      byService(
        services,
        ({ used }, k) => used[k],
        ({ offered }, k) => offered[k],
      ),
  },
} as const satisfies { [id: string]: Reckoned };
