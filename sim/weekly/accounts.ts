import { learned } from "../conduct/learning.ts";
import { advantage, type Tally as Results } from "../policy/allocation/similar-people.ts";
import { bandOfBenefit, CLAIMING, NOT_ARRIVED } from "../world/people.ts";
import { causeCode, post } from "../world/purse.ts";
import type { Nature } from "../world/nature.ts";
import { CLASSES, JOBCENTRE, QUARTERS, SLOTS, type Providers } from "../world/providers.ts";
import { AREAS } from "../world/vocabulary.ts";
import { renewContracts } from "./contracts.ts";
import { setBounds } from "./hazards.ts";
import { ROOM } from "./shocks.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";

const QUARTER = 13;

/** Pays benefit for the week, less what sanctions withhold. */
export const benefits: Phase = (state, setting) => {
  const { people, sanctioned, week, zero, tally } = state;
  const rates = benefitPence(setting);
  let pence = 0;
  for (let band = 0; band < rates.length; band++) pence += state.benefitBand[band] * rates[band];
  const { assumptions } = setting.nature;
  const kept =
    (1 - assumptions["conditionality.hardshipTakeUp"]) * assumptions["conditionality.incomeLost"] +
    assumptions["conditionality.hardshipTakeUp"] * (1 - assumptions["conditionality.hardshipRate"]);
  let left = 0;
  for (let n = 0; n < sanctioned.length; n++) {
    const i = sanctioned.items[n];
    if (people.status[i] !== CLAIMING || people.sanctionedUntil[i] <= week) continue;
    pence -= Math.floor(rates[bandOfBenefit(people.traits[i])] * kept + 0.5);
    if (week >= zero) tally.person.weeksSanctioned[i]++;
    sanctioned.items[left++] = i;
  }
  sanctioned.length = left;
  post(state.purse, causeCode.benefit, week - zero, pence);
};

/** Pence a week by benefit band: search under 25, search 25 and over, work-related activity group, support group. */
function benefitPence(setting: Setting): [number, number, number, number] {
  const { assumptions } = setting.nature;
  const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);
  const main = assumptions["money.benefit.search25plus"];
  return [
    pence(assumptions["money.benefit.searchUnder25"]),
    pence(main),
    pence(main + assumptions["money.benefit.workRelated"]),
    pence(main + assumptions["money.benefit.support"]),
  ];
}

/**
 * Lets providers forget a little each week and notes how long they keep people waiting; each quarter their experience
 * tells on quality and results are published, with a lag.
 */
export const learning: Phase = (state, setting) => {
  const { providers, week } = state;
  const { assumptions } = setting.nature;
  for (let slot = 0; slot < SLOTS; slot++) {
    providers.experience[slot] *= 1 - assumptions["provider.forgetting"];
    providers.intake[slot] = providers.intake[slot] * (1 - 1 / QUARTER);
    providers.wait[slot] = providers.intake[slot] > 0 ? providers.queue[slot] / providers.intake[slot] : 0;
  }
  if (week % QUARTER !== QUARTER - 1) return;
  for (let slot = 0; slot < SLOTS; slot++) {
    tellOnQuality(providers, slot, setting.nature);
  }
  publish(state, setting);
  renewContracts(state, setting);
  for (let a = 0; a < AREAS.length; a++) state.areas.bound[a] = state.areas.multiplier[a] * ROOM;
  for (let i = 0; i < state.arrived; i++)
    if (state.people.status[i] < NOT_ARRIVED) setBounds(state, settingOf(state, setting, i), i);
};

/** Lets a provider's experience tell on its quality. */
export function tellOnQuality(providers: Providers, slot: number, { assumptions }: Nature): void {
  const since = providers.reference[slot];
  providers.effective[slot] =
    providers.quality[slot] *
    (since > 0
      ? learned(
          providers.experience[slot],
          since,
          assumptions["provider.experienceScale"],
          assumptions["provider.learningExponent"],
        )
      : 1);
}

/**
 * Publishes each provider's results with similar people: attachments of the window that ended a lag ago, adjusted for
 * whom they served and shrunk toward the average.
 */
function publish(state: State, setting: Setting): void {
  const { providers, week } = state;
  const { assumptions } = setting.nature;
  const last = Math.floor((week - assumptions["allocation.publicationLag"]) / QUARTER);
  const first =
    Math.floor((week - assumptions["allocation.publicationLag"] - assumptions["allocation.window"]) / QUARTER) + 1;
  const tally = (slot: number, level: number): { attached: number; succeeded: number } => {
    let attached = 0;
    let succeeded = 0;
    for (let quarter = Math.max(0, first); quarter <= last; quarter++) {
      const cell = (slot * CLASSES + level) * QUARTERS + (quarter % QUARTERS);
      attached += providers.attached[cell];
      succeeded += providers.succeeded[cell];
    }
    return { attached, succeeded };
  };
  const own = Array.from({ length: SLOTS }, (_, slot) =>
    Array.from({ length: CLASSES }, (__, level) => tally(slot, level)),
  );
  const everyone = Array.from({ length: CLASSES }, (_, level) =>
    own.reduce(
      (sum, levels) => ({
        attached: sum.attached + levels[level].attached,
        succeeded: sum.succeeded + levels[level].succeeded,
      }),
      { attached: 0, succeeded: 0 },
    ),
  );
  const at = {
    levels: CLASSES,
    bandwidth: assumptions["allocation.bandwidth"],
    prior: assumptions["allocation.shrinkagePrior"],
  };
  const overall = new Float64Array(SLOTS);
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    for (let level = 0; level < CLASSES; level++) {
      providers.expected[slot * CLASSES + level] = advantage(
        (l) => own[slot][l],
        (l) => everyone[l],
        { ...at, level },
      );
    }
    providers.results[slot] = against(own[slot], everyone, state.weight);
    overall[slot] = advantage(
      (l) => own[slot][l],
      (l) => everyone[l],
      { ...at, level: 0, bandwidth: Number.MAX_VALUE },
    );
  }
  let squares = 0;
  let rated = 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    providers.recorded[slot] = own[slot].some(({ attached }) => attached > 0) ? 1 : 0;
    if (providers.recorded[slot] === 0) continue;
    squares += overall[slot] * overall[slot];
    rated++;
  }
  const sd = rated > 0 ? Math.sqrt(squares / rated) : 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) providers.rating[slot] = sd > 0 ? overall[slot] / sd : 0;
  clearQuarter(state, week);
}

/**
 * A provider's outcomes against what the same people achieve on average, given the benefit of the doubt: one standard
 * error more, for counts in which each of the people followed stands for `weight`.
 */
export function against(own: readonly Results[], everyone: readonly Results[], weight: number): number {
  let expected = 0;
  let succeeded = 0;
  let variance = 0;
  own.forEach(({ attached, succeeded: here }, level) => {
    const pool = everyone[level];
    const rate = pool.attached > 0 ? pool.succeeded / pool.attached : 0;
    expected += attached * rate;
    succeeded += here;
    variance += weight * attached * rate * (1 - rate);
  });
  return expected > 0 ? (succeeded + Math.sqrt(variance)) / expected : 1;
}

/** Makes room for the quarter that begins next week. */
function clearQuarter(state: State, week: number): void {
  const next = Math.floor((week + 1) / QUARTER) % QUARTERS;
  for (let row = 0; row < SLOTS * CLASSES; row++) {
    state.providers.attached[row * QUARTERS + next] = 0;
    state.providers.succeeded[row * QUARTERS + next] = 0;
  }
}
