import type { Setting } from "../policy/setting.ts";
import { shadowPrice } from "../prospect/shadow-price.ts";
import { hoursOf, isMinimum } from "../prospect/support.ts";
import type { Given } from "../world/given.ts";
import { ATTACHED, CLAIMING } from "../world/people.ts";
import { INVERSE_WORTH, WORTH_LOW } from "../world/providers.ts";
import { poolOf } from "../world/state.ts";
import { note } from "../world/watch.ts";

/** Notes the support that a person who is watched gets this week, once hours are divided. Writes notes alone. */
export function noteSupport(
  state: Given<"people" | "providers" | "pool" | "pools">,
  setting: Setting,
  i: number,
): void {
  const { people, providers } = state;
  const { adviserHourCost } = setting.nature;
  const claims = people.status[i] === CLAIMING;
  const hours = claims ? hoursOf(state, setting, i) : 0;
  if (claims && people.stage[i] === ATTACHED) {
    const provider = people.provider[i];
    note(state, i, {
      kind: "supported",
      provider,
      hours,
      minimum: isMinimum(state, provider, hours),
      worth: (100 * adviserHourCost) / INVERSE_WORTH[people.worth[i] - WORTH_LOW],
      cost: 100 * adviserHourCost,
      scarce: 100 * shadowPrice(providers.shadow[provider], adviserHourCost),
    });
  } else if (hours > 0) note(state, i, { kind: "coached", hours, sharing: poolOf(state, i).met });
  else note(state, i, { kind: "unsupported" });
}
