import { within } from "../../core/rates.ts";
import type { Assumptions } from "../../evidence/parameters.ts";
import { REVIEW_WEEKS } from "../clock.ts";
import type { Levers } from "../lever.ts";

/** How people get from whoever holds their case to specialist help. */
export interface Services {
  readonly handOffRetention: number;
  readonly handOffWeeks: number;
  /** Share of a repeated assessment's hours that is still needed. */
  readonly repeatShare: number;
  /** Whether services are found where first contact is made: no other door to find, no cold referral. */
  readonly oneBuilding: boolean;
  /** Whether lead providers pay for services out of the price and so buy those that are worth it to them. */
  readonly bundled: boolean;
  /** Chance between two reviews that services are looked at again. */
  readonly serviceRound: number;
}

export function services(levers: Levers, assumptions: Assumptions): Services {
  const warm = levers["services.mode"] === "lead-provider";
  const oneBuilding = levers["access.colocation"] && levers["services.mode"] === "separate" && (levers["access.channel"] === "office" || levers["access.channel"] === "hub");
  return {
    handOffRetention: assumptions[warm || oneBuilding ? "handoff.retention.warm" : "handoff.retention.cold"],
    handOffWeeks: Math.round(assumptions[warm || oneBuilding ? "referral.delayWarm" : "referral.delayCold"]),
    oneBuilding,
    bundled: warm && levers["services.funding"] === "price",
    repeatShare: warm ? 1 - assumptions["assessment.summarySaves"] : 1,
    serviceRound: within(1 / 26, REVIEW_WEEKS),
  };
}
