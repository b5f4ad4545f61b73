import { expectedSurplus, type Service } from "./surplus.ts";
import type { Prospect } from "./effort.ts";

/** Whether a provider that may refuse declines a referral: the fee for attaching the person and what it would keep at the support that it would choose come to a loss. */
export const declines = (fee: number, prospect: Prospect, service: Service, value: number): boolean => fee + expectedSurplus(prospect, service, value) < 0;
