import type { Register } from "../register.ts";
import { benefitGroup } from "./benefit-group.ts";
import { bespoke } from "./bespoke.ts";
import type { MakeTariff } from "./tariff.ts";

/** Tariffs by the name that scenarios use. */
export const tariffs: Register<MakeTariff> = {
  "benefit-group": { label: "Nine payment groups", strategy: benefitGroup },
  bespoke: { label: "Base plus an amount for every level of assessed severity", strategy: bespoke },
};
