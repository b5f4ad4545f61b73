import type { Register } from "../register.ts";
import { accelerator } from "./accelerator.ts";
import { benefitGroup } from "./benefit-group.ts";
import { bespoke } from "./bespoke.ts";
import { dynamic } from "./dynamic.ts";
import { flat } from "./flat.ts";
import { predicted } from "./predicted.ts";
import type { MakeTariff } from "./tariff.ts";
import { yardstick } from "./yardstick.ts";

const SHAPE = [
  "tariff.bespoke.attachmentShare",
  "tariff.bespoke.outcomeShare",
  "tariff.bespoke.outcomeWeeks",
  "tariff.bespoke.payments",
] as const;

/** Tariffs by the name that scenarios use. */
export const tariffs: Register<MakeTariff> = {
  "benefit-group": { label: "Nine payment groups", strategy: benefitGroup },
  flat: { label: "One price for everybody", strategy: flat, uses: ["tariff.price", ...SHAPE] },
  bespoke: {
    label: "Base plus an amount for every level of assessed severity",
    strategy: bespoke,
    uses: ["tariff.bespoke.base", "tariff.bespoke.perLevel", ...SHAPE],
  },
  predicted: {
    label: "Dearer the smaller the predicted chance of an outcome",
    strategy: predicted,
    uses: ["tariff.price", "tariff.predicted.exponent", "tariff.predicted.cap", ...SHAPE],
  },
  accelerator: {
    label: "Flat, and more for outcomes beyond those expected without a programme",
    strategy: accelerator,
    uses: ["tariff.price", "tariff.accelerator.threshold", "tariff.accelerator.uplift", ...SHAPE],
  },
  dynamic: {
    label: "Begins flat; moves each quarter toward equal expected payment",
    strategy: dynamic,
    uses: ["tariff.price", "tariff.predicted.cap", "tariff.dynamic.step", ...SHAPE],
  },
  yardstick: {
    label: "Partly at what other providers spend for each outcome",
    strategy: yardstick,
    uses: ["tariff.price", "tariff.predicted.cap", "tariff.yardstick.weight", ...SHAPE],
  },
};
