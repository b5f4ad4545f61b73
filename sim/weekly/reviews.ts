import { setBounds } from "../life/bounds.ts";
import { findEasiest } from "../life/caseloads.ts";
import { updateEfficiency } from "../life/efficiency.ts";
import { coach, confide, giveBack, sample } from "../life/review.ts";
import { noteSupport } from "../life/note-support.ts";
import { plan } from "../life/worth.ts";
import { REVIEW_WEEKS, REVIEWS_A_PLAN } from "../policy/clock.ts";
import { settingOf } from "../policy/setting.ts";
import { ATTACHED, CLAIMING, QUEUED, WAITING } from "../world/people.ts";
import { step } from "../step.ts";
import { eachWatched } from "../world/watch.ts";
import { AHEAD } from "../prospect/standing.ts";

/**
 * Every fourth week of a claim: support releases what a resolved barrier still held back, trust brings barriers up, and
 * search efficiency is settled anew; every third time the provider plans its support anew.
 */
export const reviews = step(
  {
    reads: [...AHEAD, "reviewNow", "entry", "services"],
    writes: [
      "pools",
      "people.class",
      "people.health",
      "people.known",
      "people.caches",
      "areas",
      "providers",
      "pricing",
      "tally",
    ],
  },
  (state, setting) => {
    const { people, reviewNow } = state;
    const turn = Math.floor(state.week / REVIEW_WEEKS) % REVIEWS_A_PLAN;
    findEasiest(state, setting);
    for (let n = 0; n < reviewNow.length; n++) {
      const i = reviewNow.items[n];
      if (people.status[i] !== CLAIMING) continue;
      const own = settingOf(state, setting, i);
      if (people.stage[i] === WAITING || people.stage[i] === QUEUED) coach(state, own, i);
      giveBack(state, own, i);
      if (people.stage[i] === ATTACHED) {
        confide(state, own, i);
        if ((people.key[i] >>> 8) % REVIEWS_A_PLAN === turn) plan(state, own, i);
        sample(state, own, i);
      }
      updateEfficiency(state, own, i);
      setBounds(state, own, i);
    }
    eachWatched(state, (i) => noteSupport(state, settingOf(state, setting, i), i));
  },
);
