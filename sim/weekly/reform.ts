import { ATTACHED, area, CLAIMING, coachClass, COACHLESS, NEVER, noteClass, QUEUED, UNMET, WAITING } from "../world/people.ts";
import { FIRST_INCUMBENT, FIRST_SPECIALIST, INCUMBENTS, JOBCENTRE, MUTUAL, SLOTS } from "../world/providers.ts";
import type { Levers } from "../policy/levers.ts";
import type { Policy } from "../policy/policy.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { geometric } from "../core/rates.ts";
import { tellOnQuality } from "./accounts.ts";
import { awaitCoach, countMet } from "./coaching.ts";
import type { Setting, State } from "./state.ts";
import { countWorth } from "./worth.ts";

/** Whether a slot may be referred to in an area. */
export const isOpen = (policy: Policy): ((slot: number, area: number) => boolean) => (slot, place) => policy.open[place]!.includes(slot);

/** Hires or sheds coaches where claimants for each coach change, moves those who coach and their skill to the mutual when it is created (whoever checks compliance stays) and back when it is dissolved, and gives new entrants the size and the experience of an average incumbent. */
export function startProviders(state: State, { policy, nature }: Setting, before: Levers): void {
  const { providers } = state;
  const incumbents = Array.from({ length: INCUMBENTS }, (_, i) => FIRST_INCUMBENT + i);
  const mean = (column: Float64Array): number => incumbents.reduce((sum, slot) => sum + column[slot]!, 0) / INCUMBENTS;
  if (policy.coaches) state.coachHours *= before["jobcentre.caseload"] / policy.levers["jobcentre.caseload"];
  if (policy.levers["providers.mutual"] && !before["providers.mutual"]) {
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
  for (let slot = FIRST_SPECIALIST; slot < Math.min(SLOTS, FIRST_SPECIALIST + policy.levers["providers.thirdSector"]); slot++) {
    if (slot < FIRST_SPECIALIST + before["providers.thirdSector"]) continue;
    providers.hours[slot] = mean(providers.hours);
    providers.reference[slot] = mean(providers.reference);
    providers.experience[slot] = mean(providers.experience);
    tellOnQuality(providers, slot, nature);
  }
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

/** Hands back to the purchaser everyone whose provider is no longer open in their area. */
export function standPeopleDown(state: State, setting: Setting, open: (slot: number, area: number) => boolean): void {
  const { people, providers } = state;
  for (let i = 0; i < state.arrived; i++) {
    const slot = people.provider[i]!;
    if (slot === JOBCENTRE || open(slot, area(people.traits[i]!))) continue;
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
