import { CLASSES } from "../../world/providers.ts";
import { similarityClass } from "../../world/similar.ts";
import { ratioFor, total } from "./results.ts";
import { shaped } from "./shape.ts";
import type { MakeTariff } from "./tariff.ts";

/** A price that begins flat and learns: each quarter the price of every severity class moves, by a step at most, toward the one at which the published chance of success times the price is the same for all. */
export const dynamic: MakeTariff = (levers) => {
  const pay = shaped(levers);
  const step = levers["tariff.dynamic.step"];
  const cap = levers["tariff.predicted.cap"];
  return {
    tier: (_group, assessed) => similarityClass(assessed),
    price: Array.from({ length: CLASSES }, () => levers["tariff.price"]),
    schedule: (_row, multiple) => pay(levers["tariff.price"] * multiple),
    taper: () => 1,
    revise: (results, _slot, level, before) => {
      const all = total(results, results.succeeded) / total(results, results.attached);
      const own = ratioFor(results, { over: results.succeeded, under: results.attached, slots: results.slots, level, prior: results.prior });
      return own === undefined ? before : Math.min(cap, Math.max(before * (1 - step), Math.min(before * (1 + step), all / own)));
    },
  };
};
