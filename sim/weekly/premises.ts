import { YEAR } from "../core/calendar.ts";
import { penceOf, type Setting } from "../policy/setting.ts";
import { causeCode, post } from "../world/ledger.ts";
import { AREAS } from "../world/vocabulary.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";

/** Pays for premises beyond those of today; closing some saves as much as opening others costs. */
export const premises = step({ reads: ["areas"], writes: ["ledger"] }, (state, setting) => {
  if (state.week < state.zero) return;
  const { nature } = setting;
  const pounds = (nature.costs.offices * nature.costs.office) / YEAR;
  const more = moreThanToday(state, setting);
  if (more !== 0)
    post(state.ledger, causeCode.premises, state.week - state.zero, penceOf(state, setting, pounds * more));
});

/** Premises beyond those of today for each of those, over all areas by people. */
function moreThanToday({ areas }: Given<"areas">, setting: Setting): number {
  if (setting.areas === undefined) return setting.policy.premises - 1;
  let more = 0;
  for (let a = 0; a < AREAS.length; a++) more += areas.people[a] * (setting.areas[a].policy.premises - 1);
  return more;
}
