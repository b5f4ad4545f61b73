import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import { age, benefit, CLAIMING, countBarriers, GONE, IN_WORK, NOT_ARRIVED, severity, withSeverity } from "../world/people.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { nextChange } from "./arrivals.ts";
import { changeStatus } from "./claims.ts";
import { setBounds, weeksOut } from "./hazards.ts";
import { supportShare, updateEfficiency } from "./reviews.ts";
import type { Phase, Setting, State } from "./state.ts";

/** Lets barriers begin, worsen and resolve of their own accord. Everyone has moments at which one barrier may change, the same in every regime; whether it does depends on work and treatment then. */
export const barriers: Phase = (state, setting) => {
  const { people, changeNow } = state;
  for (let n = 0; n < changeNow.length; n++) {
    const i = changeNow.items[n]!;
    people.change[i] = nextChange(state, setting, i);
    if (people.status[i]! >= NOT_ARRIVED) continue;
    if (leaves(state, setting, i)) changeStatus(state, setting, i, GONE, "left-population");
    else mayChange(state, setting, i);
  }
};

/** Some people of fifty and over leave the population for good; tried at the same moments, at a rate of so much a week. */
function leaves(state: State, setting: Setting, i: number): boolean {
  const { people, keys, week } = state;
  if (age(people.traits[i]!) !== 2) return false;
  const moments = setting.nature.changeBoundSum[benefit(people.traits[i]!) as 0 | 1];
  return lookUp(keys, people.key[i]!, DECISIONS.leavePopulation, week) * moments < setting.nature.assumptions["population.exitFrom50"];
}

function mayChange(state: State, setting: Setting, i: number): void {
  const { people, keys, week } = state;
  const { changeBound, changeBoundSum, remission, onset, assumptions } = setting.nature;
  const group = benefit(people.traits[i]!) as 0 | 1;
  const self = people.key[i]!;
  let place = lookUp(keys, self, DECISIONS.barrierChoice, week) * changeBoundSum[group];
  let k = 0;
  while (k < BARRIERS.length - 1 && place >= changeBound[15 * group + k]!) place -= changeBound[15 * group + k++]!;
  const bound = changeBound[15 * group + k]!;
  if (bound === 0) return;

  const u = lookUp(keys, self, DECISIONS.barrierChange, week) * bound;
  const level = severity(people.barriers[i]!, k);
  const working = people.status[i] === IN_WORK;
  if (level === 0) {
    const ratio = working ? assumptions["barriers.onsetInWork"] : weeksOut(state, i, setting.nature.weeksOutCap) >= 26 ? assumptions["barriers.onsetOutOfWork"] : 1;
    if (u < onset[15 * group + k]! * ratio) setSeverity(state, setting, i, k, Math.max(1, Math.min(3, Math.round(assumptions["barriers.onsetSeverity"]))));
    return;
  }
  const resolves = remission[k]! * (working ? assumptions["barriers.remissionInWork"] : 1);
  if (u < resolves) setSeverity(state, setting, i, k, 0);
  else if (!working && level < 3 && (people.treatedFor[i]! & (1 << k)) === 0 && bound > 0 && setting.nature.treatable[k] && u < resolves + assumptions["barriers.progression"]) setSeverity(state, setting, i, k, level + 1);
}

/** Moves a barrier to a new severity with all that follows. If treatment resolved it, part of the lost hazard returns at once and the rest is held until employment support or time releases it. */
export function setSeverity(state: State, setting: Setting, i: number, k: number, to: number, treated = false): void {
  const { people, tally, week, zero } = state;
  const { jobPerLevel, separationPerLevel, extraPerFurtherBarrier, assumptions } = setting.nature;
  const before = people.barriers[i]!;
  const from = severity(before, k);
  const after = withSeverity(before, k, to);
  const further = extraPerFurtherBarrier * (Math.max(0, countBarriers(before) - 1) - Math.max(0, countBarriers(after) - 1));
  const change = jobPerLevel[k]! * (to - from) + further;
  people.barriers[i] = after;
  people.strain[i]! *= exp(separationPerLevel[k]! * (to - from));
  if (treated && to === 0 && change > 0) {
    const alone = assumptions["barriers.complementarity.alone"];
    const extra = Math.max(0, assumptions["barriers.complementarity.with"] - alone);
    const share = people.status[i] === CLAIMING ? supportShare(state, i) : 0;
    people.pace[i]! *= exp(change * (alone + extra * share));
    people.held[i]! += change * extra * (1 - share);
  } else if (change < 0) {
    const absorbed = Math.min(people.held[i]!, -change);
    people.held[i]! -= absorbed;
    people.pace[i]! *= exp(change + absorbed);
  } else {
    people.pace[i]! *= exp(change);
  }
  if (to === 0) {
    people.disclosed[i]! &= ~(1 << k);
    if (week >= zero) tally.person.barriersResolved[i]!++;
  }
  if (people.status[i] === CLAIMING) updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
}
