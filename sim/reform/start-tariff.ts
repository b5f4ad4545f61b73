import { QUARTER } from "../core/calendar.ts";
import type { Levers } from "../policy/levers.ts";
import type { Given } from "../world/given.ts";

/** Starts a tariff that pays by another rule: prices stand where it puts them, and only accounts from now on count. */
export function startTariff({ pricing, week }: Given<never, "pricing">, now: Levers, before: Levers): void {
  if (now["tariff.rule"] === before["tariff.rule"] && now["assessment.tool"] === before["assessment.tool"]) return;
  pricing.multiple.fill(1);
  pricing.marginal.fill(1);
  pricing.since = Math.ceil(week / QUARTER);
}
