import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { treat } from "./treat.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { Setting } from "../policy/setting.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";
import type { ByEpisode } from "./written.ts";

const free = new Float64Array(BARRIERS.length);

const ready = new Int32Array(BARRIERS.length);

const last = new Float64Array(BARRIERS.length);

/**
 * Gives free places to those who have waited longest; a lot decides among those who came together. Writes what the
 * start of a course writes.
 */
export function fillPlaces(state: Given<Ahead, ByEpisode>, setting: Setting): void {
  const { services, week } = state;
  const { episodes, live } = services;
  ready.fill(0);
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n];
    if (isReady(state, row)) ready[episodes.barrier[row]]++;
  }
  if (setting.policy.joiningUp.pooled) placesOfThePool(state, setting);
  else placesOfEach(state, setting);
  for (let k = 0; k < BARRIERS.length; k++)
    last[k] = ready[k] <= free[k] ? Infinity : free[k] === 0 ? -1 : cutOff(state, k, free[k]);
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n];
    if (episodes.team[row] === 1 && episodes.started[row] === 0 && episodes.due[row] <= week)
      treat(state, setting, row);
    else if (isReady(state, row) && order(state, row) <= last[episodes.barrier[row]]) treat(state, setting, row);
  }
  if (week >= state.zero) noteUse(state, setting);
}

/** Counts the places that there are this week and those in use. */
function noteUse({ services, pricing }: Given<"pricing", "services">, { policy }: Setting): void {
  const { places, inUse, offered, used } = services;
  for (let k = 0; k < BARRIERS.length; k++) {
    offered[k] += Math.floor(places[k] * (policy.capacity[k] * pricing.places) + 1e-9);
    used[k] += inUse[k];
  }
}

/** Whether a place would be taken now: integrated teams keep theirs for those whom they have agreed to have. */
const isReady = ({ services: { episodes }, week }: Given<"services">, row: number): boolean =>
  episodes.started[row] === 0 && episodes.team[row] === 0 && episodes.due[row] <= week;

/** Each service has places of its own. */
function placesOfEach(
  { services: { places, inUse }, pricing }: Given<"services" | "pricing">,
  { policy }: Setting,
): void {
  for (let k = 0; k < BARRIERS.length; k++)
    free[k] = Math.max(0, Math.floor(places[k] * (policy.capacity[k] * pricing.places) + 1e-9) - inUse[k]);
}

/**
 * What all places together cost a week is one budget: whatever of it is not in use goes, place by place, to the longest
 * queue that it can pay for.
 */
function placesOfThePool(
  { services: { places, inUse }, pricing }: Given<"services" | "pricing">,
  { policy, nature }: Setting,
): void {
  let left = 1e-6;
  for (let k = 0; k < BARRIERS.length; k++)
    if (nature.treatable[k])
      left += (places[k] * (policy.capacity[k] * pricing.places) - inUse[k]) * nature.placeCost[k];
  free.fill(0);
  for (;;) {
    let longest = -1;
    for (let k = 0; k < BARRIERS.length; k++) {
      const line = ready[k] - free[k];
      if (line > 0 && nature.placeCost[k] <= left && (longest < 0 || line > ready[longest] - free[longest]))
        longest = k;
    }
    if (longest < 0) return;
    free[longest]++;
    left -= nature.placeCost[longest];
  }
}

/** Place in a service's queue: the week of referral, then a lot. */
function order(state: Given<"people" | "services">, row: number): number {
  const { episodes } = state.services;
  const at = moment(state.keys, DECISIONS.servicePlace, 0, episodes.barrier[row]);
  return episodes.joined[row] * 4294967296 + draw(state.people.key[episodes.person[row]], at.w0, at.w1);
}

function cutOff(state: Given<"people" | "services">, barrier: number, places: number): number {
  const { episodes, live } = state.services;
  if (state.scratch.length < live.length) state.scratch = new Float64Array(2 * live.length);
  let count = 0;
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n];
    if (episodes.barrier[row] === barrier && isReady(state, row)) state.scratch[count++] = order(state, row);
  }
  return state.scratch.subarray(0, count).sort()[places - 1];
}
