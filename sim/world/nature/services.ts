import type { Numbers } from "./numbers.ts";

/** What is believed of hand-offs to specialist services and of what happens there. */
export type ServiceNumbers = ReturnType<typeof serviceNumbers>;

export const serviceNumbers = (at: Numbers) => ({
  startVoluntary: at("referral.start.voluntary"), // share who take up what they need not
  startFatigue: at("referral.startFatigue"), // lost of it for each failure before
  fatigue: at("referral.fatigue"), // lost of what further links hold for each failure before
  minimumWait: Math.round(at("service.minimumWait")), // weeks
  dropOut: at("service.waitDropOut"), // weekly chance, in the queue
  completion: at("referral.completion"), // share who finish a course
  outOfOrder: at("service.outOfOrder"), // multiplier of what a course does while a heavier need is open
  outcomeContracts: at("service.outcomeContracts"), // share of services paid for outcomes too
  outcomeWindow: Math.round(at("service.outcomeWindow")), // weeks after a course
});
