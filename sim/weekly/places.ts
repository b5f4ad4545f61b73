import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { attach } from "../life/attach.ts";
import { leaveQueue } from "../life/leave-queue.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { QUEUED } from "../world/people.ts";
import { SLOTS } from "../world/providers.ts";
import { note, watches } from "../world/watch.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD } from "../prospect/standing.ts";
import { BY_ROUND } from "../life/written.ts";

const free = new Float64Array(SLOTS);

const lastIn = new Float64Array(SLOTS);

const waitingFor = new Int32Array(SLOTS);

/**
 * Gives waiting people the places there are: as many as a provider's hours can serve at the minimum service, first come
 * first served, lots among those who came together.
 */
export const places = step(
  {
    reads: [...AHEAD],
    writes: ["waiting", ...BY_ROUND, "people.claim", "people.dates", "people.caches", "areas", "providers", "pricing"],
  },
  (state, setting) => {
    thinQueues(state, setting);
    const { people, providers, waiting } = state;
    const minimum = setting.policy.minimum;
    waitingFor.fill(0);
    for (let n = 0; n < waiting.length; n++) waitingFor[people.provider[waiting.items[n]]]++;
    for (let slot = 0; slot < SLOTS; slot++) {
      free[slot] =
        minimum > 0
          ? Math.max(0, Math.floor(providers.hours[slot] / minimum + 1e-9) - providers.caseload[slot])
          : Infinity;
      lastIn[slot] =
        waitingFor[slot] <= free[slot] ? Infinity : free[slot] === 0 ? -1 : cutOff(state, setting, slot, free[slot]);
    }
    const at = moment(state.keys, DECISIONS.place, 0);
    let kept = 0;
    for (let n = 0; n < waiting.length; n++) {
      const i = waiting.items[n];
      if (
        setting.policy.priority(people.attachedAt[i], draw(people.key[i], at.w0, at.w1)) <= lastIn[people.provider[i]]
      )
        attach(state, settingOf(state, setting, i), i);
      else waiting.items[kept++] = i;
    }
    waiting.length = kept;
  },
);

/** The order of the last person who still gets one of so many places. */
function cutOff(state: Given<"people" | "waiting">, { policy }: Setting, slot: number, places: number): number {
  const { people, waiting } = state;
  if (state.scratch.length < waiting.length) state.scratch = new Float64Array(2 * waiting.length);
  const at = moment(state.keys, DECISIONS.place, 0);
  let count = 0;
  for (let n = 0; n < waiting.length; n++) {
    const i = waiting.items[n];
    if (people.provider[i] === slot)
      state.scratch[count++] = policy.priority(people.attachedAt[i], draw(people.key[i], at.w0, at.w1));
  }
  return state.scratch.subarray(0, count).sort()[places - 1];
}

/** Takes from the queues those who no longer claim and those who stop waiting. */
function thinQueues(
  state: Given<"people", "waiting" | "people.claim" | "people.dates" | "people.marks" | "providers" | "tally">,
  setting: Setting,
): void {
  const { people, waiting, week, keys, tally, zero } = state;
  const at = moment(keys, DECISIONS.queueDropOut, week);
  const drops = setting.nature.providers.waitDropOut;
  let kept = 0;
  for (let n = 0; n < waiting.length; n++) {
    const i = waiting.items[n];
    if (people.stage[i] !== QUEUED || people.status[i] !== 0) continue;
    const u = draw(people.key[i], at.w0, at.w1);
    if (people.attachedAt[i] < week && u < drops * 4294967296) {
      if (watches(state, i))
        note(state, i, {
          kind: "leaves-queue",
          verdict: { by: "queueDropOut", draw: u / 4294967296, bound: drops },
          provider: people.provider[i],
        });
      leaveQueue(state, settingOf(state, setting, i), i);
      continue;
    }
    if (week >= zero && people.attachedAt[i] < week) tally.person.weeksWaiting[i]++;
    waiting.items[kept++] = i;
  }
  waiting.length = kept;
}
