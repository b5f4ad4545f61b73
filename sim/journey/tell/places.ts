import { DECISIONS } from "../../core/decisions.ts";
import { draw, moment } from "../../core/draw.ts";
import { ATTACHED, CLAIMING, QUEUED } from "../../world/people.ts";
import { drawn, told, type Told } from "../event.ts";
import type { Seen, Teller } from "../seen.ts";
import { capital, count, pounds, providerName } from "../words.ts";

/** Tells of places with providers: taken, or no longer waited for. */
export const places: Teller = (seen) => {
  const { step, was, is } = seen;
  if (step !== "places" || was.status !== CLAIMING || was.stage !== QUEUED) return [];
  if (is.stage === ATTACHED) return [attached(seen)];
  return is.stage === QUEUED ? [] : [left(seen)];
};

function attached({ week, was, is, state, setting }: Seen): Told {
  const waited = week - was.attachedAt;
  const fee = Math.floor((state.terms.rows[is.tier]?.attachment ?? 0) * setting.policy.tariff.taper(week) + 0.5);
  return told(
    "attachment",
    `${capital(providerName(is.provider))} takes the case on`,
    `${waited === 0 ? "A place is free at once" : `First come, first served, after ${count(waited, "week")} of waiting`}; ` +
      `attachment fee ${pounds(fee)}`,
  );
}

function left({ state, setting, i, week, was }: Seen): Told {
  const { w0, w1 } = moment(state.keys, DECISIONS.queueDropOut, week);
  return drawn("referral", `The wait for ${providerName(was.provider)} is given up`, "Dropping out of the queue", {
    draw: draw(state.people.key[i], w0, w1) / 4294967296,
    bound: setting.nature.assumptions["provider.waitDropOut"],
    side: "below",
  });
}
