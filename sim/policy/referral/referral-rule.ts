import type { Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";

/** What a rule may look at of a person who has just been assessed. */
export interface Assessed {
  /** The week that runs. */
  readonly week: number;
  /** The week in which the spell out of work began. */
  readonly since: number;
  /** Payment group, from 1. */
  readonly paymentGroup: number;
  /** Assessed severities, or a score. */
  readonly assessed: number;
  /** Pounds for one sustained outcome. */
  readonly price: number;
}

/** Names the week in which somebody just assessed is to be referred; `NEVER` if they are not. */
export type ReferralRule = (who: Assessed) => number;

/** Compiles a rule from the levers and what is believed. */
export type MakeReferralRule = (levers: Levers, nature: Nature) => ReferralRule;

/** Weeks until somebody is referred who need not be at once. */
export const shortWait = (levers: Levers): number => Math.round(levers["referral.shortWait"]);
