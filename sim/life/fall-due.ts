import type { Setting } from "../policy/setting.ts";
import { push } from "../world/list.ts";
import { ATTACHED, GIVING_UP, NEVER, UNMET, WAITING } from "../world/people.ts";
import { setBounds } from "./bounds.ts";
import { contactOnJobs } from "../prospect/contacts.ts";
import { updateEfficiency } from "./efficiency.ts";
import { meet } from "./meet.ts";
import { release } from "./release.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { ByAssessment } from "./written.ts";

/**
 * Does for a claimant what falls due this week: first contact, or the end of an attachment; whoever gives up, or is to
 * be referred, is listed. Writes the week of what comes next, and what meeting or release writes.
 */
export function fallDue(
  state: Given<
    Ahead | "pool",
    ByAssessment | "people.dates" | "people.class" | "people.caches" | "areas" | "providers" | "leaving" | "referring"
  >,
  setting: Setting,
  i: number,
): void {
  const { people } = state;
  people.due[i] = NEVER;
  const stage = people.stage[i];
  if (stage === GIVING_UP) push(state.leaving, i);
  else if (stage === UNMET) {
    meet(state, setting, i);
    if (contactOnJobs(state, setting, i) !== 1) updateEfficiency(state, setting, i);
  } else if (stage === WAITING) push(state.referring, i);
  else if (stage === ATTACHED) release(state, setting, i);
  setBounds(state, setting, i);
}
