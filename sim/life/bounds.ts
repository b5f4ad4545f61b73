import { mostIn } from "../world/table.ts";
import { YEAR } from "../core/calendar.ts";
import type { Setting } from "../policy/setting.ts";
import { mustTakeAnyJob } from "../prospect/conditions.ts";
import { byJob, comesToCoach, searchHazard } from "../prospect/hazards.ts";
import { qualityFor } from "../prospect/support.ts";
import {
  area,
  ATTACHED,
  benefit,
  CLAIMING,
  HIRED_LATE,
  IN_WORK,
  NEITHER,
  QUEUED,
  SANCTIONED,
  WAITING,
  QUIET,
  PERSON,
} from "../world/people.ts";
import { INVERSE_WORTH, JOBCENTRE, WORTH_LOW } from "../world/providers.ts";
import { watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * Sets the bounds outside which a person's draw may change their status, valid until something about them changes,
 * their area's multiplier passes its bound or quality is reckoned anew. A hazard bounds its own probability. Whoever is
 * watched is decided in full every week. Writes the bounds alone.
 */
export function setBounds(state: Given<Bounded, "people.caches">, setting: Setting, i: number): void {
  const { people, areas } = state;
  const status = people.status[i];
  let low = 0;
  let high = 0;
  if (status === CLAIMING) {
    const { nature } = setting;
    const without = searchHazard(state, setting, i) * areas.bound[area(people.traits[i])];
    const most = without * boundOfSearch(state, setting, i);
    const sanctioned = people.sanctionedUntil[i] > state.week;
    const base = nature.otherExit[benefit(people.traits[i])];
    low = most;
    high =
      (sanctioned ? base * Math.max(1, nature.exitWhileSanctioned) : base) +
      nature.extraExits * (most - (sanctioned ? without * Math.min(1, 1 + setting.policy.sanctionOnJobs) : without));
  } else if (status === IN_WORK) {
    const tenure = Math.max(0, state.week - people.spellStart[i]);
    high =
      setting.nature.separationAhead[tenure < YEAR ? tenure : YEAR] *
      people.strain[i] *
      byJob(setting.nature, people.traits[i]);
    if ((people.marks[i] & HIRED_LATE) !== 0) high *= setting.nature.afterLongSpell;
    if ((people.marks[i] & SANCTIONED) !== 0) high *= Math.max(1, setting.nature.afterSanction);
  } else if (status === NEITHER && people.due[i] !== QUIET) {
    const { nature, policy } = setting;
    const alone = nature.quietRatio[benefit(people.traits[i])] * people.pace[i];
    const most = comesToCoach(state, setting, i)
      ? alone * (1 + nature.searchEffect * state.providers.effective[JOBCENTRE] * policy.coachReach)
      : alone;
    low = most * areas.bound[area(people.traits[i])] + nature.toClaim;
  }
  if (!setting.thinned || watches(state, i)) {
    low = 1;
    high = 1;
  }
  people.boundLow[i] = low >= 1 ? MOST : low * SLACK;
  people.boundHigh[i] = high >= 1 ? 0 : MOST - high * SLACK;
}

/** The largest draw. */
const MOST = mostIn(PERSON.boundLow.width);
/** 2³² and a hair, so that rounding cannot put a probability above its bound. */
const SLACK = 4294967296 * 1.0000002;

/**
 * The largest search factor a claimant can have before their next review: support at its best price, the pressure to
 * take any job, and a sanction that speeds search.
 */
function boundOfSearch(state: Given<Bounded>, setting: Setting, i: number): number {
  const { people } = state;
  const { nature, policy } = setting;
  const stage = people.stage[i];
  let reach = 0;
  if (stage === WAITING || stage === QUEUED) reach = policy.coachReach;
  else if (stage === ATTACHED) reach = Math.max(policy.minimumReach, 1 - INVERSE_WORTH[people.worth[i] - WORTH_LOW]);
  let support = reach > 0 ? 1 + nature.searchEffect * qualityFor(state, setting, i) * reach : 1;
  if (policy.pressure > 1 && mustTakeAnyJob(state, setting, i)) support *= policy.pressure;
  return people.sanctionedUntil[i] > state.week ? support * Math.max(1, 1 + policy.sanctionOnJobs) : support;
}

/**
 * Whether a person's bounds go by multipliers of areas and by quality: while they neither work nor are gone. Those of
 * people in work never do, so that they hold until something about these people changes.
 */
export const outOfWork = ({ people }: Given<"people">, i: number): boolean =>
  people.status[i] === CLAIMING || people.status[i] === NEITHER;

/** Room above a week's multiplier before everyone's bounds are set anew. */
export const ROOM = 1.2;
