import { shunned } from "../conduct/segments.ts";
import type { Setting } from "../policy/setting.ts";
import { expectedOf } from "../prospect/offer.ts";
import { segmentRow } from "../prospect/willing.ts";
import { JOBCENTRE, SEGMENT_KINDS, SLOTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";

/** Share of a provider's book of segments that is a quarter later still of the past year. */
const KEPT = 0.75;

/** Enters a person just attached in their provider's book, with what it expects of them. Writes the provider's book. */
export function enterInBook(state: Given<Ahead, "providers">, setting: Setting, i: number): void {
  const { people, providers } = state;
  const row = segmentRow(state, i, people.provider[i]);
  providers.bookSurplus[row] += Math.floor(100 * expectedOf(state, setting, i) + 0.5);
}

/**
 * Each quarter every provider looks at its book: for a while it takes nobody of a segment on which it expects to lose,
 * and then tries again. Writes the books, and until when segments are shut.
 */
export function chooseSegments(state: Given<never, "providers">, { nature }: Setting): void {
  const { providers, week } = state;
  for (let row = (JOBCENTRE + 1) * SEGMENT_KINDS; row < SLOTS * SEGMENT_KINDS; row++) {
    if (providers.shutUntil[row] > week) continue;
    if (shunned(providers.bookSurplus[row])) {
      providers.shutUntil[row] = week + 1 + nature.providers.segmentRetry;
      providers.bookSurplus[row] = 0;
    } else {
      providers.bookSurplus[row] = Math.floor(KEPT * providers.bookSurplus[row] + 0.5);
    }
  }
}
