import { exp, log } from "../../core/exp-log.ts";
import type { Numbers } from "./numbers.ts";

/** What is believed of providers, their advisers and their market. Money in GBP. */
export type ProviderNumbers = ReturnType<typeof providerNumbers>;

/** Compiles what is believed of providers; `at` gives a number by its id. */
export const providerNumbers = (at: Numbers) => ({
  contactHours: at("support.adviserContactHours"), // a week, of an adviser
  coachContactHours: at("support.coachContactHours"), // a week, of a Jobcentre coach
  coachHoursStep: 1 - exp(-log(2) / at("support.coachHoursHalfLife")), // share a week of the way to what is asked for
  caseCost: at("support.caseCost"), // a week, beside adviser hours
  caseCostAvoidable: at("support.caseCostAvoidable"), // share of it that a coach's case costs too
  fixedCost: at("provider.fixedCost"), // a week
  entryCost: at("provider.entryCost"),
  horizon: at("provider.horizon"), // weeks over which an entrant reckons
  entrants: at("provider.potentialEntrants"),
  entryLag: Math.max(1, Math.round(at("provider.entryLagWeeks"))),
  creditLine: at("provider.creditLine"),
  patience: at("provider.patience"), // weeks before lenders judge a new one
  hireLag: at("provider.hireLag"), // weeks
  waitDropOut: at("provider.waitDropOut"), // weekly chance, in the queue
  segmentRetry: Math.round(at("provider.segmentRetryWeeks")),
  subcontractFee: at("provider.subcontractFee"), // share that a lead provider keeps
  forgetting: at("provider.forgetting"), // share of experience a week
  experienceScale: at("provider.experienceScale"), // real people served
  learningExponent: at("provider.learningExponent"),
  skillLoss: at("transition.skillLoss"), // share of experience lost as coaches become the mutual
});
