import { HALF_A_YEAR } from "../core/calendar.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp, moment, uniform } from "../core/draw.ts";
import { changeStatus } from "../life/claims.ts";
import { settle } from "../life/settle.ts";
import { awaitMoment } from "../life/next-moment.ts";
import { setSeverity } from "../life/severity.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { weeksOut } from "../prospect/hazards.ts";
import { age, benefit, GONE, IN_WORK, NEITHER, NOT_ARRIVED, QUIET } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { LEVELS } from "../world/nature/remission.ts";
import { AGE_BANDS, BARRIERS } from "../world/vocabulary.ts";
import { note, watches } from "../world/watch.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD, type Ahead } from "../prospect/standing.ts";
import { BY_SEVERITY, BY_STATUS, type BySeverity } from "../life/written.ts";

/**
 * Lets barriers begin, worsen and resolve of their own accord. Everyone has moments at which one barrier may change,
 * the same in every regime; whether it does depends on work and treatment then.
 */
export const barriers = step(
  { reads: [...AHEAD, "changeNow"], writes: [...BY_SEVERITY, ...BY_STATUS] },
  (state, setting) => {
    const { people, changeNow, keys, week } = state;
    const gap = moment(keys, DECISIONS.barrierGap, week);
    const choice = moment(keys, DECISIONS.barrierChoice, week);
    const change = moment(keys, DECISIONS.barrierChange, week);
    for (let n = 0; n < changeNow.length; n++) {
      const i = changeNow.items[n];
      const self = people.key[i];
      const own = settingOf(state, setting, i);
      awaitMoment(state, own, i, uniform(self, gap));
      if (people.status[i] >= NOT_ARRIVED) continue;
      if (staysOut(state, i) && week - people.spellStart[i] >= own.nature.labour.outForGood) settle(state, own, i);
      else if (leaves(state, own, i)) changeStatus(state, own, i, GONE, "left-population");
      else mayChange(state, own, i, uniform(self, choice), uniform(self, change));
    }
  },
);

/** Whether a person will never claim or work again. */
const staysOut = ({ people }: Given<"people">, i: number): boolean =>
  people.status[i] === NEITHER && people.due[i] === QUIET;

/** Some people leave the population for good; tried at the same moments, at a rate of so much a week by age. */
function leaves(state: Given<"people">, setting: Setting, i: number): boolean {
  const { people, keys, week } = state;
  const { labour } = setting.nature;
  const rate = age(people.traits[i]) === OLDEST ? labour.exitFrom50 : labour.exitUnder50;
  if (rate === 0) return false;
  const moments = setting.nature.changeBoundSum[benefit(people.traits[i])];
  const draw = lookUp(keys, people.key[i], DECISIONS.leavePopulation, week);
  const goes = draw * moments < rate;
  if (goes && watches(state, i))
    note(state, i, { kind: "leaves", verdict: { by: "leavePopulation", draw, bound: Math.min(1, rate / moments) } });
  return goes;
}

/**
 * Tries one moment of change: `choice` names the barrier, `change` whether anything happens to it; both uniform on (0,
 * 1).
 */
function mayChange(state: Given<Ahead, BySeverity>, setting: Setting, i: number, choice: number, change: number): void {
  const { people } = state;
  const { nature } = setting;
  const { changeBound, changeUpTo, remission, onset } = nature;
  const group = benefit(people.traits[i]);
  const place = choice * changeUpTo[BARRIERS.length * group + BARRIERS.length - 1];
  let k = place < changeUpTo[BARRIERS.length * group + HALF] ? 0 : HALF + 1;
  while (k < BARRIERS.length - 1 && place >= changeUpTo[BARRIERS.length * group + k]) k++;
  const bound = changeBound[BARRIERS.length * group + k];
  if (bound === 0) return;

  const u = change * bound;
  const level = severity(people.barriers[i], k);
  const working = people.status[i] === IN_WORK;
  if (level === 0) {
    const ratio = working
      ? nature.barriers.onsetInWork
      : weeksOut(state, i, setting.nature.weeksOutCap) >= HALF_A_YEAR
        ? nature.barriers.onsetOutOfWork
        : 1;
    const begins = onset[BARRIERS.length * group + k] * ratio;
    if (u >= begins) return;
    if (watches(state, i))
      noteChange(state, i, { barrier: k, to: nature.barriers.onsetSeverity, draw: change, bound: begins / bound });
    setSeverity(state, setting, i, k, nature.barriers.onsetSeverity);
    return;
  }
  const resolves = remission[LEVELS * k + level] * (working ? nature.barriers.remissionInWork : 1);
  if (u < resolves) {
    if (watches(state, i)) noteChange(state, i, { barrier: k, to: 0, draw: change, bound: resolves / bound });
    setSeverity(state, setting, i, k, 0);
  } else if (
    !working &&
    level < 3 &&
    (people.treatedFor[i] & (1 << k)) === 0 &&
    bound > 0 &&
    setting.nature.treatable[k] &&
    u < resolves + nature.barriers.progression
  ) {
    if (watches(state, i))
      noteChange(state, i, {
        barrier: k,
        to: level + 1,
        draw: change,
        bound: (resolves + nature.barriers.progression) / bound,
      });
    setSeverity(state, setting, i, k, level + 1);
  }
}

/** The age band of fifty and over. */
const OLDEST = AGE_BANDS.length - 1;

/** Notes a change of a barrier that is about to happen of its own accord. */
function noteChange(
  state: Given<Ahead, BySeverity>,
  i: number,
  { barrier, to, draw, bound }: { barrier: number; to: number; draw: number; bound: number },
): void {
  const { status, barriers } = state.people;
  note(state, i, {
    kind: "barrier",
    barrier,
    from: severity(barriers[i], barrier),
    to,
    cause: status[i] === IN_WORK ? "in work" : "out of work",
    verdict: { by: "barrierChange", draw, bound: Math.min(1, bound) },
  });
}

/** The barrier in the middle, from which a search for one begins. */
const HALF = BARRIERS.length >> 1;
