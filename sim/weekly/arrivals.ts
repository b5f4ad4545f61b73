import { admit } from "../life/enter.ts";
import { settingOf } from "../policy/setting.ts";
import { step } from "../step.ts";
import { AHEAD } from "../prospect/standing.ts";
import { BY_CLAIM } from "../life/written.ts";

/** Lets in everyone whose first claim begins this week: the same people in every regime. */
export const arrivals = step(
  { reads: [...AHEAD], writes: ["arrived", ...BY_CLAIM, "people.spell", "stock", "entry"] },
  (state, setting) => {
    while (state.arrived < state.people.count && state.arrival[state.arrived] <= state.week) {
      const i = state.arrived++;
      admit(state, settingOf(state, setting, i), i);
    }
  },
);
