import type { Assumptions } from "../evidence/parameters.ts";
import { type PaymentRoute, paymentRoutes } from "../evidence/payment-groups.ts";
import { AGE_BANDS, BENEFIT_GROUPS, PAYMENT_GROUPS } from "./vocabulary.ts";

/** What a payment group goes by. */
interface Routed {
  /** Codes in BENEFIT_GROUPS and AGE_BANDS. */
  readonly group: number;
  readonly ageBand: number;
  /** Whether a person claimed incapacity benefits before, and is in the support group. */
  readonly prior: boolean;
  readonly supported: boolean;
}

/** The payment group of a person, from 1, by the first route that fits; `u` is uniform on (0, 1). */
export function paymentRouting(assumptions: Assumptions): (who: Routed, u: number) => number {
  const compiled = BENEFIT_GROUPS.map((id) =>
    paymentRoutes
      .filter(({ benefit }) => benefit === id)
      .map((route) => ({ fits: fitting(route, assumptions), to: PAYMENT_GROUPS.indexOf(route.to) + 1 })),
  );
  return (who, u) => {
    const found = compiled[who.group].find(({ fits }) => fits(who, u));
    if (found === undefined)
      throw new Error(`payment-routes.json: no route fits ${BENEFIT_GROUPS[who.group]}. Add one.`);
    return found.to;
  };
}

function fitting(
  { age, prior, supported, route }: PaymentRoute,
  assumptions: Assumptions,
): (who: Routed, u: number) => boolean {
  const upTo = route?.reduce((sum, id) => sum + assumptions[id], 0);
  return (who, u) =>
    (age === undefined || AGE_BANDS[who.ageBand] === age) &&
    (prior === undefined || who.prior) &&
    (supported === undefined || who.supported) &&
    (upTo === undefined || u < upTo);
}
