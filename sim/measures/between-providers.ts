import { TWO_YEARS } from "../core/calendar.ts";
import { type Lives, overall, ratio, type Reckoned, type Values } from "./lives.ts";
import { AREAS, PAYMENT_GROUPS, type RunRecord } from "../record.ts";
import { SLOTS } from "../world/providers.ts";

/** Attachments of people of the comparison to each provider, by slot. */
export function bySlot({ record: { attachments, person } }: Lives): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < attachments.count; i++)
    if (person.entry[attachments.person[i]] >= 0)
      counts.set(attachments.provider[i], (counts.get(attachments.provider[i]) ?? 0) + 1);
  return counts;
}

/** True if an attachment has a paid job outcome within two years. */
export const succeeds = (
  {
    record: {
      attachments: { week, outcome, paid },
    },
  }: Lives,
  i: number,
): boolean => paid[i] === 1 && outcome[i] >= 0 && outcome[i] - week[i] < TWO_YEARS;

/**
 * Attachments of people of the comparison that can be followed for two years, by the key of each: how many there are, and how
 * many succeed.
 */
function followedBy(lives: Lives, keys: ArrayLike<number>): Map<number, { people: number; successes: number }> {
  const {
    attachments: { count, person, week },
    person: { entry },
    weeks,
  } = lives.record;
  const found = new Map<number, { people: number; successes: number }>();
  for (let i = 0; i < count; i++) {
    if (week[i] > weeks - TWO_YEARS || entry[person[i]] < 0) continue;
    let each = found.get(keys[i]);
    if (each === undefined) found.set(keys[i], (each = { people: 0, successes: 0 }));
    each.people++;
    if (succeeds(lives, i)) each.successes++;
  }
  return found;
}

/** Share of attachments that succeed, for each payment group that has any. */
export function byPaymentGroup(lives: Lives): Values {
  const { paymentGroup } = lives.record.attachments;
  return Object.fromEntries(
    [...followedBy(lives, paymentGroup)].map(([group, { people, successes }]) => [
      `payment-group:${PAYMENT_GROUPS[group - 1]}`,
      successes / people,
    ]),
  );
}

/**
 * Variance between the providers of an area beyond chance, mean over areas with two providers or more that have two
 * people each.
 */
export function betweenProviders(lives: Lives): Values {
  const {
    attachments: { count, person, provider },
    person: { area },
  } = lives.record;
  const places = new Int32Array(count);
  for (let i = 0; i < count; i++) places[i] = area[person[i]] * SLOTS + provider[i];
  const found = followedBy(lives, places);
  let sum = 0;
  let all = 0;
  AREAS.forEach((_, a) => {
    const own = [...found]
      .filter(([key, { people }]) => Math.floor(key / SLOTS) === a && people > 1)
      .sort(([x], [y]) => x - y)
      .map(([, each]) => each);
    if (own.length < 2) return;
    const shares = own.map(({ people, successes }) => successes / people);
    const middle = shares.reduce((total, share) => total + share, 0) / own.length;
    const between = shares.reduce((total, share) => total + (share - middle) * (share - middle), 0) / (own.length - 1);
    const chance =
      own.reduce((total, { people }, k) => total + (shares[k] * (1 - shares[k])) / (people - 1), 0) / own.length;
    const weight = own.reduce((total, { people }) => total + people, 0);
    sum += weight * (between - chance);
    all += weight;
  });
  return overall(sum, all);
}

/**
 * How far providers differ in the hours that they give a person, in terms of the mean: the standard deviation of their
 * means, weighted by the samples that they rest on.
 */
export function spreadOfPractice({ record: { attachments, person } }: Lives): Values {
  const hours = new Float64Array(SLOTS);
  const samples = new Float64Array(SLOTS);
  let [given, sampled] = [0, 0];
  for (let i = 0; i < attachments.count; i++) {
    if (person.entry[attachments.person[i]] < 0) continue;
    hours[attachments.provider[i]] += attachments.hours[i];
    samples[attachments.provider[i]] += attachments.samples[i];
    given += attachments.hours[i];
    sampled += attachments.samples[i];
  }
  if (given === 0) return {};
  const middle = given / sampled;
  let squares = 0;
  for (let slot = 0; slot < SLOTS; slot++) {
    if (samples[slot] === 0) continue;
    const apart = hours[slot] / samples[slot] - middle;
    squares += samples[slot] * apart * apart;
  }
  return overall(Math.sqrt(squares / sampled), middle);
}

/** Share of a whole by group, where there is a whole. */
export const shareOf = (among: (provider: RunRecord["providers"][number]) => boolean): Reckoned => ({
  unit: "share",
  better: "neither",
  of: ratio(({ record: { attachments, providers } }, hits, base) => {
    const { count, person, provider } = attachments;
    const slots = new Set(providers.filter(among).map(({ slot }) => slot));
    for (let i = 0; i < count; i++) {
      base[person[i]]++;
      if (slots.has(provider[i])) hits[person[i]]++;
    }
  }),
});
