import type { Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";
import { strategy } from "../register.ts";
import { pence, type Tariff } from "./tariff.ts";
import { tariffs } from "./tariffs.ts";

/** What providers are paid, and out of what. */
export interface Paying {
  readonly tariff: Tariff;
  /** Pence for everyone whom a provider takes on in its first year. */
  readonly entrantSum: number;
  /** Pounds a year for the programme and for services; 0 where there is no cap. */
  readonly caps: readonly [number, number];
  /** Whether either must do with its own. */
  readonly capsApart: boolean;
}

/** Compiles payment. */
export const paying = (levers: Levers, nature: Nature): Paying => ({
  tariff: tariffFrom(strategy(tariffs, "tariff", levers["tariff.rule"])(levers, nature)),
  entrantSum: pence(levers["tariff.scale"] * levers["tariff.entrantUpFront"]),
  caps: [levers["budget.cap"], levers["budget.services"]],
  capsApart: levers["budget.ringFence"],
});

/** The one way in which a policy's tariff is made, whatever its rule leaves out. */
const tariffFrom = ({ tier, price, schedule, taper, revise, bonus }: Tariff): Tariff => ({
  tier,
  price,
  schedule,
  taper,
  revise,
  bonus,
});
