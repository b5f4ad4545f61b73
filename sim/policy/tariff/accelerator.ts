import { contacts } from "../coaching/contacts.ts";
import { prediction } from "./predicted-chance.ts";
import { flat } from "./flat.ts";
import type { MakeTariff } from "./tariff.ts";

/**
 * A flat price, and a higher rate for outcomes beyond a multiple of those that the provider's people would be expected
 * to reach without any programme.
 */
export const accelerator: MakeTariff = (levers, nature) => {
  const { classOf, byQuarter, quarters } = prediction(
    nature,
    Math.round(levers["tariff.bespoke.outcomeWeeks"]),
    contacts(levers, nature),
  );
  const all = flat(levers, nature);
  return {
    ...all,
    schedule: (row, multiple) => ({ ...all.schedule(row, multiple), accelerated: true }),
    bonus: {
      threshold: levers["tariff.accelerator.threshold"],
      uplift: Math.max(0, levers["tariff.accelerator.uplift"] - 1),
      quarters,
      expected: (paymentGroup, assessed, since) => byQuarter[classOf(paymentGroup, assessed) * quarters + since],
    },
  };
};
