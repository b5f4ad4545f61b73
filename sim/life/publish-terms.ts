import type { Setting } from "../policy/setting.ts";
import { CLASSES, SLOTS } from "../world/providers.ts";
import { mostOf, type Row, type Schedule } from "../world/terms.ts";
import { AREAS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";

/** One bit for every area. */
const EVERYWHERE = (1 << AREAS.length) - 1;

/**
 * Publishes a tariff, at what its prices and the budget have come to, as a new edition in some areas, one bit each: it
 * holds for everyone attached there from now on, and for nobody attached before. Writes new rows of terms, and from
 * which row they hold.
 */
export function publishTerms(
  { terms, pricing }: Given<"pricing", "terms">,
  { policy: { tariff } }: Setting,
  areas: number = EVERYWHERE,
): void {
  for (let a = 0; a < AREAS.length; a++) if (((areas >>> a) & 1) !== 0) terms.from[a] = terms.rows.length;
  const rows = tariff.price.length;
  const every = tariff.revise === undefined ? rows : SLOTS * rows;
  for (let at = 0; at < every; at++) {
    const multiple = tariff.revise === undefined ? 1 : pricing.multiple[Math.floor(at / rows) * CLASSES + (at % rows)];
    const pay = tariff.schedule(at % rows, multiple * pricing.share);
    terms.rows.push(row(pay, pricing.share === 1 ? mostOf(pay) : mostOf(tariff.schedule(at % rows, multiple))));
  }
}

const row = (pay: Schedule, full: number): Row =>
  Object.freeze({
    attachment: pay.attachment,
    outcome: pay.outcome,
    sustainment: pay.sustainment,
    payments: pay.payments,
    outcomeWeeks: pay.outcomeWeeks,
    accelerated: pay.accelerated ?? false,
    full,
  });
