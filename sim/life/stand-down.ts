import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { awaitCoach } from "./coaching.ts";
import { countWorth } from "./worth.ts";
import type { Setting } from "../policy/setting.ts";
import { among } from "../world/areas.ts";
import { isMet } from "../world/is-met.ts";
import { area, ATTACHED, CLAIMING, NEVER, QUEUED, WAITING } from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import type { Given } from "../world/given.ts";
import { note, watches } from "../world/watch.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * Hands back to the purchaser, to be referred again in week `due`, everyone in some areas whose provider is no longer
 * open there, and all but a share `keep` of the others; `reform` says that a reform does it, and no closure. Writes where claims stand, their next dates, the providers' counts
 * and queues, and the bounds.
 */
export function standPeopleDown(
  state: Given<
    Bounded | "pool" | "lead",
    "people.claim" | "people.dates" | "people.class" | "people.caches" | "providers" | "pools" | "waiting"
  >,
  setting: Setting,
  open: (slot: number, area: number) => boolean,
  { due, areas, keep = 1, reform }: { due: number; areas: number; keep?: number; reform: boolean },
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
    if (stays && keep >= 1) continue;
    const draw = stays ? lookUp(state.keys, people.key[i], DECISIONS.keepsProvider, state.week) : 1;
    if (stays && draw < keep) continue;
    const held = people.status[i] === CLAIMING && isMet(people.stage[i]);
    if (held && watches(state, i))
      note(state, i, {
        kind: "stood-down",
        provider: slot,
        lead,
        attached: people.stage[i] === ATTACHED,
        because: reform ? "reform" : providers.closed[slot] !== 0 ? "closed" : goneWith(state, lead),
        keeps: stays && keep > 0 ? { by: "keepsProvider", draw, bound: keep } : undefined,
      });
    if (held && people.stage[i] === ATTACHED) {
      providers.caseload[slot]--;
      countWorth(state, i, -1);
    } else if (held && people.stage[i] === QUEUED) {
      providers.queue[slot]--;
    }
    if (held) {
      people.stage[i] = WAITING;
      awaitCoach(state, setting, i);
      people.due[i] = setting.policy.refers ? due : NEVER;
    }
    people.provider[i] = JOBCENTRE;
    if (held) setBounds(state, setting, i);
  }
  state.waiting.length = keepQueued(state);
}

/** Why a case goes back whose provider is still in the market: its lead is not, or the contract went to another. */
const goneWith = ({ providers }: Given<"providers">, lead: number): "lead closed" | "contract lost" =>
  lead !== 0 && providers.closed[lead] !== 0 ? "lead closed" : "contract lost";

/** Keeps those in the list of people in queues who still are, and returns how many. Writes the list. */
export function keepQueued(state: Given<"people", "waiting">): number {
  let kept = 0;
  for (let n = 0; n < state.waiting.length; n++) {
    const i = state.waiting.items[n];
    if (state.people.stage[i] === QUEUED && state.people.provider[i] !== JOBCENTRE) state.waiting.items[kept++] = i;
  }
  return kept;
}
