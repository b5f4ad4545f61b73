import { QUARTER, QUARTERS_A_YEAR } from "../core/calendar.ts";
import { power } from "../core/exp-log.ts";
import { publishTerms } from "../life/publish-terms.ts";
import { eachPool, type Setting } from "../policy/setting.ts";
import { publishedAccounts } from "../prospect/published-accounts.ts";
import type { Bonus, Tariff } from "../policy/tariff/tariff.ts";
import { CLASSES, earn, JOBCENTRE, QUARTERS, SLOTS } from "../world/providers.ts";
import { causeCode, post } from "../world/ledger.ts";
import { areasOf } from "../world/state.ts";
import type { Cause } from "../world/vocabulary.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";

/**
 * At the end of each quarter: pays what outcomes beyond expectation have earned, moves prices to where the published
 * accounts put them, fits prices and places to the budgets, and publishes new terms.
 */
export const prices = step(
  { reads: ["providers", "pool", "pools"], writes: ["pricing", "ledger", "providers", "terms"] },
  (state, setting) => {
    if (state.week % QUARTER !== QUARTER - 1) return;
    const quarter = Math.floor(state.week / QUARTER);
    const { tariff } = setting.policy;
    if (tariff.bonus !== undefined) payBonus(state, tariff.bonus, quarter);
    const revised = tariff.revise !== undefined && revise(state, setting, tariff.revise);
    const fitted = fit(state, setting);
    if (revised || fitted) eachPool(state, setting, (_, own, pool) => publishTerms(state, own, areasOf(state, pool)));
    openQuarter(state, quarter + 1);
  },
);

/**
 * Pays the higher rate on the part of a quarter's outcomes and sustainment that the last four quarters' outcomes have
 * earned by passing the threshold.
 */
function payBonus(
  state: Given<never, "pricing" | "ledger" | "providers">,
  { threshold, uplift }: Bonus,
  quarter: number,
): void {
  const { pricing, ledger, providers, week, zero } = state;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    let reached = 0;
    let expected = 0;
    for (let back = 0; back < QUARTERS_A_YEAR && back <= quarter; back++) {
      const at = slot * QUARTERS + ((quarter - back) % QUARTERS);
      reached += pricing.reached[at];
      expected += pricing.expected[at];
    }
    const beyond = reached > 0 ? Math.max(0, 1 - (threshold * expected) / reached) : 0;
    const pence = Math.floor(uplift * beyond * pricing.paid[slot] + 0.5);
    if (pence > 0) {
      post(ledger, causeCode["outcome-bonus"], week - zero, pence);
      earn(providers, slot, pence);
    }
    pricing.marginal[slot] = beyond > 0 ? 1 + uplift : 1;
    pricing.paid[slot] = 0;
  }
}

/** Moves the price of every class with every provider; true once there are accounts to go by. */
function revise(state: Given<"providers", "pricing">, setting: Setting, rule: NonNullable<Tariff["revise"]>): boolean {
  const results = publishedAccounts(state, setting);
  if (results === undefined) return false;
  const { multiple } = state.pricing;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    for (let level = 0; level < CLASSES; level++)
      multiple[slot * CLASSES + level] = rule(results, slot, level, multiple[slot * CLASSES + level]);
  }
  return true;
}

/** What each budget pays for. */
const PROGRAMME: readonly Cause[] = ["attachment-fee", "job-outcome", "sustainment", "outcome-bonus", "entrant-sum"];

const SERVICES: readonly Cause[] = ["repeat-assessment", "specialist-service", "key-worker", "service-outcome"];

/**
 * Closes a part of the gap between last quarter's spending and the budget, in logs, by one share of all later prices
 * and one of all places; what was promised before is paid. True if prices move.
 */
function fit(state: Given<"ledger", "pricing">, { policy, nature }: Setting): boolean {
  const { pricing, weight, week, zero } = state;
  if (week - zero < QUARTER - 1) return false;
  const before = pricing.share;
  const caps = policy.caps.map((pounds) =>
    weight > 0 ? (100 * pounds * nature.costs.territory) / QUARTERS_A_YEAR / weight : 0,
  );
  const spent = [PROGRAMME, SERVICES].map((causes) => lastQuarter(state, causes));
  const together = !policy.capsApart && caps.every((cap) => cap > 0);
  const next = (share: number, kind: 0 | 1): number => {
    const cap = together ? caps[0] + caps[1] : caps[kind];
    const used = together ? spent[0] + spent[1] : spent[kind];
    return cap > 0 ? (used > 0 ? Math.min(1, share * power(cap / used, nature.costs.budgetResponse)) : 1) : 1;
  };
  pricing.share = next(pricing.share, 0);
  pricing.places = next(pricing.places, 1);
  return pricing.share !== before;
}

/** Pence posted to some causes in the thirteen weeks that end with this one. */
function lastQuarter({ ledger, week, zero }: Given<"ledger">, causes: readonly Cause[]): number {
  let pence = 0;
  for (const cause of causes)
    for (let back = 0; back < QUARTER; back++)
      pence += ledger.flows[causeCode[cause] * ledger.weeks + week - zero - back];
  return pence;
}

/** Makes room in the accounts for the quarter that begins next week. */
function openQuarter({ pricing }: Given<never, "pricing">, quarter: number): void {
  for (let row = 0; row < SLOTS * CLASSES; row++) {
    pricing.hours[row * QUARTERS + (quarter % QUARTERS)] = 0;
    pricing.outcomes[row * QUARTERS + (quarter % QUARTERS)] = 0;
  }
  for (let slot = 0; slot < SLOTS; slot++) {
    pricing.reached[slot * QUARTERS + (quarter % QUARTERS)] = 0;
    pricing.spent[slot * QUARTERS + (quarter % QUARTERS)] = 0;
    pricing.expected[slot * QUARTERS + ((quarter + QUARTERS - QUARTERS_A_YEAR - 1) % QUARTERS)] = 0;
  }
}
