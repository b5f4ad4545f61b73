import {
  area,
  ATTACHED,
  CLAIMING,
  coachClass,
  COACHLESS,
  GIVING_UP,
  NEVER,
  noteClass,
  QUEUED,
  UNMET,
  WAITING,
} from "../world/people.ts";
import {
  FIRST_INCUMBENT,
  FIRST_LOCAL,
  FIRST_SPECIALIST,
  INCUMBENTS,
  JOBCENTRE,
  LOCALS,
  MUTUAL,
  type Providers,
  SPECIALISTS,
} from "../world/providers.ts";
import type { Levers } from "../policy/levers.ts";
import type { Policy } from "../policy/policy.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { geometric } from "../core/rates.ts";
import { causeCode, post } from "../world/purse.ts";
import { contactRow } from "../policy/access/contact.ts";
import { push, type List } from "../world/list.ts";
import { tellOnQuality } from "./accounts.ts";
import { awaitCoach, countMet } from "./coaching.ts";
import { noCoaches, penceOf, territoryScale, type Coaches, type Setting, type State } from "./state.ts";
import { countWorth } from "./worth.ts";

/** Whether a slot may be referred to in an area. */
export const isOpen =
  (policy: Policy, { closed }: Providers): ((slot: number, area: number) => boolean) =>
  (slot, place) =>
    closed[slot] === 0 && policy.open[place].includes(slot);

/** Whether an area is among those of a set of bits. */
const among = (areas: number, place: number): boolean => ((areas >>> place) & 1) !== 0;

/**
 * Moves the coaches of some areas to the pool of area `joins`, or to one of their own if it is below 0, in proportion
 * to the claimants met whom they leave with: hires or sheds where claimants for each coach change; where the mutual
 * begins, those who coach and go along move to it with their skill (whoever checks compliance stays), and back where it
 * is dissolved. `others` are the levers of all other areas.
 */
export function moveCoaches(
  state: State,
  { policy, nature }: Setting,
  { before, areas, joins, others }: { before: Levers; areas: number; joins: number; others: readonly Levers[] },
): void {
  const { providers } = state;
  const { coaches, moved } = splitPool(state, areas, joins);
  const elsewhere = others.some((levers) => levers["providers.mutual"]);
  let hours = moved;
  if (policy.coaches) hours *= before["jobcentre.caseload"] / policy.levers["jobcentre.caseload"];
  if (policy.levers["providers.mutual"] && !before["providers.mutual"]) {
    if (!elsewhere) beginMutual(state, nature, policy.levers);
    const checks = before["jobcentre.policeShare"];
    const joining = hours * (1 - checks) * policy.levers["transition.staffShare"];
    const skill = providers.experience[JOBCENTRE] * (1 - nature.assumptions["transition.skillLoss"]);
    const own = elsewhere ? providers.hours[MUTUAL] : 0;
    providers.reference[MUTUAL] = providers.reference[JOBCENTRE];
    providers.experience[MUTUAL] =
      own > 0 ? (providers.experience[MUTUAL] * own + skill * joining) / (own + joining) : skill;
    providers.hours[MUTUAL] = own + joining;
    hours *= checks;
    tellOnQuality(providers, MUTUAL, nature);
  } else if (!policy.levers["providers.mutual"] && before["providers.mutual"]) {
    const back = elsewhere ? providers.hours[MUTUAL] * shareOfAreas(state, areas) : providers.hours[MUTUAL];
    const own = state.pools.reduce((sum, { coachHours }) => sum + coachHours, hours);
    hours += back;
    if (own + back > 0)
      providers.experience[JOBCENTRE] =
        (own * providers.experience[JOBCENTRE] + back * providers.experience[MUTUAL]) / (own + back);
    providers.hours[MUTUAL] = elsewhere ? providers.hours[MUTUAL] - back : 0;
    tellOnQuality(providers, JOBCENTRE, nature);
  }
  coaches.coachHours += hours;
}

