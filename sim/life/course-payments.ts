import { noteSpending } from "./accounts.ts";
import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";
import { causeCode, post } from "../world/ledger.ts";
import type { Nature } from "../world/nature.ts";
import { spend } from "../world/providers.ts";
import { boughtBy, OWN_BUDGETS } from "../world/services.ts";

/** Pence of a course's cost that are due once so many weeks of it are over: a share at once, the rest week by week. */
export const dueAfter = ({ courseCost, courseWeeks, services }: Nature, k: number, weeks: number) =>
  Math.floor(courseCost[k] * (services.paidAhead + ((1 - services.paidAhead) * weeks) / courseWeeks[k]) + 0.5);

/** Pence of a course's cost that never become due when it is over after so many weeks, or was never begun. */
export const notDue = (nature: Nature, k: number, weeks: number | undefined): number =>
  nature.courseCost[k] - (weeks === undefined ? 0 : dueAfter(nature, k, weeks));

/** Who pays for an episode now: the purchaser takes over what a provider that has gone had ordered. */
export function payerNow({ services, providers }: Given<"services" | "providers">, row: number): number {
  const ordered = services.episodes.payer[row];
  return boughtBy(ordered) && providers.closed[ordered] === 1 ? OWN_BUDGETS : ordered;
}

/** Has an episode's payer pay so many pence for the course. Writes the ledger and the payer's accounts. */
export function payForCourse(
  state: Given<"people" | "services", "providers" | "pricing" | "ledger">,
  setting: Setting,
  row: number,
  pence: number,
): void {
  const { ledger, week, zero, providers } = state;
  const payer = payerNow(state, row);
  const bought = boughtBy(payer);
  post(ledger, causeCode[bought ? "bought-service" : "specialist-service"], week - zero, pence);
  if (!bought) return;
  spend(providers, payer, pence);
  if (setting.policy.tariff.revise !== undefined) noteSpending(state, payer, pence);
}
