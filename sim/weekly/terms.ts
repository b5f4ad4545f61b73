import { mostOf } from "../policy/tariff/terms.ts";
import { area, paymentGroup } from "../world/people.ts";
import { CLASSES, SLOTS } from "../world/providers.ts";
import { AREAS } from "../world/vocabulary.ts";
import type { Setting, State } from "./state.ts";

/** One bit for every area. */
const EVERYWHERE = (1 << AREAS.length) - 1;

/**
 * Publishes a tariff, at what its prices and the budget have come to, as a new edition in some areas, one bit each: it
 * holds for everyone attached there from now on, and for nobody attached before.
 */
export function publishTerms(
  { terms, pricing }: State,
  { policy: { tariff } }: Setting,
  areas: number = EVERYWHERE,
): void {
  for (let a = 0; a < AREAS.length; a++) if (((areas >>> a) & 1) !== 0) terms.from[a] = terms.rows.length;
  const rows = tariff.price.length;
  const every = tariff.revise === undefined ? rows : SLOTS * rows;
  for (let at = 0; at < every; at++) {
    const multiple = tariff.revise === undefined ? 1 : pricing.multiple[Math.floor(at / rows) * CLASSES + (at % rows)];
    const pay = tariff.schedule(at % rows, multiple * pricing.share);
    terms.rows.push({ ...pay, full: pricing.share === 1 ? mostOf(pay) : mostOf(tariff.schedule(at % rows, multiple)) });
  }
}

/**
 * Row of the terms under which a person would be attached now to a provider, by default the one that they are referred
 * to.
 */
export const termsFor = (
  { terms, people }: State,
  { policy: { tariff } }: Setting,
  i: number,
  slot: number = people.provider[i],
): number =>
  terms.from[area(people.traits[i])] +
  (tariff.revise === undefined ? 0 : slot * tariff.price.length) +
  tariff.tier(paymentGroup(people.traits[i]), people.assessed[i]);