/** Creates the mutual with the capital that it is given. */
function beginMutual(state: State, nature: Setting["nature"], levers: Levers): void {
  const { providers, purse, week, zero } = state;
  const capital = Math.floor(100 * levers["providers.mutualCapital"] * territoryScale(state, nature) + 0.5);
  providers.cash[MUTUAL] += capital;
  post(purse, causeCode["working-capital"], week - zero, capital);
  providers.began[MUTUAL] = week;
}

/** Share of all people who live in some areas. */
const shareOfAreas = ({ areas: { people } }: State, areas: number): number =>
  people.reduce((sum, share, a) => (among(areas, a) ? sum + share : sum), 0);

/**
 * Takes some areas and whoever has been met there from their pool to another, and their share of hours and fund with
 * them; hours are not yet given to the pool returned.
 */
function splitPool(state: State, areas: number, joins: number): { coaches: Coaches; moved: number } {
  const { pool, pools } = state;
  const old = pool[pool.findIndex((_, a) => among(areas, a))];
  const from = pools[old];
  const whole = pool.every((own, a) => own !== old || among(areas, a));
  const met = metIn(state, areas);
  const share = whole
    ? 1
    : from.met > 0
      ? met.length / from.met
      : pool.filter((own, a) => own === old && among(areas, a)).length / pool.filter((own) => own === old).length;
  const moved = from.coachHours * share;
  from.coachHours = whole ? 0 : from.coachHours - moved;
  if (whole && joins < 0) return { coaches: from, moved };

  const next = joins >= 0 ? pool[joins] : pool.findIndex((_, free) => !pool.includes(free));
  const to =
    joins >= 0
      ? pools[next]
      : Object.assign(pools[next], noCoaches(0), {
          coachEffort: from.coachEffort,
          openReach: from.openReach,
          coachReach: from.coachReach.slice(),
          easyFrom: from.easyFrom,
          inWorkShare: from.inWorkShare,
        });
  const fund = Math.floor(from.fund * share);
  from.fund -= fund;
  to.fund += fund;
  for (const i of met) countMet(state, i, -1);
  for (let a = 0; a < pool.length; a++) if (among(areas, a)) pool[a] = next;
  for (const i of met) countMet(state, i, 1);
  let kept = 0;
  for (let n = 0; n < from.coachless.length; n++) {
    const i = from.coachless.items[n];
    if (among(areas, area(state.people.traits[i]))) push(to.coachless, i);
    else from.coachless.items[kept++] = i;
  }
  from.coachless.length = kept;
  return { coaches: to, moved };
}

/** Claimants of some areas who have been met. */
function metIn({ people, arrived }: State, areas: number): number[] {
  const met: number[] = [];
  for (let i = 0; i < arrived; i++)
    if (
      among(areas, area(people.traits[i])) &&
      people.status[i] === CLAIMING &&
      people.stage[i] !== UNMET &&
      people.stage[i] !== GIVING_UP
    )
      met.push(i);
  return met;
}

/** Gives new entrants, those whom no area had before, the size and the experience of an average incumbent. */
export function startEntrants(state: State, { policy, nature }: Setting, before: readonly Levers[]): void {
  const { providers } = state;
  const incumbents = Array.from({ length: INCUMBENTS }, (_, i) => FIRST_INCUMBENT + i);
  const mean = (column: Float64Array): number => incumbents.reduce((sum, slot) => sum + column[slot], 0) / INCUMBENTS;
  const start = (first: number, from: number, to: number): void => {
    for (let slot = first + from; slot < first + to; slot++) {
      providers.began[slot] = state.week;
      providers.hours[slot] = mean(providers.hours);
      providers.reference[slot] = mean(providers.reference);
      providers.experience[slot] = mean(providers.experience);
      tellOnQuality(providers, slot, nature);
    }
  };
  const specialists = (levers: Levers): number =>
    levers["providers.subcontracting"] > 0 ? SPECIALISTS : Math.min(SPECIALISTS, levers["providers.thirdSector"]);
  start(FIRST_SPECIALIST, Math.max(...before.map(specialists)), specialists(policy.levers));
  start(
    FIRST_LOCAL,
    Math.max(...before.map((levers) => levers["providers.local"])),
    Math.min(LOCALS, policy.levers["providers.local"]),
  );
}

