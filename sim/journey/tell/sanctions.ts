import { DECISIONS } from "../../core/decisions.ts";
import { draw, lookUp, moment } from "../../core/draw.ts";
import { benefit, CLAIMING, IN_WORK } from "../../world/people.ts";
import { chanceInWork } from "../../prospect/conditions.ts";
import { drawn, told, type Told } from "../event.ts";
import type { Seen, Witness } from "../seen.ts";
import { count } from "../words.ts";

/** Tells of failures that are referred, of decisions on them, and of sanctions, in whatever step. */
export const sanctions: Witness = (seen) => {
  const { was, is, step, week, memory } = seen;
  const events: Told[] = [];
  const due = step === "conditionality" && memory.decisions.delete(week);
  if (is.sanctionedUntil > was.sanctionedUntil) events.push(sanctioned(seen));
  else if (
    due &&
    (is.status === CLAIMING || is.status === IN_WORK) &&
    is.spellStart <= week - seen.setting.policy.decisionWeeks
  )
    events.push(...spared(seen));
  if (is.referredForDecision > was.referredForDecision) events.push(referred(seen));
  return events;
};

function sanctioned(seen: Seen): Told {
  const { step, week, was, is } = seen;
  const what = `Sanctioned for ${count(is.sanctionedUntil - Math.max(week, was.sanctionedUntil), "week")}`;
  return step === "conditionality" ? decision(seen, what, "below") : told("sanction", what, `In the step “${step}”`);
}

/** A decision that is no sanction; nothing where conditions no longer hold, because then none is made. */
function spared(seen: Seen): Told[] {
  const event = decision(seen, "A decision: no sanction", "at or above");
  return event.chance === undefined ? [] : [event];
}

const decision = ({ state, setting, i, week }: Seen, what: string, side: "below" | "at or above"): Told =>
  drawn("sanction", what, "A decision on a failure that was referred, where the same claim or job still runs", {
    draw: lookUp(state.keys, state.people.key[i], DECISIONS.sanctionDecision, week),
    bound: setting.policy.upheld,
    side,
  });

function referred({ state, setting, step, i, week, memory }: Seen): Told {
  const { policy } = setting;
  memory.decisions.add(week + policy.decisionWeeks);
  const what = "Referred for a decision on a sanction";
  if (step === "jobs")
    return drawn(
      "sanction",
      what,
      `Earns too little and failed a condition; a decision in ${count(policy.decisionWeeks, "week")}`,
      {
        draw: lookUp(state.keys, state.people.key[i], DECISIONS.sanctionInWork, week),
        bound: chanceInWork(state, setting, i),
        side: "below",
      },
    );
  const { w0, w1 } = moment(state.keys, DECISIONS.sanction, week);
  return drawn(
    "sanction",
    what,
    `Failed a condition at a four-weekly review; a decision in ${count(policy.decisionWeeks, "week")}`,
    {
      draw: draw(state.people.key[i], w0, w1) / 4294967296,
      bound: policy.referred[benefit(state.people.traits[i])],
      side: "below",
    },
  );
}
