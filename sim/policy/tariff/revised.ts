import { CLASSES } from "../../world/providers.ts";
import { similarityClass } from "../../world/similar.ts";
import type { Levers } from "../lever.ts";
import { shaped } from "./shape.ts";
import { inFull, type Tariff } from "./tariff.ts";

/**
 * A tariff that begins with one price for everybody and moves the price of each class of similar people by a rule, to
 * no more than the cap on predicted prices.
 */
export function revised(levers: Levers, rule: NonNullable<Tariff["revise"]>): Tariff {
  const pay = shaped(levers);
  const cap = levers["tariff.predicted.cap"];
  return {
    tier: byClass,
    price: Array.from({ length: CLASSES }, () => levers["tariff.price"]),
    schedule: (_row, multiple) => pay(levers["tariff.price"] * multiple),
    taper: inFull,
    revise: (results, slot, level, before) => Math.min(cap, rule(results, slot, level, before)),
  };
}

const byClass = (_group: number, assessed: number): number => similarityClass(assessed);
