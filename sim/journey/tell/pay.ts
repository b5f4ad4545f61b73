import { DECISIONS } from "../../core/decisions.ts";
import { draw, moment } from "../../core/draw.ts";
import { IN_WORK } from "../../world/people.ts";
import { drawn } from "../event.ts";
import type { Teller } from "../seen.ts";

/** Tells of jobs that move up an earnings band. */
export const pay: Teller = ({ step, state, setting, i, week, was, is }) => {
  if (step !== "jobs" || is.status !== IN_WORK || is.band === was.band) return [];
  const { w0, w1 } = moment(state.keys, DECISIONS.bandRise, week);
  return [
    drawn("pay", `The job pays more: earnings band ${is.band + 1} of 4`, "At a four-weekly look at the job", {
      draw: draw(state.people.key[i], w0, w1) / 4294967296,
      bound: setting.policy.bandRise[was.pressed as 0 | 1],
      side: "below",
    }),
  ];
};
