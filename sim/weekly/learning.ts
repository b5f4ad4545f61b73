import { QUARTER } from "../core/calendar.ts";
import { outOfWork, ROOM, setBounds } from "../life/bounds.ts";
import { renewContracts } from "../life/contracts.ts";
import { tellOnQuality } from "../life/experience.ts";
import { publish } from "../life/publish-results.ts";
import { settingOf } from "../policy/setting.ts";
import { SLOTS } from "../world/providers.ts";
import { AREAS } from "../world/vocabulary.ts";
import { step } from "../step.ts";
import { BOUNDED } from "../prospect/standing.ts";

/**
 * Lets providers forget a little each week and notes how long they keep people waiting; each quarter their experience
 * tells on quality and results are published, with a lag.
 */
export const learning = step(
  { reads: [...BOUNDED, "terms"], writes: ["providers", "areas", "people.caches"] },
  (state, setting) => {
    const { providers, week } = state;
    const { nature } = setting;
    for (let slot = 0; slot < SLOTS; slot++) {
      providers.experience[slot] *= 1 - nature.providers.forgetting;
      providers.intake[slot] = providers.intake[slot] * (1 - 1 / QUARTER);
      providers.wait[slot] = providers.intake[slot] > 0 ? providers.queue[slot] / providers.intake[slot] : 0;
    }
    if (week % QUARTER !== QUARTER - 1) return;
    for (let slot = 0; slot < SLOTS; slot++) {
      tellOnQuality(providers, slot, setting.nature);
    }
    publish(state, setting);
    renewContracts(state, setting);
    for (let a = 0; a < AREAS.length; a++) state.areas.bound[a] = state.areas.multiplier[a] * ROOM;
    for (let i = 0; i < state.arrived; i++) if (outOfWork(state, i)) setBounds(state, settingOf(state, setting, i), i);
  },
);
