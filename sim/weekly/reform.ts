import { area, ATTACHED, CLAIMING, coachClass, COACHLESS, NEVER, noteClass, QUEUED, UNMET, WAITING } from "../world/people.ts";
import { FIRST_INCUMBENT, FIRST_LOCAL, FIRST_SPECIALIST, INCUMBENTS, JOBCENTRE, LOCALS, MUTUAL, type Providers, SPECIALISTS } from "../world/providers.ts";
import type { Levers } from "../policy/levers.ts";
import type { Policy } from "../policy/policy.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { geometric } from "../core/rates.ts";
import { causeCode, post } from "../world/purse.ts";
import { tellOnQuality } from "./accounts.ts";
import { awaitCoach, countMet } from "./coaching.ts";
import { territoryScale, type Setting, type State } from "./state.ts";
import { countWorth } from "./worth.ts";

/** Whether a slot may be referred to in an area. */
export const isOpen = (policy: Policy, { closed }: Providers): ((slot: number, area: number) => boolean) => (slot, place) => closed[slot] === 0 && policy.open[place]!.includes(slot);

/** Hires or sheds coaches where claimants for each coach change, moves those who coach and their skill to the mutual when it is created with the capital that it is given (whoever checks compliance stays) and back when it is dissolved, and gives new entrants the size and the experience of an average incumbent. */
export function startProviders(state: State, { policy, nature }: Setting, before: Levers): void {
  const { providers } = state;
  const incumbents = Array.from({ length: INCUMBENTS }, (_, i) => FIRST_INCUMBENT + i);
  const mean = (column: Float64Array): number => incumbents.reduce((sum, slot) => sum + column[slot]!, 0) / INCUMBENTS;
  if (policy.coaches) state.coachHours *= before["jobcentre.caseload"] / policy.levers["jobcentre.caseload"];
  if (policy.levers["providers.mutual"] && !before["providers.mutual"]) {
    const capital = Math.floor(100 * policy.levers["providers.mutualCapital"] * territoryScale(state, nature) + 0.5);
    providers.cash[MUTUAL]! += capital;
    post(state.purse, causeCode["working-capital"], state.week - state.zero, capital);
    providers.began[MUTUAL] = state.week;
    const checks = before["jobcentre.policeShare"];
    providers.hours[MUTUAL] = state.coachHours * (1 - checks);
    providers.reference[MUTUAL] = providers.reference[JOBCENTRE]!;
    providers.experience[MUTUAL] = providers.experience[JOBCENTRE]! * (1 - nature.assumptions["transition.skillLoss"]);
    state.coachHours *= checks;
    tellOnQuality(providers, MUTUAL, nature);
  } else if (!policy.levers["providers.mutual"] && before["providers.mutual"]) {
    const own = state.coachHours;
    state.coachHours += providers.hours[MUTUAL]!;
    if (state.coachHours > 0) providers.experience[JOBCENTRE] = (own * providers.experience[JOBCENTRE]! + providers.hours[MUTUAL]! * providers.experience[MUTUAL]!) / state.coachHours;
    providers.hours[MUTUAL] = 0;
    tellOnQuality(providers, JOBCENTRE, nature);
  }
  const start = (first: number, from: number, to: number): void => {
    for (let slot = first + from; slot < first + to; slot++) {
      providers.began[slot] = state.week;
      providers.hours[slot] = mean(providers.hours);
      providers.reference[slot] = mean(providers.reference);
      providers.experience[slot] = mean(providers.experience);
      tellOnQuality(providers, slot, nature);
    }
  };
  const specialists = (levers: Levers): number => (levers["providers.subcontracting"] > 0 ? SPECIALISTS : Math.min(SPECIALISTS, levers["providers.thirdSector"]));
  start(FIRST_SPECIALIST, specialists(before), specialists(policy.levers));
  start(FIRST_LOCAL, before["providers.local"], Math.min(LOCALS, policy.levers["providers.local"]));
}

/** Sends claimants who are met but not attached to first contact again, where the reform asks other questions or refers by another rule: nobody stays under rules that no longer hold. */
export function meetAnew(state: State, setting: Setting, before: Levers): void {
  const { people, providers, keys, week } = state;
  const now = setting.policy.levers;
  if (now["assessment.tool"] === before["assessment.tool"] && (now["referral.when"] === before["referral.when"] || now["referral.when"] === "never")) return;
  for (let i = 0; i < state.arrived; i++) {
    const stage = people.stage[i]!;
    if (people.status[i] !== CLAIMING || (stage !== WAITING && stage !== QUEUED)) continue;
    if (stage === QUEUED) providers.queue[people.provider[i]!]!--;
    people.provider[i] = JOBCENTRE;
    people.stage[i] = UNMET;
    people.due[i] = week + geometric(setting.policy.contact[people.distance[i]!]!, lookUp(keys, people.key[i]!, DECISIONS.contact, week), LATEST) - 1;
    countMet(state, i, -1);
    noteClass(people, i, 0);
  }
  state.coachless.length = keepCoachless(state);
  state.waiting.length = keepQueued(state);
}

/** Latest week of a contact, counted from now. */
const LATEST = 2000;

/** Hands back to the purchaser, to be referred again in week `due`, everyone whose provider is no longer open in their area. */
export function standPeopleDown(state: State, setting: Setting, open: (slot: number, area: number) => boolean, due: number): void {
  const { people, providers } = state;
  for (let i = 0; i < state.arrived; i++) {
    const slot = people.provider[i]!;
    if (slot === JOBCENTRE) continue;
    const lead = state.lead[i]!;
    const place = area(people.traits[i]!);
    if (lead === 0 ? open(slot, place) : open(lead, place) && providers.closed[slot] === 0 && setting.policy.subcontractors.includes(slot)) continue;
    if (people.status[i] === CLAIMING && people.stage[i] === ATTACHED) {
      providers.caseload[slot]!--;
      countWorth(state, i, -1);
    } else if (people.status[i] === CLAIMING && people.stage[i] === QUEUED) {
      providers.queue[slot]!--;
    }
    if (people.status[i] === CLAIMING) {
      people.stage[i] = WAITING;
      awaitCoach(state, setting, i);
      people.due[i] = setting.policy.levers["referral.when"] === "never" ? NEVER : state.week;
      people.due[i] = setting.policy.levers["referral.when"] === "never" ? NEVER : due;
    }
    people.provider[i] = JOBCENTRE;
  }
  state.waiting.length = keepQueued(state);
}

function keepCoachless({ people, coachless }: State): number {
  let kept = 0;
  for (let n = 0; n < coachless.length; n++) if ((coachClass(people.traits[coachless.items[n]!]!) & COACHLESS) !== 0) coachless.items[kept++] = coachless.items[n]!;
  return kept;
}

function keepQueued(state: State): number {
  let kept = 0;
  for (let n = 0; n < state.waiting.length; n++) {
    const i = state.waiting.items[n]!;
    if (state.people.stage[i] === QUEUED && state.people.provider[i] !== JOBCENTRE) state.waiting.items[kept++] = i;
  }
  return kept;
}
