/** What a referral may look at: published results, the person's tastes and travel, and chance. Ownership is not among them. */
export interface ReferralView {
  /** Slots that may be referred to here, in order; never empty. */
  readonly open: readonly number[];
  /** Published advantage of a provider with people like this one; 0 without a record. */
  readonly results: (slot: number) => number;
  /** Utility of a provider to this person: rating, distance, wait, specialism and a fixed taste. */
  readonly utility: (slot: number) => number;
  /** A draw for each provider, larger than 0 and smaller than 1. */
  readonly lot: (slot: number) => number;
  /** Whether this person looks at the alternatives at all. */
  readonly attentive: boolean;
  /** Whether this referral explores. */
  readonly explores: boolean;
  /** Whether this blended referral goes by performance. */
  readonly byPerformance: boolean;
}

/** Names the provider of a referral. */
export type AllocationRule = (view: ReferralView) => number;

/** The slot with the largest value; ties go to the larger lot. */
export function best(view: ReferralView, value: (slot: number) => number): number {
  let chosen = view.open[0]!;
  for (const slot of view.open) {
    const gain = value(slot) - value(chosen);
    if (gain > 0 || (gain === 0 && view.lot(slot) > view.lot(chosen))) chosen = slot;
  }
  return chosen;
}
