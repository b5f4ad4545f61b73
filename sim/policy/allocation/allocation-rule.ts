import { log } from "../../core/exp-log.ts";

/**
 * What a referral may look at: published results, contracts, what providers offer and bid, the person's tastes and
 * travel, and chance. Ownership is not among them, save for who is in house.
 */
export interface ReferralView {
  /** Slots that may be referred to here, in order; never empty. */
  readonly open: readonly number[];
  /** Published advantage of a provider with people like this one; 0 without a record. */
  readonly results: OfSlot;
  /** Whether a provider's results have been published at all. */
  readonly recorded: OfSlot<boolean>;
  /** Utility of a provider to this person: rating, distance, wait, specialism and a fixed taste. */
  readonly utility: OfSlot;
  /** A draw for each provider, larger than 0 and smaller than 1. */
  readonly lot: OfSlot;
  /** Whether this person looks at the alternatives at all. */
  readonly attentive: boolean;
  /** Whether this referral explores. */
  readonly explores: boolean;
  /** Whether this blended referral goes by performance. */
  readonly byPerformance: boolean;
  /** A provider's contracted part of the referrals of this area, in proportion to the others'. */
  readonly share: OfSlot;
  /** Adviser hours a week that a provider offers. */
  readonly hours: OfSlot;
  /** People with a provider or waiting for it, for each adviser hour, at the start of the week. */
  readonly load: OfSlot;
  /** Pounds that a provider bid for a person of this segment. */
  readonly bid: OfSlot;
  /** Where a provider stands in the purchaser's list: a number drawn once. */
  readonly place: OfSlot;
  /** How many referrals of this area were made in turn before this one. */
  readonly turn: number;
  /** True quality of a provider's support of this person. */
  readonly quality: OfSlot;
  /**
   * Whoever supports people without a referral elsewhere: the mutual where there is one, otherwise the Jobcentre's own
   * coaches.
   */
  readonly inHouse: number;
}

/** What a referral sees of one provider: asked of the view itself, so that one set of functions serves every referral. */
export type OfSlot<T = number> = (this: ReferralView, slot: number) => T;

/** Names the provider of a referral. */
export type AllocationRule = (view: ReferralView) => number;

/** The slot with the largest value among some, by default among all that are open; ties go to the larger lot. */
export function best(view: ReferralView, value: OfSlot, among: readonly number[] = view.open): number {
  let chosen = among[0];
  let most = value.call(view, chosen);
  for (let n = 1; n < among.length; n++) {
    const its = value.call(view, among[n]);
    const gain = its - most;
    if (!(gain > 0) && !(gain === 0 && view.lot(among[n]) > view.lot(chosen))) continue;
    chosen = among[n];
    most = its;
  }
  return chosen;
}

/**
 * A slot by lot with chances in proportion to a weight (a race of exponential times); all are as likely where none has
 * any.
 */
export function drawn(view: ReferralView, weight: OfSlot): number {
  const some = view.open.filter((slot) => weight.call(view, slot) > 0);
  return some.length === 0
    ? best(view, view.lot)
    : best(view, (slot) => log(view.lot(slot)) / weight.call(view, slot), some);
}
