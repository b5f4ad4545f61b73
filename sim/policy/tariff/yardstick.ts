import { ratioFor, total } from "./results.ts";
import { revised } from "./revised.ts";
import type { MakeTariff } from "./tariff.ts";

/**
 * A price that is partly the purchaser's and partly what other providers spend for each outcome of people like these:
 * no provider can raise its own price by spending more.
 */
export const yardstick: MakeTariff = (levers, { assumptions }) => {
  const weight = levers["tariff.yardstick.weight"];
  const price = levers["tariff.price"];
  return revised(levers, (results, slot, level, before) => {
    if (results.quarters <= assumptions["tariff.yardstick.settling"]) return before;
    const reached = total(results, results.outcomes) / total(results, results.attached);
    const peers = ratioFor(results, {
      over: results.cost,
      under: results.outcomes,
      slots: results.slots.filter((other) => other !== slot),
      level,
      prior: results.prior * reached,
    });
    return peers === undefined || !(price > 0) ? before : 1 - weight + (weight * peers) / price;
  });
};
