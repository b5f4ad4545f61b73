import { QUARTER } from "../core/calendar.ts";
import type { Setting } from "../policy/setting.ts";
import type { Results } from "../policy/tariff/results.ts";
import type { Given } from "../world/given.ts";
import { CLASSES, JOBCENTRE, QUARTERS, SLOTS } from "../world/providers.ts";

/**
 * Accounts of the window that ended a publication lag ago, as far as they fall under the tariff in force; nothing
 * before that.
 */
export function publishedAccounts(state: Given<"pricing" | "providers">, { nature }: Setting): Results | undefined {
  const { pricing, providers, week } = state;
  const lag = nature.results.lag;
  const last = Math.floor((week - lag) / QUARTER);
  const first = Math.max(pricing.since, Math.floor((week - lag - nature.results.window) / QUARTER) + 1);
  if (last < first) return undefined;
  const sums = (column: ArrayLike<number>): ((slot: number, level: number) => number) => {
    const table = new Float64Array(SLOTS * CLASSES);
    for (let row = 0; row < table.length; row++)
      for (let quarter = first; quarter <= last; quarter++) table[row] += column[row * QUARTERS + (quarter % QUARTERS)];
    return (slot, level) => table[slot * CLASSES + level];
  };
  const hours = sums(pricing.hours);
  const each = Float64Array.from({ length: SLOTS }, (_, slot) => {
    let spent = 0;
    let had = 0;
    for (let quarter = first; quarter <= last; quarter++)
      spent += pricing.spent[slot * QUARTERS + (quarter % QUARTERS)];
    for (let level = 0; level < CLASSES; level++) had += hours(slot, level);
    return had > 0 ? spent / had : 0;
  });
  return {
    slots: Array.from({ length: SLOTS - 1 }, (_, k) => JOBCENTRE + 1 + k),
    levels: CLASSES,
    quarters: last - pricing.since + 1,
    attached: sums(providers.attached),
    succeeded: sums(providers.succeeded),
    outcomes: sums(pricing.outcomes),
    cost: (slot, level) => hours(slot, level) * each[slot],
    bandwidth: nature.results.bandwidth,
    prior: nature.results.prior,
  };
}
