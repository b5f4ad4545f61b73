import { power } from "../../core/exp-log.ts";
import { MOST_FAILURES } from "../people.ts";
import type { Numbers } from "./numbers.ts";

/** What is believed of hand-offs to specialist services and of what happens there. */
export type ServiceNumbers = ReturnType<typeof serviceNumbers>;

/** Compiles what is believed of specialist services; `at` gives a number by its id. */
export const serviceNumbers = (at: Numbers) => ({
  startVoluntary: at("referral.start.voluntary"), // share who take up what they need not
  startHolds: left(at("referral.startFatigue")), // share of that left after so many failures before
  linkHolds: left(at("referral.fatigue")), // share left of what further links hold, likewise
  minimumWait: Math.round(at("service.minimumWait")), // weeks
  dropOut: at("service.waitDropOut"), // weekly chance, in the queue
  completion: at("referral.completion"), // share who finish a course
  paidAhead: at("service.paidAhead"), // share of a course's cost that is due when it starts, the rest by weeks
  outOfOrder: at("service.outOfOrder"), // multiplier of what a course does while a heavier need is open
  outcomeContracts: at("service.outcomeContracts"), // share of services paid for outcomes too
  outcomeWindow: Math.round(at("service.outcomeWindow")), // weeks after a course
});

/** What is left after 0, 1, 2 … failures, each of which loses a share. */
const left = (lost: number): Float64Array =>
  Float64Array.from({ length: MOST_FAILURES + 1 }, (_, failed) => power(1 - lost, failed));
