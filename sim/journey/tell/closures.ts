import { ATTACHED, CLAIMING, QUEUED } from "../../world/people.ts";
import { told } from "../event.ts";
import type { Witness } from "../seen.ts";
import { capital, providerName } from "../words.ts";

/** Tells of a provider that leaves the market, or loses its contract, with someone on its books or in its queue. */
export const closures: Witness = ({ step, was, is, state }) => {
  if (
    step !== "market" ||
    was.status !== CLAIMING ||
    (was.stage !== ATTACHED && was.stage !== QUEUED) ||
    (is.stage === was.stage && is.provider === was.provider)
  )
    return [];
  const closed = state.providers.closed[was.provider] !== 0;
  return [
    told(
      "referral",
      `${capital(providerName(was.provider))} ${closed ? "closes" : "loses its contract"}: the case goes back to the purchaser`,
      closed
        ? "Its debts passed what lenders bear, or its results stayed below the floor; whoever it held is referred again"
        : "Contracts were let anew and another bid won; whoever it held is referred again",
    ),
  ];
};
