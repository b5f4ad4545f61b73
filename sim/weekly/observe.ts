import { CLAIMING, IN_WORK, NEITHER } from "../world/people.ts";
import { SLOTS } from "../world/providers.ts";
import { AREAS } from "../world/vocabulary.ts";
import { shadowPrice } from "../prospect/shadow-price.ts";
import { step } from "../step.ts";

/** Writes the week down; nothing it does is read again. */
export const observe = step(
  { reads: ["stock", "providers", "areas", "ledger", "pricing"], writes: ["tally"] },
  (state, { nature }) => {
    const { tally, stock, providers, areas, ledger, pricing } = state;
    const week = state.week - state.zero;
    if (week < 0) return;
    tally.budget.price[week] = pricing.share;
    tally.budget.places[week] = pricing.places;
    tally.stock.claiming[week] = stock[CLAIMING];
    tally.stock.inWork[week] = stock[IN_WORK];
    tally.stock.neither[week] = stock[NEITHER];
    for (let slot = 0; slot < SLOTS; slot++) {
      const cell = slot * ledger.weeks + week;
      tally.market.caseload[cell] = providers.caseload[slot];
      tally.market.queue[cell] = providers.queue[slot];
      tally.market.shadowPrice[cell] = shadowPrice(providers.shadow[slot], nature.adviserHourCost);
    }
    for (let a = 0; a < AREAS.length; a++) tally.tightness[a * ledger.weeks + week] = areas.multiplier[a];
  },
);
