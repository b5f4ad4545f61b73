import { entryPays } from "../conduct/entry-and-exit.ts";
import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import { lotOfSlot, LOTS } from "../policy/commissioning/open-slots.ts";
import { type Setting, territoryScale } from "../policy/setting.ts";
import { inMarket } from "../prospect/in-market.ts";
import { ENTRANTS, FIRST_ENTRANT, FIRST_INCUMBENT, INCUMBENTS, JOBCENTRE, SLOTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/**
 * Lets one potential entrant decide, in the whole market where licences are given, and in a lot that lacks a contractor
 * where contracts are. Writes the week in which an entrant opens.
 */
export function mayEnter(state: Given<never, "providers">, setting: Setting): void {
  if (!setting.policy.entry) return;
  if (setting.policy.anywhere) {
    invite(state, setting, 0, 1);
    return;
  }
  for (let lot = 0; lot < LOTS; lot++)
    if (contractors(state, setting, lot).length < INCUMBENTS / LOTS && !expected(state, lot))
      invite(state, setting, lot, LOTS);
}

/**
 * Lets every lot's contracts anew when they run out: a challenger's bid is as good as chance has it among providers, an
 * incumbent's as good as its published results; the worst of them gives way. Writes the week in which a challenger
 * opens, and whom it replaces.
 */
export function retender(state: Given<"contractsBegan", "providers">, setting: Setting): void {
  const { providers, keys, week, contractsBegan } = state;
  const every = setting.policy.retenderWeeks;
  const age = week - contractsBegan;
  if (every === 0 || age === 0 || age % every !== 0) return;
  for (let lot = 0; lot < LOTS; lot++) {
    const holders = contractors(state, setting, lot);
    const challenger = expected(state, lot) ? undefined : invite(state, setting, lot, LOTS);
    if (challenger === undefined || holders.length < INCUMBENTS / LOTS) continue;
    const worst = holders.reduce((a, b) => (providers.rating[b] < providers.rating[a] ? b : a));
    if (inverseNormal(lookUp(keys, entityKey(keys, challenger), DECISIONS.tender, week)) > providers.rating[worst])
      providers.replaces[challenger] = worst;
    else providers.opensAt[challenger] = -1;
  }
}

/** Incumbents and entrants that hold a contract in a lot. */
function contractors(state: Given<"providers">, setting: Setting, lot: number): number[] {
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (slot) => slot >= FIRST_ENTRANT || (slot >= FIRST_INCUMBENT && slot < FIRST_INCUMBENT + INCUMBENTS),
  );
  return slots.filter((slot) => lotOfSlot(slot) === lot && inMarket(state, setting, slot));
}

/** Whether somebody is on the way into a lot. */
const expected = ({ providers, week }: Given<"providers">, lot: number): boolean =>
  Array.from({ length: ENTRANTS }, (_, n) => FIRST_ENTRANT + n).some(
    (slot) => lotOfSlot(slot) === lot && providers.closed[slot] === 1 && providers.opensAt[slot] > week,
  );

/** The first potential entrant of every `step`-th slot that has not yet come, if entry pays: it opens after the lag. */
function invite(state: Given<never, "providers">, setting: Setting, first: number, step: number): number | undefined {
  const { providers, week } = state;
  const { nature } = setting;
  const present: number[] = [];
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) if (inMarket(state, setting, slot)) present.push(slot);
  const scale = 100 * territoryScale(state, nature);
  const opening = {
    surplus: present.length > 0 ? present.reduce((sum, slot) => sum + providers.surplus[slot], 0) / present.length : 0,
    rivals: present.length,
    fixedCost: scale * nature.providers.fixedCost,
    entryCost: scale * nature.providers.entryCost,
    horizon: nature.providers.horizon,
  };
  if (!entryPays(opening)) return undefined;
  const many = Math.min(ENTRANTS, nature.providers.entrants);
  for (let n = first; n < many; n += step) {
    const slot = FIRST_ENTRANT + n;
    if (providers.opensAt[slot] >= 0) continue;
    providers.opensAt[slot] = week + nature.providers.entryLag;
    return slot;
  }
  return undefined;
}