/** Pays an area's share, by people, of so many million pounds that a reform costs once in the whole country. */
export function payOnce(state: State, setting: Setting, place: number, millions: number): void {
  if (millions > 0)
    post(
      state.purse,
      causeCode["one-off"],
      state.week - state.zero,
      penceOf(state, setting, 1_000_000 * millions * state.areas.people[place]),
    );
}

/**
 * Sends claimants of some areas who are met but not attached to first contact again, where the reform asks other
 * questions or refers by another rule: nobody stays under rules that no longer hold.
 */
export function meetAnew(state: State, setting: Setting, before: Levers, areas: number): void {
  const { people, providers, keys, week } = state;
  const now = setting.policy.levers;
  if (
    now["assessment.tool"] === before["assessment.tool"] &&
    (now["referral.when"] === before["referral.when"] || now["referral.when"] === "never")
  )
    return;
  for (let i = 0; i < state.arrived; i++) {
    const stage = people.stage[i];
    if (
      people.status[i] !== CLAIMING ||
      (stage !== WAITING && stage !== QUEUED) ||
      !among(areas, area(people.traits[i]))
    )
      continue;
    if (stage === QUEUED) providers.queue[people.provider[i]]--;
    people.provider[i] = JOBCENTRE;
    people.stage[i] = UNMET;
    people.due[i] =
      week +
      geometric(
        setting.policy.contact[contactRow(people.barriers[i], people.distance[i])],
        lookUp(keys, people.key[i], DECISIONS.contact, week),
        LATEST,
      ) -
      1;
    countMet(state, i, -1);
    noteClass(people, i, 0);
  }
  for (const { coachless } of state.pools) coachless.length = keepCoachless(state, coachless);
  state.waiting.length = keepQueued(state);
}

/** Latest week of a contact, counted from now. */
const LATEST = 2000;

/**
 * Hands back to the purchaser, to be referred again in week `due`, everyone in some areas whose provider is no longer
 * open there, and all but a share `keep` of the others.
 */
export function standPeopleDown(
  state: State,
  setting: Setting,
  open: (slot: number, area: number) => boolean,
  { due, areas, keep = 1 }: { due: number; areas: number; keep?: number },
): void {
  const { people, providers } = state;
  for (let i = 0; i < state.arrived; i++) {
    const slot = people.provider[i];
    const place = area(people.traits[i]);
    if (slot === JOBCENTRE || !among(areas, place)) continue;
    const lead = state.lead[i];
    const stays =
      lead === 0
        ? open(slot, place)
        : open(lead, place) && providers.closed[slot] === 0 && setting.policy.subcontractors.includes(slot);
    if (stays && (keep >= 1 || lookUp(state.keys, people.key[i], DECISIONS.keepsProvider, state.week) < keep)) continue;
    if (people.status[i] === CLAIMING && people.stage[i] === ATTACHED) {
      providers.caseload[slot]--;
      countWorth(state, i, -1);
    } else if (people.status[i] === CLAIMING && people.stage[i] === QUEUED) {
      providers.queue[slot]--;
    }
    if (people.status[i] === CLAIMING) {
      people.stage[i] = WAITING;
      awaitCoach(state, setting, i);
      people.due[i] = setting.policy.levers["referral.when"] === "never" ? NEVER : due;
    }
    people.provider[i] = JOBCENTRE;
  }
  state.waiting.length = keepQueued(state);
}

function keepCoachless({ people }: State, coachless: List): number {
  let kept = 0;
  for (let n = 0; n < coachless.length; n++)
    if ((coachClass(people.traits[coachless.items[n]]) & COACHLESS) !== 0) coachless.items[kept++] = coachless.items[n];
  return kept;
}

function keepQueued(state: State): number {
  let kept = 0;
  for (let n = 0; n < state.waiting.length; n++) {
    const i = state.waiting.items[n];
    if (state.people.stage[i] === QUEUED && state.people.provider[i] !== JOBCENTRE) state.waiting.items[kept++] = i;
  }
  return kept;
}
