import { CLASSES } from "../../world/providers.ts";
import { similarityClass } from "../../world/similar.ts";
import type { Levers } from "../lever.ts";
import { shaped } from "./shape.ts";
import type { Tariff } from "./tariff.ts";

/**
 * A tariff that begins with one price for everybody and moves the price of each class of similar people by a rule, to
 * no more than the cap on predicted prices.
 */
export function revised(levers: Levers, rule: NonNullable<Tariff["revise"]>): Tariff {
  const pay = shaped(levers);
  const cap = levers["tariff.predicted.cap"];
  return {
    tier: (_group, assessed) => similarityClass(assessed),
    price: Array.from({ length: CLASSES }, () => levers["tariff.price"]),
    schedule: (_row, multiple) => pay(levers["tariff.price"] * multiple),
    taper: () => 1,
    revise: (results, slot, level, before) => Math.min(cap, rule(results, slot, level, before)),
  };
}
