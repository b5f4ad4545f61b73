import { power } from "../../core/exp-log.ts";
import { contacts } from "../coaching/contacts.ts";
import { prediction } from "./predicted-chance.ts";
import { shaped } from "./shape.ts";
import { inFull, type MakeTariff } from "./tariff.ts";

/**
 * A price that rises as the predicted chance of an outcome falls: (average/chance)^x times the price of an average
 * person, up to a cap.
 */
export const predicted: MakeTariff = (levers, nature) => {
  const pay = shaped(levers);
  const { classOf, chance, average } = prediction(
    nature,
    Math.round(levers["tariff.bespoke.outcomeWeeks"]),
    contacts(levers, nature),
  );
  const price = Array.from(
    chance,
    (p) =>
      levers["tariff.price"] *
      Math.min(levers["tariff.predicted.cap"], power(average / p, levers["tariff.predicted.exponent"])),
  );
  return { tier: classOf, price, schedule: (row, multiple) => pay(price[row] * multiple), taper: inFull };
};
