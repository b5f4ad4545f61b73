import { entryPays, givenUp } from "../conduct/entry-and-exit.ts";
import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import { LOTS, lotOfSlot } from "../policy/commissioning/open-slots.ts";
import { CLAIMING } from "../world/people.ts";
import { ENTRANTS, FIRST_ENTRANT, FIRST_INCUMBENT, INCUMBENTS, JOBCENTRE, SLOTS, spend } from "../world/providers.ts";
import { tellOnQuality } from "./accounts.ts";
import { bookOf } from "./book.ts";
import { setBounds } from "./hazards.ts";
import { isOpen, standPeopleDown } from "./reform.ts";
import { areasOf, eachPool, settingOf, territoryScale, type Phase, type Setting, type State } from "./state.ts";

const YEAR = 52;
const QUARTER = 13;

/**
 * Settles providers' accounts; each quarter those whom lenders give up or whose results stay below the floor close, and
 * others decide to enter; contracts are let anew when they run out. What the burn-in leaves standing is the market of
 * the baseline, so nobody enters or leaves in it.
 */
export const market: Phase = (state, setting) => {
  settle(state, setting);
  if (state.week < state.zero) return;
  let changed = open(state, setting);
  if (state.week % QUARTER === QUARTER - 1) {
    changed = fail(state, setting) || changed;
    enter(state, setting);
  }
  retender(state, setting);
  if (changed) handBack(state, setting);
};

/** Whether a slot takes people anywhere, from the purchaser or from a lead provider. */
export const inMarket = ({ providers }: State, setting: Setting, slot: number): boolean =>
  providers.closed[slot] === 0 &&
  (setting.areas ?? [setting]).some(
    ({ policy }, place) =>
      (setting.areas === undefined
        ? policy.open.some((slots) => slots.includes(slot))
        : policy.open[place].includes(slot)) || policy.subcontractors.includes(slot),
  );

