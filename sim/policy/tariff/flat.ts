import { shaped } from "./shape.ts";
import type { MakeTariff } from "./tariff.ts";

/** One price for everybody. */
export const flat: MakeTariff = (levers) => {
  const pay = shaped(levers);
  return {
    tier: () => 0,
    price: [levers["tariff.price"]],
    schedule: (_row, multiple) => pay(levers["tariff.price"] * multiple),
    taper: () => 1,
  };
};
