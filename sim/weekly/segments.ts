import { shunned } from "../conduct/segments.ts";
import { benefit } from "../world/people.ts";
import { JOBCENTRE, SEGMENTS, SEGMENT_KINDS, SLOTS } from "../world/providers.ts";
import { segmentOf } from "../world/similar.ts";
import { expectedOf } from "./hand-over.ts";
import type { Setting, State } from "./state.ts";

/** Share of a provider's book of segments that is a quarter later still of the past year. */
const KEPT = 0.75;

/** Row of a person's segment with a provider: the segments that the purchaser publishes are the benefit by classes of assessed severity. */
const rowOf = ({ people }: State, i: number, slot: number): number => slot * SEGMENT_KINDS + benefit(people.traits[i]!) * SEGMENTS + segmentOf(people.assessed[i]!);

/** Whether a provider takes people of this person's segment now. */
export const willing = (state: State, { policy }: Setting, i: number, slot: number): boolean => !policy.choosesSegments || state.providers.shutUntil[rowOf(state, i, slot)]! <= state.week;

/** Enters a person just attached in their provider's book, with what it expects of them. */
export function enterInBook(state: State, setting: Setting, i: number): void {
  const { people, providers, weight } = state;
  const row = rowOf(state, i, people.provider[i]!);
  providers.bookPeople[row]! += weight;
  providers.bookSurplus[row]! += Math.floor(100 * expectedOf(state, setting, i) + 0.5) * weight;
}

/** Each quarter every provider looks at its book: for a while it takes nobody of a segment on which it expects to lose, and then tries again. */
export function chooseSegments(state: State, { nature }: Setting): void {
  const { providers, week } = state;
  for (let row = (JOBCENTRE + 1) * SEGMENT_KINDS; row < SLOTS * SEGMENT_KINDS; row++) {
    if (providers.shutUntil[row]! > week) continue;
    if (shunned(providers.bookPeople[row]!, providers.bookSurplus[row]!)) {
      providers.shutUntil[row] = week + 1 + Math.round(nature.assumptions["provider.segmentRetryWeeks"]);
      providers.bookPeople[row] = 0;
      providers.bookSurplus[row] = 0;
    } else {
      providers.bookPeople[row]! *= KEPT;
      providers.bookSurplus[row]! *= KEPT;
    }
  }
}
