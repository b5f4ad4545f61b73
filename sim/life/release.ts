import { awaitCoach } from "./coaching.ts";
import { priced } from "./meet.ts";
import { countWorth } from "./worth.ts";
import type { Setting } from "../policy/setting.ts";
import { WAITING } from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import type { Given } from "../world/given.ts";
import { note, watches } from "../world/watch.ts";
import type { ByAssessment } from "./written.ts";

/**
 * Ends an attachment whose time has run out: back to the purchaser, to be referred again where the regime does so.
 * Writes where the claim stands, its next date, the class of coach time, the counts of provider and pool, and what an
 * assessment writes.
 */
export function release(
  state: Given<"pool" | "pricing", ByAssessment | "people.dates" | "people.class" | "providers">,
  setting: Setting,
  i: number,
): void {
  const { people, providers, week } = state;
  if (watches(state, i))
    note(state, i, {
      kind: "attachment-ends",
      provider: people.provider[i],
      weeks: setting.nature.attachmentWeeks,
    });
  providers.caseload[people.provider[i]]--;
  countWorth(state, i, -1);
  people.provider[i] = JOBCENTRE;
  people.stage[i] = WAITING;
  awaitCoach(state, setting, i);
  if (!setting.policy.refersAgain) return;
  if (priced(state, setting, i)) people.due[i] = week + 1;
}
