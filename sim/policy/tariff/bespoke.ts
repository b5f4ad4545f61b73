import { levelsOf, MOST_LEVELS } from "../../world/severities.ts";
import { shaped } from "./shape.ts";
import { inFull, type MakeTariff } from "./tariff.ts";

/** A base plus an amount for each assessed level of severity: the price belongs to the person, not to a group. */
export const bespoke: MakeTariff = (levers) => {
  const pay = shaped(levers);
  const price = Array.from(
    { length: MOST_LEVELS + 1 },
    (_, level) => levers["tariff.bespoke.base"] + levers["tariff.bespoke.perLevel"] * level,
  );
  return {
    tier: bySeverity,
    price,
    schedule: (row, multiple) => pay(price[row] * multiple),
    taper: inFull,
  };
};

const bySeverity = (_group: number, assessed: number): number => levelsOf(assessed);
