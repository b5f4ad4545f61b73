import { DECISIONS } from "../core/decisions.ts";
import { lookUp, moment, uniform } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import {
  age,
  ATTACHED,
  benefit,
  CLAIMING,
  countBarriers,
  GONE,
  HELD_UNIT,
  IN_WORK,
  NOT_ARRIVED,
  severity,
  withSeverity,
} from "../world/people.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { nextChange } from "./arrivals.ts";
import { changeStatus } from "./claims.ts";
import { setBounds, weeksOut } from "./hazards.ts";
import { supportShare } from "./reviews.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";
import { plan, updateEfficiency } from "./worth.ts";

/**
 * Lets barriers begin, worsen and resolve of their own accord. Everyone has moments at which one barrier may change,
 * the same in every regime; whether it does depends on work and treatment then.
 */
export const barriers: Phase = (state, setting) => {
  const { people, changeNow, keys, week } = state;
  const gap = moment(keys, DECISIONS.barrierGap, week);
  const choice = moment(keys, DECISIONS.barrierChoice, week);
  const change = moment(keys, DECISIONS.barrierChange, week);
  for (let n = 0; n < changeNow.length; n++) {
    const i = changeNow.items[n];
    const self = people.key[i];
    const own = settingOf(state, setting, i);
    people.change[i] = nextChange(state, own, i, uniform(self, gap));
    if (people.status[i] >= NOT_ARRIVED) continue;
    if (leaves(state, own, i)) changeStatus(state, own, i, GONE, "left-population");
    else mayChange(state, own, i, uniform(self, choice), uniform(self, change));
  }
};

/**
 * Some people of fifty and over leave the population for good; tried at the same moments, at a rate of so much a week.
 */
function leaves(state: State, setting: Setting, i: number): boolean {
  const { people, keys, week } = state;
  if (age(people.traits[i]) !== 2) return false;
  const moments = setting.nature.changeBoundSum[benefit(people.traits[i]) as 0 | 1];
  return (
    lookUp(keys, people.key[i], DECISIONS.leavePopulation, week) * moments <
    setting.nature.assumptions["population.exitFrom50"]
  );
}

/**
 * Tries one moment of change: `choice` names the barrier, `change` whether anything happens to it; both uniform on (0,
 * 1).
 */
function mayChange(state: State, setting: Setting, i: number, choice: number, change: number): void {
  const { people } = state;
  const { changeBound, changeUpTo, remission, onset, assumptions } = setting.nature;
  const group = benefit(people.traits[i]) as 0 | 1;
  const place = choice * changeUpTo[15 * group + BARRIERS.length - 1];
  let k = place < changeUpTo[15 * group + 7] ? 0 : 8;
  while (k < BARRIERS.length - 1 && place >= changeUpTo[15 * group + k]) k++;
  const bound = changeBound[15 * group + k];
  if (bound === 0) return;

  const u = change * bound;
  const level = severity(people.barriers[i], k);
  const working = people.status[i] === IN_WORK;
  if (level === 0) {
    const ratio = working
      ? assumptions["barriers.onsetInWork"]
      : weeksOut(state, i, setting.nature.weeksOutCap) >= 26
        ? assumptions["barriers.onsetOutOfWork"]
        : 1;
    if (u < onset[15 * group + k] * ratio)
      setSeverity(state, setting, i, k, Math.max(1, Math.min(3, Math.round(assumptions["barriers.onsetSeverity"]))));
    return;
  }
  const resolves = remission[k] * (working ? assumptions["barriers.remissionInWork"] : 1);
  if (u < resolves) setSeverity(state, setting, i, k, 0);
  else if (
    !working &&
    level < 3 &&
    (people.treatedFor[i] & (1 << k)) === 0 &&
    bound > 0 &&
    setting.nature.treatable[k] &&
    u < resolves + assumptions["barriers.progression"]
  )
    setSeverity(state, setting, i, k, level + 1);
}

/**
 * Moves a barrier to a new severity with all that follows. If treatment resolved it, part of the lost hazard returns at
 * once and the rest is held until employment support or time releases it.
 */
export function setSeverity(state: State, setting: Setting, i: number, k: number, to: number, treated = false): void {
  const { people, tally, week, zero } = state;
  const { jobPerLevel, jobFactor, separationFactor, extraPerFurtherBarrier, assumptions } = setting.nature;
  const before = people.barriers[i];
  const from = severity(before, k);
  const after = withSeverity(before, k, to);
  const further =
    extraPerFurtherBarrier * (Math.max(0, countBarriers(before) - 1) - Math.max(0, countBarriers(after) - 1));
  const change = jobPerLevel[k] * (to - from) + further;
  people.barriers[i] = after;
  people.strain[i] *= separationFactor[7 * k + to - from + 3];
  if (further === 0 && people.held[i] === 0 && !treated) {
    people.pace[i] *= jobFactor[7 * k + to - from + 3];
  } else if (treated && to === 0 && change > 0) {
    const alone = assumptions["barriers.complementarity.alone"];
    const extra = Math.max(0, assumptions["barriers.complementarity.with"] - alone);
    const share = people.status[i] === CLAIMING ? supportShare(state, i) : 0;
    people.pace[i] *= exp(change * (alone + extra * share));
    people.held[i] = Math.min(0xffff, people.held[i] + Math.round((change * extra * (1 - share)) / HELD_UNIT));
  } else if (change < 0) {
    const absorbed = Math.min(people.held[i], Math.round(-change / HELD_UNIT));
    people.held[i] -= absorbed;
    people.pace[i] *= exp(change + absorbed * HELD_UNIT);
  } else {
    people.pace[i] *= exp(change);
  }
  if (to === 0) {
    people.disclosed[i] &= ~(1 << k);
    if (week >= zero) tally.person.barriersResolved[i]++;
  }
  if (people.status[i] === CLAIMING) {
    if (people.stage[i] === ATTACHED) plan(state, setting, i);
    updateEfficiency(state, setting, i);
  }
  setBounds(state, setting, i);
}
