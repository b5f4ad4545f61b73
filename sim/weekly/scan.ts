import { CLAIMING, IN_WORK } from "../world/people.ts";
import { push } from "../world/list.ts";
import { REVIEW_WEEKS } from "../policy/clock.ts";
import { step } from "../step.ts";

/**
 * Finds everyone whom this week concerns: something due, a barrier that may change, a claimant's four-weekly review, or
 * a look at a job as often.
 */
export const scan = step(
  { reads: ["people", "turns"], writes: ["dueNow", "changeNow", "reviewNow", "jobsNow"] },
  ({ people, arrived, week, turns, dueNow, changeNow, reviewNow, jobsNow }) => {
    const { due, change, status } = people;
    dueNow.length = 0;
    changeNow.length = 0;
    reviewNow.length = 0;
    jobsNow.length = 0;
    for (let i = 0; i < arrived; i++) {
      if (due[i] === week) push(dueNow, i);
      if (change[i] === week) push(changeNow, i);
    }
    const turn = turns[week % REVIEW_WEEKS];
    for (let n = 0; n < turn.length && turn[n] < arrived; n++) {
      const i = turn[n];
      if (status[i] === CLAIMING) push(reviewNow, i);
      else if (status[i] === IN_WORK) push(jobsNow, i);
    }
  },
);
