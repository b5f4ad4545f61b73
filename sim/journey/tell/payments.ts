import { drawn } from "../event.ts";
import type { Teller } from "../teller.ts";
import { capital, count, pounds, providerName } from "../words.ts";

/** Tells of what a provider is paid for a person, and of what is reached but never validated. */
export const outcome: Teller<"outcome"> = (fact) => {
  const { verdict, provider, nth, payments, worked, outcomeWeeks } = fact;
  const valid = verdict.draw < verdict.bound;
  const name = nth === 0 ? "job outcome" : `sustainment payment ${nth} of ${payments}`;
  const amount = pounds(fact.amount);
  const what = valid
    ? `${capital(providerName(provider))} is paid ${amount}: ${name}`
    : `A ${name} of ${amount} is reached and never claimed`;
  return [
    drawn(
      "payment",
      what,
      `${count(worked, "week")} in work since attachment, ${outcomeWeeks} make an outcome; ` +
        `${valid ? "validated" : "not validated"}`,
      verdict,
    ),
  ];
};
