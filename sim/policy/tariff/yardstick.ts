import { CLASSES } from "../../world/providers.ts";
import { similarityClass } from "../../world/similar.ts";
import { ratioFor, total } from "./results.ts";
import { shaped } from "./shape.ts";
import type { MakeTariff } from "./tariff.ts";

/** Quarters before a tariff's outcomes have caught up with its costs. */
const SETTLING = 4;

/** A price that is partly the purchaser's and partly what other providers spend for each outcome of people like these: no provider can raise its own price by spending more. */
export const yardstick: MakeTariff = (levers) => {
  const pay = shaped(levers);
  const weight = levers["tariff.yardstick.weight"];
  const cap = levers["tariff.predicted.cap"];
  return {
    tier: (_group, assessed) => similarityClass(assessed),
    price: Array.from({ length: CLASSES }, () => levers["tariff.price"]),
    schedule: (_row, multiple) => pay(levers["tariff.price"] * multiple),
    taper: () => 1,
    revise: (results, slot, level, before) => {
      if (results.quarters <= SETTLING) return before;
      const reached = total(results, results.outcomes) / total(results, results.attached);
      const peers = ratioFor(results, { over: results.cost, under: results.outcomes, slots: results.slots.filter((other) => other !== slot), level, prior: results.prior * reached });
      return peers === undefined || !(levers["tariff.price"] > 0) ? before : Math.min(cap, 1 - weight + (weight * peers) / levers["tariff.price"]);
    },
  };
};
