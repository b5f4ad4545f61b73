import { type PaymentRoute, paymentRoutes } from "../evidence/payment-groups.ts";
import { isUnder } from "./age-mix.ts";
import { indexOf } from "./memberships.ts";
import { BENEFIT_GROUPS, PAYMENT_GROUPS } from "./vocabulary.ts";

/** What a payment group goes by. */
interface Routed {
  /** Codes in BENEFIT_GROUPS and AGE_BANDS. */
  readonly group: number;
  readonly ageBand: number;
  /** Whether a person claimed incapacity benefits before, and is in the support group. */
  readonly prior: boolean;
  readonly supported: boolean;
  /** How likely they are of each group that goes with barriers. */
  readonly chances: Float64Array;
}

/** The payment group of a person, from 1, by the first route that fits; `u` is uniform on (0, 1). */
export function paymentRouting(): (who: Routed, u: number) => number {
  const compiled = BENEFIT_GROUPS.map((id) =>
    paymentRoutes
      .filter(({ benefit }) => benefit === id)
      .map((route) => ({ fits: fitting(route), to: PAYMENT_GROUPS.indexOf(route.to) + 1 })),
  );
  return (who, u) => {
    const found = compiled[who.group].find(({ fits }) => fits(who, u));
    if (found === undefined)
      throw new Error(`payment-routes.json: no route fits ${BENEFIT_GROUPS[who.group]}. Add one.`);
    return found.to;
  };
}

function fitting({ under, prior, supported, route }: PaymentRoute): (who: Routed, u: number) => boolean {
  const indices = route?.map(indexOf);
  return (who, u) =>
    (under === undefined || isUnder(who.ageBand, under)) &&
    (prior === undefined || who.prior) &&
    (supported === undefined || who.supported) &&
    (indices === undefined || u < indices.reduce((sum, at) => sum + who.chances[at], 0));
}
