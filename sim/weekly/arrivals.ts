import { admit } from "../life/enter.ts";
import { settingOf } from "../policy/setting.ts";
import type { Phase } from "./phase.ts";

/** Lets in everyone whose first claim begins this week: the same people in every regime. */
export const arrivals: Phase = (state, setting) => {
  while (state.arrived < state.people.count && state.arrival[state.arrived] <= state.week) {
    const i = state.arrived++;
    admit(state, settingOf(state, setting, i), i);
  }
};
