import { DECISIONS } from "../../core/decisions.ts";
import { draw, moment } from "../../core/draw.ts";
import { benefit } from "../../world/people.ts";
import { drawn, told, type Told } from "../event.ts";
import type { Teller } from "../seen.ts";
import { count } from "../words.ts";

/** Tells of sanctions imposed, in whatever step. */
export const sanctions: Teller = ({ state, setting, i, week, step, was, is }): readonly Told[] => {
  if (is.sanctionedUntil <= was.sanctionedUntil) return [];
  const what = `Sanctioned for ${count(is.sanctionedUntil - week, "week")}`;
  if (step !== "conditionality") return [told("sanction", what, `In the step “${step}”`)];
  const { w0, w1 } = moment(state.keys, DECISIONS.sanction, week);
  return [drawn("sanction", what, "At a four-weekly review", { draw: draw(state.people.key[i]!, w0, w1) / 4294967296, bound: setting.policy.sanctioned[benefit(state.people.traits[i]!) as 0 | 1], side: "below" })];
};
