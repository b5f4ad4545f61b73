import type { Numbers } from "./numbers.ts";

/** What is believed of people who choose a provider: how many look, and what counts with them, in logits. */
export type Choice = ReturnType<typeof choice>;

/** Compiles what is believed of how people choose a provider; `at` gives a number by its id. */
export const choice = (at: Numbers) => ({
  attention: at("choice.attention"), // share who look at the alternatives
  quality: at("choice.quality"), // for each standard deviation of the published rating
  distance: at("choice.distance"), // for each km
  wait: at("choice.wait"), // for each week
  specialism: at("choice.specialism"), // if it knows one of their barriers best
});
