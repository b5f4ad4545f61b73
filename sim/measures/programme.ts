import type { Record as RunRecord } from "../record.ts";
import { AREAS, PAYMENT_GROUPS } from "../record.ts";
import { FIRST_ENTRANT, SLOTS } from "../world/providers.ts";
import { sumByGroup } from "./groups.ts";
import { type Lives, mean, overall, quotients, ratio, type Reckoned, type Values } from "./lives.ts";

const TWO_YEARS = 104;

/** Attachments of people of the comparison to each provider, by slot. */
function bySlot({ record: { attachments, person } }: Lives): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < attachments.count; i++)
    if (person.entry[attachments.person[i]] >= 0)
      counts.set(attachments.provider[i], (counts.get(attachments.provider[i]) ?? 0) + 1);
  return counts;
}

/** True if an attachment has a paid job outcome within two years. */
const succeeds = (
  {
    record: {
      attachments: { week, outcome, paid },
    },
  }: Lives,
  i: number,
): boolean => paid[i] === 1 && outcome[i] >= 0 && outcome[i] - week[i] < TWO_YEARS;

/**
 * Attachments of people of the comparison that can be followed for two years, by some key: how many there are, and how
 * many succeed.
 */
function followedBy(
  lives: Lives,
  key: (attachment: number) => number,
): Map<number, { people: number; successes: number }> {
  const {
    attachments: { count, person, week },
    person: { entry },
    weeks,
  } = lives.record;
  const found = new Map<number, { people: number; successes: number }>();
  for (let i = 0; i < count; i++) {
    if (week[i] > weeks - TWO_YEARS || entry[person[i]] < 0) continue;
    const each = found.get(key(i)) ?? { people: 0, successes: 0 };
    found.set(key(i), { people: each.people + 1, successes: each.successes + (succeeds(lives, i) ? 1 : 0) });
  }
  return found;
}

/** Share of attachments that succeed, for each payment group that has any. */
function byPaymentGroup(lives: Lives): Values {
  const { paymentGroup } = lives.record.attachments;
  return Object.fromEntries(
    [...followedBy(lives, (i) => paymentGroup[i])].map(([group, { people, successes }]) => [
      `payment-group:${PAYMENT_GROUPS[group - 1]}`,
      successes / people,
    ]),
  );
}

/**
 * Variance between the providers of an area beyond chance, mean over areas with two providers or more that have two
 * people each.
 */
function betweenProviders(lives: Lives): Values {
  const {
    attachments: { person, provider },
    person: { area },
  } = lives.record;
  const found = followedBy(lives, (i) => area[person[i]] * SLOTS + provider[i]);
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

const shareOf = (among: (provider: RunRecord["providers"][number]) => boolean): Reckoned => ({
  unit: "share",
  better: "neither",
  of: (lives) => {
    const { count, person, provider } = lives.record.attachments;
    const slots = new Set(lives.record.providers.filter(among).map(({ slot }) => slot));
    return ratio(lives, (hits, base) => {
      for (let i = 0; i < count; i++) {
        base[person[i]]++;
        if (slots.has(provider[i])) hits[person[i]]++;
      }
    });
  },
});

/** What paid providers do and achieve. */
export const programme = {
  attached: {
    unit: "share",
    better: "neither",
    of: (lives) => {
      const { count, person } = lives.record.attachments;
      return mean(lives, lives.entered, (hits) => {
        for (let i = 0; i < count; i++) hits[person[i]] = 1;
      });
    },
  },
  "outcome-2y": {
    unit: "share",
    better: "higher",
    of: (lives) => {
      const { count, person, week } = lives.record.attachments;
      const last = lives.record.weeks - TWO_YEARS;
      const values = ratio(lives, (hits, base) => {
        for (let i = 0; i < count; i++) {
          if (week[i] > last) continue;
          base[person[i]]++;
          if (succeeds(lives, i)) hits[person[i]]++;
        }
      });
      return { ...values, ...byPaymentGroup(lives) };
    },
  },
  "provider-variance": {
    unit: "index",
    better: "neither",
    of: betweenProviders,
  },
  "double-funding": {
    unit: "share",
    better: "lower",
    of: (lives) => {
      const { count, person, paid, claimed } = lives.record.attachments;
      return ratio(lives, (hits, base) => {
        for (let i = 0; i < count; i++) {
          if (paid[i] === 0) continue;
          base[person[i]]++;
          hits[person[i]] += claimed[i];
        }
      });
    },
  },
  "programme-outcomes": {
    unit: "count",
    better: "higher",
    of: (lives) => {
      const { count, person, paid } = lives.record.attachments;
      return mean(lives, lives.entered, (hits) => {
        for (let i = 0; i < count; i++) hits[person[i]] += paid[i];
      });
    },
  },
  price: {
    unit: "GBP",
    better: "neither",
    of: (lives) => {
      const { count, person, price } = lives.record.attachments;
      const pence = new Float64Array(lives.hits.length);
      const { base, groups } = lives;
      base.fill(0);
      for (let i = 0; i < count; i++) {
        base[person[i]]++;
        pence[person[i]] += price[i] / 100;
      }
      return quotients(sumByGroup(groups, pence), sumByGroup(groups, base));
    },
  },
  "price-withheld": {
    unit: "GBP",
    better: "lower",
    of: (lives) => {
      const {
        attachments: { count, person, price, terms },
        terms: rows,
      } = lives.record;
      const pence = new Float64Array(lives.hits.length);
      const { base, groups } = lives;
      base.fill(0);
      for (let i = 0; i < count; i++) {
        base[person[i]]++;
        pence[person[i]] += ((rows[terms[i]]?.full ?? price[i]) - price[i]) / 100;
      }
      return quotients(sumByGroup(groups, pence), sumByGroup(groups, base));
    },
  },
  "mutual-share": shareOf(({ kind }) => kind === "mutual"),
  "third-sector-share": shareOf(({ kind }) => kind === "third-sector"),
  "local-share": shareOf(({ kind }) => kind === "local"),
  "entrant-share": shareOf(({ slot }) => slot >= FIRST_ENTRANT),
  "subcontracted-share": {
    unit: "share",
    better: "neither",
    of: (lives) => {
      const { count, person, lead } = lives.record.attachments;
      return ratio(lives, (hits, base) => {
        for (let i = 0; i < count; i++) {
          base[person[i]]++;
          if (lead[i] !== 0) hits[person[i]]++;
        }
      });
    },
  },
  concentration: {
    unit: "index",
    better: "neither",
    of: (lives) => {
      const counts = [...bySlot(lives).values()];
      const all = counts.reduce((sum, n) => sum + n, 0);
      return overall(
        counts.reduce((sum, n) => sum + n * n, 0),
        all * all,
      );
    },
  },
  "peak-queue": {
    unit: "count",
    better: "lower",
    of: ({
      record: {
        market: { queue },
        providers,
        weeks,
        weight,
      },
      entered,
    }) => {
      let most = 0;
      for (let week = 0; week < weeks; week++)
        most = Math.max(
          most,
          providers.reduce((sum, _, row) => sum + queue[row * weeks + week], 0),
        );
      return entered[0] === 0 ? {} : overall(most * weight);
    },
  },
} as const satisfies { [id: string]: Reckoned };
