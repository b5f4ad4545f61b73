import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment } from "../core/draw.ts";
import { push } from "../world/list.ts";
import { benefit, CLAIMING, GIVING_UP, SANCTIONED, severity, UNMET } from "../world/people.ts";
import { setSeverity } from "./barriers.ts";
import { setBounds } from "./hazards.ts";
import type { Phase } from "./state.ts";

const MENTAL_HEALTH = 0;

/** Imposes sanctions at reviews, at the sourced rate times the strictness of the regime; each may bring on a mental-health problem. */
export const conditionality: Phase = (state, setting) => {
  const { people, reviewNow, week, zero, keys, tally, sanctioned } = state;
  const { assumptions } = setting.nature;
  const at = moment(keys, DECISIONS.sanction, week);
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n]!;
    if (people.status[i] !== CLAIMING || people.sanctionedUntil[i]! > week) continue;
    if (people.stage[i] === UNMET || people.stage[i] === GIVING_UP) continue;
    const self = people.key[i]!;
    if (draw(self, at.w0, at.w1) >= setting.policy.sanctioned[benefit(people.traits[i]!) as 0 | 1] * 4294967296) continue;
    const listed = week > 0 && people.sanctionedUntil[i] === week;
    people.sanctionedUntil[i] = week + Math.round(assumptions["conditionality.durationWeeks"]);
    people.marks[i]! |= SANCTIONED;
    if (!listed) push(sanctioned, i);
    if (week >= zero) tally.person.sanctions[i]!++;
    const harmed = severity(people.barriers[i]!, MENTAL_HEALTH) === 0 && lookUp(keys, self, DECISIONS.sanctionHealth, week) < assumptions["conditionality.newMentalHealthCase"];
    if (harmed) setSeverity(state, setting, i, MENTAL_HEALTH, 1);
    setBounds(state, setting, i);
  }
};
