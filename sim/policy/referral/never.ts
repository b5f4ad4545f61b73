import { NEVER } from "../../world/people.ts";
import type { MakeReferralRule } from "./referral-rule.ts";

/** Nobody is referred. */
export const never: MakeReferralRule = () => () => NEVER;
