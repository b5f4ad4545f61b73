import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { BANDS } from "../world/nature.ts";
import { bandOfJob, benefit, IN_WORK, underPressure } from "../world/people.ts";
import { reviewInWork } from "../life/sanctions.ts";
import { rise } from "../life/rise.ts";
import { settle } from "../life/settle.ts";
import { poolOf } from "../world/state.ts";
import { settingOf } from "../policy/setting.ts";
import { note, watches } from "../world/watch.ts";
import { step } from "../step.ts";
import { BOUNDED } from "../prospect/standing.ts";

/**
 * Every fourth week of a job: what it pays is seen, a coach may meet those who earn too little and hold them to
 * conditions, and some move up an earnings band. Whose job has lasted for years is settled and followed no longer.
 */
export const jobs = step(
  {
    reads: [...BOUNDED, "pool", "jobsNow"],
    writes: ["pools", "undecided", "people.class", "people.caches", "people.spell", "people.dates", "stock", "tally"],
  },
  (state, setting) => {
    const { people, jobsNow, week, zero, keys, tally } = state;
    const { nature } = setting;
    const { pay } = nature;
    const threshold = nature.labour.inWorkThreshold;
    const poverty = nature.labour.povertyLine;
    const at = moment(keys, DECISIONS.bandRise, week);
    for (let n = 0; n < jobsNow.length; n++) {
      const i = jobsNow.items[n];
      if (people.status[i] !== IN_WORK || people.spellStart[i] > week) continue;
      if (week - people.spellStart[i] >= nature.labour.settledWeeks) {
        settle(state, settingOf(state, setting, i), i);
        continue;
      }
      const band = bandOfJob(people.traits[i]);
      const pressed = underPressure(people.traits[i]);
      const earns = pay[band + BANDS * pressed];
      if (week >= zero) {
        tally.person.jobReviews[i]++;
        tally.person.paySeen[i] += earns;
        if (earns >= threshold) tally.person.aboveThreshold[i]++;
        if (earns < poverty) tally.person.belowPovertyLine[i]++;
      }
      const own = settingOf(state, setting, i);
      const { policy } = own;
      const row = 4 * benefit(people.traits[i]) + pressed;
      const alone = policy.bandRise[row];
      let rises = alone;
      if (policy.inWork > 0) reviewInWork(state, own, i);
      if (policy.inWorkHours > 0 && earns < threshold) {
        const coaches = poolOf(state, i);
        coaches.inWorkHours += policy.inWorkHours;
        rises += coaches.inWorkShare * (policy.bandRise[2 + row] - alone);
      }
      if (band === BANDS - 1) continue;
      const u = draw(people.key[i], at.w0, at.w1);
      if (u >= rises * 4294967296) continue;
      if (watches(state, i))
        note(state, i, {
          kind: "pay-rises",
          verdict: { by: "bandRise", draw: u / 4294967296, bound: rises },
          band: band + 1,
        });
      rise(state, own, i);
    }
  },
);
