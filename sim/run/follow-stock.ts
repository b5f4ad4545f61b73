import type { Setting } from "../policy/setting.ts";
import { CLAIMING } from "../world/people.ts";
import type { State } from "../world/state.ts";
import { sizeServices } from "../life/size-services.ts";
import { QUARTER } from "../core/calendar.ts";

/**
 * While a burn-in that begins with nobody lasts: coach hours go toward what the claimants there are ask for, and each
 * quarter the places of services follow how many claimants would be eligible. From the end of burn-in both are given.
 */
export function followStock(state: State, { policy, nature }: Setting): void {
  const { levers } = policy;
  const [coaches] = state.pools;
  const asked = (state.stock[CLAIMING] / levers["jobcentre.caseload"]) * nature.providers.coachContactHours;
  coaches.coachHours += (asked - coaches.coachHours) * nature.providers.coachHoursStep;
  if (state.week % QUARTER === 0 || state.week === state.zero)
    sizeServices(state, nature, levers["service.eligibility"], (i) => state.people.status[i] === CLAIMING);
}