/** Charges what people attached and a provider's own existence cost, and notes the week's income and costs. */
function settle(state: State, setting: Setting): void {
  const { providers, tally, week, zero, purse } = state;
  const { assumptions } = setting.nature;
  const fixed = Math.floor(100 * assumptions["provider.fixedCost"] * territoryScale(state, setting.nature) + 0.5);
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    const present = inMarket(state, setting, slot);
    spend(providers, slot, Math.floor(100 * assumptions["support.caseCost"] * providers.caseload[slot] + 0.5));
    providers.surplus[slot] += (providers.income[slot] - providers.costs[slot] - providers.surplus[slot]) / YEAR;
    if (present) spend(providers, slot, fixed);
    if (week >= zero) {
      const cell = slot * purse.weeks + week - zero;
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
 * Opens entrants whose time has come, with one adviser for each area and no record; one that won another's contract
 * takes its place. True if somebody gave way.
 */
function open(state: State, setting: Setting): boolean {
  const { providers, week, weight } = state;
  const { policy, nature } = setting;
  let gaveWay = false;
  for (let slot = FIRST_ENTRANT; slot < SLOTS; slot++) {
    if (providers.closed[slot] === 0 || providers.opensAt[slot] !== week) continue;
    const areas = policy.open.filter((slots) => slots.includes(slot)).length;
    if (areas === 0) continue;
    providers.closed[slot] = 0;
    providers.began[slot] = week;
    providers.hours[slot] = weight > 0 ? (areas * nature.assumptions["support.adviserContactHours"]) / weight : 0;
    providers.reference[slot] = mean(providers.reference);
    providers.experience[slot] = 0;
    tellOnQuality(providers, slot, nature);
    spend(
      providers,
      slot,
      Math.floor(100 * nature.assumptions["provider.entryCost"] * territoryScale(state, nature) + 0.5),
    );
    state.tally.market.entries[week - state.zero]++;
    const loser = providers.replaces[slot];
    if (loser >= 0 && providers.closed[loser] === 0) {
      close(state, loser);
      gaveWay = true;
    }
  }
  return gaveWay;
}

const mean = (column: Float64Array): number =>
  column.subarray(FIRST_INCUMBENT, FIRST_INCUMBENT + INCUMBENTS).reduce((sum, value) => sum + value, 0) / INCUMBENTS;

/**
 * Closes providers whom lenders give up, and those whose published results were below the floor for two quarters
 * running; true if there were any.
 */
function fail(state: State, setting: Setting): boolean {
  const { providers } = state;
  const { policy, nature } = setting;
  const credit = 100 * nature.assumptions["provider.creditLine"] * territoryScale(state, nature);
  const book = bookOf(state, setting);
  let any = false;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    if (!inMarket(state, setting, slot)) continue;
    providers.poor[slot] = providers.results[slot] < policy.floor ? providers.poor[slot] + 1 : 0;
    const judged = state.week - providers.began[slot] >= nature.assumptions["provider.patience"];
    if (providers.poor[slot] < 2 && !(judged && givenUp(providers.cash[slot], book[slot], credit))) continue;
    close(state, slot);
    any = true;
  }
  return any;
}

/** Takes a provider out of the market for good. */
function close({ providers, tally, week, zero }: State, slot: number): void {
  providers.closed[slot] = 1;
  providers.hours[slot] = 0;
  providers.intake[slot] = 0;
  tally.market.exits[week - zero]++;
}

/** Gives everyone whose provider has gone back to the purchaser, to be referred again. */
function handBack(state: State, setting: Setting): void {
  eachPool(state, setting, (_, own, pool) =>
    standPeopleDown(state, own, isOpen(own.policy, state.providers), {
      due: state.week + 1,
      areas: areasOf(state, pool),
    }),
  );
  for (let i = 0; i < state.arrived; i++)
    if (state.people.status[i] === CLAIMING) setBounds(state, settingOf(state, setting, i), i);
}

/**
 * Lets one potential entrant decide, in the whole market where licences are given, and in a lot that lacks a contractor
 * where contracts are.
 */
function enter(state: State, setting: Setting): void {
  if (!setting.policy.levers["providers.entry"]) return;
  if (setting.policy.levers["providers.commissioning"] === "licences") {
    invite(state, setting, 0, 1);
    return;
  }
  for (let lot = 0; lot < LOTS; lot++)
    if (contractors(state, setting, lot).length < INCUMBENTS / LOTS && !expected(state, lot))
      invite(state, setting, lot, LOTS);
}

/**
 * Lets every lot's contracts anew when they run out: a challenger's bid is as good as chance has it among providers, an
 * incumbent's as good as its published results; the worst of them gives way.
 */
function retender(state: State, setting: Setting): void {
  const { providers, keys, week, contractsBegan } = state;
  const { levers } = setting.policy;
  const every = levers["providers.retenderWeeks"];
  const age = week - contractsBegan;
  if (
    !levers["providers.entry"] ||
    levers["providers.commissioning"] === "licences" ||
    every === 0 ||
    age === 0 ||
    age % every !== 0
  )
    return;
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
function contractors(state: State, setting: Setting, lot: number): number[] {
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (slot) => slot >= FIRST_ENTRANT || (slot >= FIRST_INCUMBENT && slot < FIRST_INCUMBENT + INCUMBENTS),
  );
  return slots.filter((slot) => lotOfSlot(slot) === lot && inMarket(state, setting, slot));
}

/** Whether somebody is on the way into a lot. */
const expected = ({ providers, week }: State, lot: number): boolean =>
  Array.from({ length: ENTRANTS }, (_, n) => FIRST_ENTRANT + n).some(
    (slot) => lotOfSlot(slot) === lot && providers.closed[slot] === 1 && providers.opensAt[slot] > week,
  );

/** The first potential entrant of every `step`-th slot that has not yet come, if entry pays: it opens after the lag. */
function invite(state: State, setting: Setting, first: number, step: number): number | undefined {
  const { providers, week } = state;
  const { nature } = setting;
  const { assumptions } = nature;
  const present = Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (slot) => slot !== JOBCENTRE && inMarket(state, setting, slot),
  );
  const scale = 100 * territoryScale(state, nature);
  const opening = {
    surplus: present.length > 0 ? present.reduce((sum, slot) => sum + providers.surplus[slot], 0) / present.length : 0,
    rivals: present.length,
    fixedCost: scale * assumptions["provider.fixedCost"],
    entryCost: scale * assumptions["provider.entryCost"],
    horizon: assumptions["provider.horizon"],
  };
  if (!entryPays(opening)) return undefined;
  const many = Math.min(ENTRANTS, assumptions["provider.potentialEntrants"]);
  for (let n = first; n < many; n += step) {
    const slot = FIRST_ENTRANT + n;
    if (providers.opensAt[slot] >= 0) continue;
    providers.opensAt[slot] = week + Math.max(1, Math.round(assumptions["provider.entryLagWeeks"]));
    return slot;
  }
  return undefined;
}
