import { bid, type Terms } from "../conduct/bid.ts";
import type { Prospect } from "../conduct/effort.ts";
import { exp } from "../core/exp-log.ts";
import { chooseSegments } from "./segments.ts";
import { shiftShare } from "../policy/allocation/market-share.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { contactOnJobs } from "../prospect/contacts.ts";
import { hazardSeen, strainSeen } from "../prospect/belief.ts";
import { pressureFactor } from "../prospect/hazards.ts";
import { termsFor } from "../prospect/terms-for.ts";
import { serviceOf } from "../world/reach.ts";
import { area, ATTACHED, benefit, CLAIMING, QUEUED, WAITING } from "../world/people.ts";
import { presentBits } from "../world/severities.ts";
import { SEGMENTS, SLOTS } from "../world/providers.ts";
import { segmentOf } from "../world/similar.ts";
import type { Given } from "../world/given.ts";
import { AREAS, BENEFIT_GROUPS } from "../world/vocabulary.ts";

/**
 * Each quarter, once results are published: contracted shares move toward the better results, or providers bid for
 * segments, where referrals go by one or the other; holders of licences choose segments where they may. Writes shares,
 * bids and segments of providers.
 */
export function renewContracts(
  state: Given<"people" | "cohorts" | "terms" | "areas", "providers">,
  setting: Setting,
): void {
  for (let a = 0; a < AREAS.length; a++) {
    const own = setting.areas?.[a] ?? setting;
    if (own.policy.movesShares) moveShares(state, own, a);
  }
  if ((setting.areas ?? [setting]).some(({ policy }) => policy.takesBids)) auction(state, setting);
  if ((setting.areas ?? [setting]).some(({ policy }) => policy.choosesSegments)) chooseSegments(state, setting);
}

/** Moves a quarter of the year's shift in an area. */
function moveShares({ providers }: Given<never, "providers">, { policy }: Setting, a: number): void {
  const open = policy.open[a];
  if (open.length < 2) return;
  const shares = open.map((slot) => providers.share[a * SLOTS + slot]);
  const ratings = open.map((slot) => providers.rating[slot]);
  shiftShare(shares, ratings, policy.shift).forEach((share, n) => (providers.share[a * SLOTS + open[n]] = share));
}

/** Sums over the claimants of one segment of an area, in whole units so that their order does not matter. */
interface Segment {
  people: number;
  readonly byGroup: number[]; // people by benefit group
  hazard: number;
  strain: number;
  readonly outcomeWeeks: number[]; // this and what follows by slot
  readonly fee: number[]; // pence
  readonly outcome: number[];
  readonly sustainment: number[];
  readonly known: number[]; // people with a barrier that the provider knows best
}

const UNIT = 1048576;

const bySlot = (): number[] => new Array<number>(SLOTS).fill(0);

/**
 * Lets every open provider bid for the average claimant of each segment of its areas; one without an hour to spare bids
 * nothing.
 */
function auction(state: Given<"people" | "cohorts" | "terms" | "areas", "providers">, setting: Setting): void {
  const { providers } = state;
  const { nature } = setting;
  segments(state, setting).forEach((segment, row) => {
    const place = Math.floor(row / SEGMENTS);
    const own = setting.areas?.[place] ?? setting;
    for (const slot of own.policy.open[place]) {
      const full = providers.shadow[slot] === Infinity;
      providers.bids[row * SLOTS + slot] =
        segment.people === 0 || full
          ? 0
          : bid(
              prospectOf(
                segment,
                own,
                slot,
                providers.effective[slot] * (1 + (nature.specialistMatch - 1) * (segment.known[slot] / segment.people)),
              ),
              termsOf(segment, state, own, slot),
            );
    }
  });
}

/** Claimants who have been met, by area and segment. */
function segments(state: Given<"people" | "cohorts" | "terms" | "areas" | "providers">, setting: Setting): Segment[] {
  const { people, areas, providers } = state;
  const found = Array.from({ length: AREAS.length * SEGMENTS }, (): Segment => ({
    people: 0,
    byGroup: BENEFIT_GROUPS.map(() => 0),
    hazard: 0,
    strain: 0,
    outcomeWeeks: bySlot(),
    fee: bySlot(),
    outcome: bySlot(),
    sustainment: bySlot(),
    known: bySlot(),
  }));
  for (let i = 0; i < state.arrived; i++) {
    const stage = people.stage[i];
    if (people.status[i] !== CLAIMING || (stage !== WAITING && stage !== QUEUED && stage !== ATTACHED)) continue;
    const place = area(people.traits[i]);
    const segment = found[place * SEGMENTS + segmentOf(people.assessed[i])];
    segment.people++;
    segment.byGroup[benefit(people.traits[i])]++;
    const own = settingOf(state, setting, i);
    segment.hazard += Math.floor(
      hazardSeen(state, own, i) *
        areas.multiplier[place] *
        contactOnJobs(state, own, i) *
        pressureFactor(state, own, i) *
        UNIT +
        0.5,
    );
    segment.strain += Math.floor(strainSeen(state, own, i) * UNIT + 0.5);
    const disclosed = presentBits(people.barriers[i]) & people.disclosed[i];
    for (const slot of own.policy.open[place]) {
      const pay = state.terms.rows[termsFor(state, own, i, slot)];
      segment.fee[slot] += pay.attachment;
      segment.outcome[slot] += pay.outcome;
      segment.sustainment[slot] += pay.sustainment * pay.payments;
      segment.outcomeWeeks[slot] += pay.outcomeWeeks;
      if ((disclosed & providers.specialism[slot]) !== 0) segment.known[slot]++;
    }
  }
  return found;
}

/** What a provider of this quality believes of the average person of a segment. */
function prospectOf(
  { people, byGroup, hazard, strain, outcomeWeeks }: Segment,
  { nature, policy }: Setting,
  slot: number,
  quality: number,
): Prospect {
  const needed = Math.floor(outcomeWeeks[slot] / people + 0.5);
  return {
    hazard: hazard / UNIT / people,
    gain: meanOf(nature.support.coachingEffect, byGroup, people) * quality,
    otherExit: meanOf(
      nature.otherExit.map((hazard, group) => hazard * policy.contactOnExits[group]),
      byGroup,
      people,
    ),
    weeksLeft: Math.max(0, nature.attachmentWeeks - needed),
    keeps: exp(-nature.separationCumulated[needed < 208 ? needed : 208] * (strain / UNIT / people)),
  };
}

/** Mean over the people of a segment of a number that goes by benefit group. */
const meanOf = (numbers: ArrayLike<number>, byGroup: readonly number[], people: number): number =>
  byGroup.reduce((sum, count, group) => sum + (numbers[group] - numbers[0]) * (count / people), numbers[0]);

/** What that person would bring a provider, and what its hours cost while they are as scarce as now. */
function termsOf(
  { people, byGroup, fee, outcome, sustainment }: Segment,
  { providers }: Given<"providers">,
  { policy, nature }: Setting,
  slot: number,
): Terms {
  return {
    fee: fee[slot] / 100 / people,
    value:
      nature.validated * ((outcome[slot] + nature.sustainmentShare * sustainment[slot]) / 100 / people) +
      providers.altruism[slot] * nature.clientBenefit,
    hourCost: nature.adviserHourCost * providers.shadowFactor[slot],
    service: serviceOf(meanOf(nature.support.hoursScale, byGroup, people), nature.support.providerFoot, policy.minimum),
    form: policy.effort,
  };
}
