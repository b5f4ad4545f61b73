import type { Assumptions } from "../../evidence/parameters.ts";
import type { Levers } from "../lever.ts";

/** Terms on which people are handed on to specialist help. */
export interface HandOff {
  /** Whether whoever hands on knows the next body and tells it what is known. */
  readonly warm: boolean;
  /** Share who complete each further referral of a chain. */
  readonly retention: number;
  /** Weeks that each referral takes. */
  readonly weeks: number;
  /** Share of an assessment's hours that the next body spends on assessing again. */
  readonly repeatShare: number;
  /** Share of known needs that are referred on when a case is looked at. */
  readonly propensity: number;
}

/** A worker of their own for people who meet enough criteria; those who meet one fewer get nothing more. */
export interface KeyWorker {
  /** Criteria of seven that must be met. */
  readonly criteria: number;
  readonly handOff: HandOff;
  /** Pence for each person who gets one. */
  readonly cost: number;
  /** Weeks that the worker stays. */
  readonly lasts: number;
}

/** One way of joining up services. */
export interface JoiningUp {
  readonly handOff: HandOff;
  /** Whether only the provider that holds a case refers on, and does so as it takes the case on. */
  readonly lead: boolean;
  /** Whether services draw on one budget, whose places go to the longest queue. */
  readonly pooled: boolean;
  /**
   * Pence that each person may spend on help, what they find worst first; `undefined` where whoever holds the case
   * refers.
   */
  readonly budget?: number | undefined;
  readonly keyWorker?: KeyWorker | undefined;
  /** Whether services have purses of their own that pay for outcomes too. */
  readonly ownPurses: boolean;
}

/** Compiles a way of joining up from the levers and what is believed. */
export type ServiceMode = (levers: Levers, assumptions: Assumptions) => JoiningUp;

/** Hand-offs between bodies that have nothing to do with each other. */
export const cold = (assumptions: Assumptions): HandOff => ({
  warm: false,
  retention: assumptions["handoff.retention.cold"],
  weeks: Math.round(assumptions["referral.delayCold"]),
  repeatShare: 1,
  propensity: assumptions["referral.propensity"],
});

/** Hand-offs within one body or one building, with a summary of what is known. */
export const warm = (assumptions: Assumptions): HandOff => ({
  warm: true,
  retention: assumptions["handoff.retention.warm"],
  weeks: Math.round(assumptions["referral.delayWarm"]),
  repeatShare: 1 - assumptions["assessment.summarySaves"],
  propensity: assumptions["referral.propensity"],
});
