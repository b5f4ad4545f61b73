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

/** Tells of the end of an attachment. */
export const attachmentEnds: Teller<"attachment-ends"> = ({ provider, weeks }) => [
  told("attachment", `Time with ${providerName(provider)} runs out`, `An attachment lasts ${count(weeks, "week")}`),
];

/** Tells of a case that goes back to the purchaser before its time. */
export const stoodDown: Teller<"stood-down"> = ({ provider, lead, attached: held, because, keeps }) => {
  if (because === "reform") {
    const what = `${held ? "Handed back by" : "No longer waits for"} ${providerName(provider)}`;
    return [
      keeps === undefined
        ? told("reform", what, "A reform: the provider is no longer open here, or others are referred to")
        : drawn("reform", what, "A reform: not every case stays where it is", keeps),
    ];
  }
  const [who, does, why] = {
    closed: [
      provider,
      "closes",
      "Its debts passed what lenders bear, or its results stayed below the floor; whoever it held is referred again",
    ],
    "lead closed": [
      lead,
      "closes",
      "Its debts passed what lenders bear, or its results stayed below the floor; whoever it had passed on is referred again",
    ],
    "contract lost": [
      lead === 0 ? provider : lead,
      "loses its contract",
      "Contracts were let anew and another bid won; whoever it held is referred again",
    ],
  }[because] as [number, string, string];
  return [told("referral", `${capital(providerName(who))} ${does}: the case goes back to the purchaser`, why)];
};
