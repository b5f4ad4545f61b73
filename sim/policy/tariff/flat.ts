import { shaped } from "./shape.ts";
import { inFull, type MakeTariff } from "./tariff.ts";

/** One price for everybody. */
export const flat: MakeTariff = (levers) => {
  const pay = shaped(levers);
  return {
    tier: only,
    price: [levers["tariff.price"]],
    schedule: (_row, multiple) => pay(levers["tariff.price"] * multiple),
    taper: inFull,
  };
};

/** Everybody's row. */
const only = (): number => 0;
