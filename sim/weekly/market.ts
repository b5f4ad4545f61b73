import { givenUp } from "../conduct/entry-and-exit.ts";
import { QUARTER, YEAR } from "../core/calendar.ts";
import { mayEnter, retender } from "../life/invite.ts";
import { close, open } from "../life/open-and-close.ts";
import { standPeopleDown } from "../life/stand-down.ts";
import { eachPool, type Setting, territoryScale } from "../policy/setting.ts";
import { bookOf } from "../prospect/book-worth.ts";
import { inMarket } from "../prospect/in-market.ts";
import { isOpen } from "../prospect/is-open.ts";
import { JOBCENTRE, SLOTS, spend } from "../world/providers.ts";
import { areasOf } from "../world/state.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD, type Ahead } from "../prospect/standing.ts";

/**
 * Settles providers' accounts; each quarter those whom lenders give up or whose results stay below the floor close, and
 * others decide to enter; contracts are let anew when they run out. What the burn-in leaves standing is the market of
 * the baseline, so nobody enters or leaves in it.
 */
export const market = step(
  {
    reads: [...AHEAD, "contractsBegan", "ledger"],
    writes: ["providers", "tally", "people.claim", "people.dates", "people.class", "people.caches", "pools", "waiting"],
  },
  (state, setting) => {
    settle(state, setting);
    if (state.week < state.zero) return;
    let changed = open(state, setting);
    if (state.week % QUARTER === QUARTER - 1) {
      changed = fail(state, setting) || changed;
      mayEnter(state, setting);
    }
    retender(state, setting);
    if (changed) handBack(state, setting);
  },
);

/** Charges what people attached and a provider's own existence cost, and notes the week's income and costs. */
function settle(state: Given<"ledger", "providers" | "tally">, setting: Setting): void {
  const { providers, tally, week, zero, ledger } = state;
  const { nature } = setting;
  const fixed = Math.floor(100 * nature.providers.fixedCost * territoryScale(state, setting.nature) + 0.5);
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    const present = inMarket(state, setting, slot);
    spend(providers, slot, Math.floor(100 * nature.providers.caseCost * providers.caseload[slot] + 0.5));
    providers.surplus[slot] += (providers.income[slot] - providers.costs[slot] - providers.surplus[slot]) / YEAR;
    if (present) spend(providers, slot, fixed);
    if (week >= zero) {
      const cell = slot * ledger.weeks + week - zero;
      tally.market.income[cell] = providers.income[slot];
      tally.market.costs[cell] = providers.costs[slot];
      tally.market.cash[cell] = providers.cash[slot];
      tally.market.open[cell] = present ? 1 : 0;
    }
    providers.income[slot] = 0;
    providers.costs[slot] = 0;
  }
}

/**
 * Closes providers whom lenders give up, and those whose published results were below the floor for two quarters
 * running; true if there were any.
 */
function fail(state: Given<Ahead, "providers" | "tally">, setting: Setting): boolean {
  const { providers } = state;
  const { policy, nature } = setting;
  const credit = 100 * nature.providers.creditLine * territoryScale(state, nature);
  const past = pastCredit(state, credit);
  const book = past === 0 ? undefined : bookOf(state, setting, past);
  let any = false;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    if (!inMarket(state, setting, slot)) continue;
    providers.poor[slot] = providers.results[slot] < policy.floor ? providers.poor[slot] + 1 : 0;
    const judged = state.week - providers.began[slot] >= nature.providers.patience;
    if (providers.poor[slot] < 2 && !(judged && givenUp(providers.cash[slot], book?.[slot] ?? 0, credit))) continue;
    close(state, slot);
    any = true;
  }
  return any;
}

/** Slots in debt beyond a line of credit, one bit each: what is on the books of the others decides nothing. */
function pastCredit({ providers }: Given<"providers">, credit: number): number {
  let past = 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) if (providers.cash[slot] < -credit) past |= 1 << slot;
  return past;
}

/** Gives everyone whose provider has gone back to the purchaser, to be referred again. */
function handBack(
  state: Given<
    Ahead,
    "providers" | "people.claim" | "people.dates" | "people.class" | "people.caches" | "pools" | "waiting"
  >,
  setting: Setting,
): void {
  eachPool(state, setting, (_, own, pool) =>
    standPeopleDown(state, own, isOpen(own.policy, state.providers), {
      due: state.week + 1,
      areas: areasOf(state, pool),
      reform: false,
    }),
  );
}
