import { DECISIONS } from "../../core/decisions.ts";
import { lookUp } from "../../core/draw.ts";
import { drawn, type Told } from "../event.ts";
import type { Teller } from "../seen.ts";
import { capital, count, pounds, providerName } from "../words.ts";

/** Tells of what a provider is paid for a person, and of what is reached but never validated. */
export const payments: Teller = ({ step, state, setting, i, week, was, is }): readonly Told[] => {
  if (step !== "outcomes" || is.payments <= was.payments) return [];
  const pay = state.terms.rows[is.tier];
  if (pay === undefined) return [];
  const first = was.payments === 0;
  const chance = {
    draw: lookUp(state.keys, state.people.key[i], DECISIONS.validation, is.attachedAt),
    bound: setting.nature.assumptions["provider.unclaimedOutcomes"],
  };
  const valid = chance.draw < chance.bound;
  const worked = is.worked + Math.max(0, week + 1 - is.spellStart);
  const name = first ? "job outcome" : `sustainment payment ${was.payments} of ${pay.payments}`;
  const amount = pounds(first ? pay.outcome : pay.sustainment);
  const what = valid
    ? `${capital(providerName(is.provider))} is paid ${amount}: ${name}`
    : `A ${name} of ${amount} is reached and never claimed`;
  return [
    drawn(
      "payment",
      what,
      `${count(worked, "week")} in work since attachment, ${pay.outcomeWeeks} make an outcome; ` +
        `${valid ? "validated" : "not validated"}`,
      { ...chance, side: valid ? "below" : "at or above" },
    ),
  ];
};
