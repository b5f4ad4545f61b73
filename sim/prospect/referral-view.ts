import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { log } from "../core/exp-log.ts";
import type { ReferralView } from "../policy/allocation/allocation-rule.ts";
import type { Setting } from "../policy/setting.ts";
import { qualityWith } from "./support.ts";
import { area } from "../world/people.ts";
import { presentBits } from "../world/severities.ts";
import { CLASSES, JOBCENTRE, MUTUAL, SEGMENTS, SLOTS } from "../world/providers.ts";
import { segmentOf, similarityClass } from "../world/similar.ts";
import type { Verdict } from "../world/verdict.ts";
import type { Given } from "../world/given.ts";

/** Draws that a rule may go by: whether it explores, and whether a blend goes by performance. */
export interface Lots {
  readonly exploration: Verdict;
  readonly blend: Verdict;
}

/** What the referral of one person may look at. All referrals share its functions, which are compiled once. */
export class View implements ReferralView {
  readonly open: readonly number[];
  readonly attentive: boolean;
  readonly explores: boolean;
  readonly byPerformance: boolean;
  readonly turn: number;
  readonly inHouse: number;
  private readonly state: Given<"people" | "areas" | "providers">;
  private readonly setting: Setting;
  private readonly i: number;

  constructor(
    state: Given<"people" | "areas" | "providers">,
    setting: Setting,
    i: number,
    open: readonly number[],
    { exploration, blend }: Lots,
  ) {
    const { people, keys, week } = state;
    this.open = open;
    this.attentive = lookUp(keys, people.key[i], DECISIONS.attention, week) < setting.nature.choice.attention;
    this.explores = exploration.draw < exploration.bound;
    this.byPerformance = blend.draw < blend.bound;
    this.turn = state.areas.turns[area(people.traits[i])];
    this.inHouse = open.includes(MUTUAL) ? MUTUAL : JOBCENTRE;
    this.state = state;
    this.setting = setting;
    this.i = i;
  }

  results(slot: number): number {
    const { people, providers } = this.state;
    return providers.expected[slot * CLASSES + similarityClass(people.assessed[this.i])];
  }

  recorded(slot: number): boolean {
    return this.state.providers.recorded[slot] === 1;
  }

  utility(slot: number): number {
    return utility(this.state, this.setting, this.i, slot);
  }

  lot(slot: number): number {
    const { people, keys, week } = this.state;
    return lookUp(keys, people.key[this.i], DECISIONS.randomProvider, week, slot);
  }

  share(slot: number): number {
    const { people, providers } = this.state;
    return providers.share[area(people.traits[this.i]) * SLOTS + slot];
  }

  hours(slot: number): number {
    return this.state.providers.hours[slot];
  }

  load(slot: number): number {
    return this.state.providers.load[slot];
  }

  bid(slot: number): number {
    const { people, providers } = this.state;
    const segment = area(people.traits[this.i]) * SEGMENTS + segmentOf(people.assessed[this.i]);
    return providers.bids[segment * SLOTS + slot];
  }

  place(slot: number): number {
    const { keys } = this.state;
    return lookUp(keys, entityKey(keys, slot), DECISIONS.listing, 0);
  }

  quality(slot: number): number {
    return qualityWith(this.state, this.setting, this.i, slot);
  }
}

/**
 * Utility of a provider to a person: its published rating, how far, how long a wait, whether it knows their barriers,
 * and a taste fixed for life.
 */
function utility(state: Given<"people" | "providers">, setting: Setting, i: number, slot: number): number {
  const { people, providers, keys } = state;
  const { nature } = setting;
  const self = people.key[i];
  const km = people.distance[i] * 2 * lookUp(keys, self, DECISIONS.distance, 0, slot + 1);
  const taste = -log(-log(lookUp(keys, self, DECISIONS.taste, 0, slot)));
  return (
    nature.choice.quality * providers.rating[slot] +
    nature.choice.distance * km +
    nature.choice.wait * providers.wait[slot] +
    ((presentBits(people.barriers[i]) & providers.specialism[slot]) !== 0 ? nature.choice.specialism : 0) +
    taste
  );
}
