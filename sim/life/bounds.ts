import { mostIn } from "../world/table.ts";
import type { Setting } from "../policy/setting.ts";
import { mustTakeAnyJob } from "../prospect/conditions.ts";
import { byJob, comesToCoach, searchHazard } from "../prospect/hazards.ts";
import { qualityFor } from "../prospect/support.ts";
import { kindOfContact } from "../world/contact-kinds.ts";
import { isMet } from "../world/is-met.ts";
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
    const coaching = boundOfCoaching(state, setting, i);
    const without =
      searchHazard(state, setting, i) * areas.bound[area(people.traits[i])] * boundOfConditions(state, setting, i);
    const sanctioned = people.sanctionedUntil[i] > state.week;
    const group = benefit(people.traits[i]);
    const base = isMet(people.stage[i])
      ? nature.otherExit[group] * Math.max(1, setting.policy.contactOnExits[group])
      : nature.otherExit[group];
    low = without * coaching;
    high =
      (sanctioned ? base * Math.max(1, nature.exitWhileSanctioned) : base) +
      nature.extraExits * without * (coaching - 1);
  } else if (status === IN_WORK) {
    const tenure = Math.max(0, state.week - people.spellStart[i]);
    const { separationAhead } = setting.nature;
    high =
      separationAhead[tenure < separationAhead.length ? tenure : separationAhead.length - 1] *
      people.strain[i] *
      byJob(setting.nature, people.traits[i]);
    if ((people.marks[i] & HIRED_LATE) !== 0) high *= setting.nature.afterLongSpell;
    if ((people.marks[i] & SANCTIONED) !== 0) high *= Math.max(1, setting.nature.afterSanction);
  } else if (status === NEITHER && people.due[i] !== QUIET) {
    const { nature, policy } = setting;
    const group = benefit(people.traits[i]);
    const alone = nature.quietRatio[group] * people.pace[i];
    const most = comesToCoach(state, setting, i)
      ? alone *
        (1 + nature.support.coachingEffect[group] * state.providers.effective[JOBCENTRE] * policy.openReach[group])
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

/** The largest factor that coaching can be before a claimant's next review: at its best price. */
function boundOfCoaching(state: Given<Bounded>, setting: Setting, i: number): number {
  const { people } = state;
  const { nature, policy } = setting;
  const stage = people.stage[i];
  const group = benefit(people.traits[i]);
  let reach = 0;
  if (stage === WAITING || stage === QUEUED) reach = policy.coachReach[kindOfContact(people.traits[i])];
  else if (stage === ATTACHED)
    reach = Math.max(policy.service[group].minimumReach, 1 - INVERSE_WORTH[people.worth[i] - WORTH_LOW]);
  return reach > 0 ? 1 + nature.support.coachingEffect[group] * qualityFor(state, setting, i) * reach : 1;
}

/**
 * The largest factor that contacts and conditions can be before a claimant's next review: contacts as they will be once
 * nothing is excused, the pressure to take any job, and a sanction that speeds search.
 */
function boundOfConditions(state: Given<Bounded>, setting: Setting, i: number): number {
  const { people } = state;
  const { policy } = setting;
  let most = isMet(people.stage[i]) ? Math.max(1, policy.contactOnJobs[benefit(people.traits[i])]) : 1;
  if (policy.pressure > 1 && mustTakeAnyJob(state, setting, i)) most *= policy.pressure;
  return people.sanctionedUntil[i] > state.week ? most * Math.max(1, 1 + policy.sanctionOnJobs) : most;
}

/**
 * Whether a person's bounds go by multipliers of areas and by quality: while they neither work nor are gone. Those of
 * people in work never do, so that they hold until something about these people changes.
 */
export const outOfWork = ({ people }: Given<"people">, i: number): boolean =>
  people.status[i] === CLAIMING || people.status[i] === NEITHER;

/** Room above a week's multiplier before everyone's bounds are set anew. */
export const ROOM = 1.2;
