import type { Setting } from "../policy/setting.ts";
import { benefit } from "../world/people.ts";
import { SEGMENT_KINDS, SEGMENTS } from "../world/providers.ts";
import { segmentOf } from "../world/similar.ts";
import type { Given } from "../world/given.ts";

/**
 * Row of a person's segment with a provider: the segments that the purchaser publishes are the benefit by classes of
 * assessed severity.
 */
export const segmentRow = ({ people }: Given<"people">, i: number, slot: number): number =>
  slot * SEGMENT_KINDS + benefit(people.traits[i]) * SEGMENTS + segmentOf(people.assessed[i]);

/** Whether a provider takes people of this person's segment now. */
export const willing = (state: Given<"people" | "providers">, { policy }: Setting, i: number, slot: number): boolean =>
  !policy.choosesSegments || state.providers.shutUntil[segmentRow(state, i, slot)] <= state.week;
