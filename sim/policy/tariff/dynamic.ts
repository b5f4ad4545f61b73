import { ratioFor, total } from "./results.ts";
import { revised } from "./revised.ts";
import type { MakeTariff } from "./tariff.ts";

/**
 * A price that begins flat and learns: each quarter the price of every severity class moves, by a step at most, toward
 * the one at which the published chance of success times the price is the same for all.
 */
export const dynamic: MakeTariff = (levers) => {
  const step = levers["tariff.dynamic.step"];
  return revised(levers, (results, _slot, level, before) => {
    const all = total(results, results.succeeded) / total(results, results.attached);
    const own = ratioFor(results, {
      over: results.succeeded,
      under: results.attached,
      slots: results.slots,
      level,
      prior: results.prior,
    });
    return own === undefined ? before : Math.max(before * (1 - step), Math.min(before * (1 + step), all / own));
  });
};
