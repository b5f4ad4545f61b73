import { expectedSurplus, type Serving } from "./surplus.ts";
import type { Prospect } from "./effort.ts";

/**
 * Pounds that a provider expects to keep of someone it takes on: the fee for attaching the person and what it would
 * keep at the support that it would choose.
 */
export const expectedOfTaking = (fee: number, prospect: Prospect, service: Serving, value: number): number =>
  fee + expectedSurplus(prospect, service, value);

/** Whether a provider that may refuse declines a referral: what it expects of the person is a loss. */
export const declines = (fee: number, prospect: Prospect, service: Serving, value: number): boolean =>
  expectedOfTaking(fee, prospect, service, value) < 0;
