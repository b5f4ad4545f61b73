import { drawn, told } from "../event.ts";
import type { Teller } from "../teller.ts";
import { capital, count, pounds, providerName } from "../words.ts";

/** Tells of a place with a provider. */
export const attached: Teller<"attached"> = ({ provider, waited, fee }) => [
  told(
    "attachment",
    `${capital(providerName(provider))} takes the case on`,
    `${waited === 0 ? "A place is free at once" : `First come, first served, after ${count(waited, "week")} of waiting`}; ` +
      `attachment fee ${pounds(fee)}`,
  ),
];

/** Tells of a place no longer waited for. */
export const leavesQueue: Teller<"leaves-queue"> = ({ verdict, provider }) => [
  drawn("referral", `The wait for ${providerName(provider)} is given up`, "Dropping out of the queue", verdict),
];
