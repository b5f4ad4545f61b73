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
    if (person.entry[attachments.person[i]] >= 0) counts.set(attachments.provider[i], (counts.get(attachments.provider[i]) ?? 0) + 1);
  return counts;
}

/** True if an attachment has a paid job outcome within two years. */
const succeeds = ({ record: { attachments: { week, outcome, paid } } }: Lives, i: number): boolean => paid[i] === 1 && outcome[i] >= 0 && outcome[i] - week[i] < TWO_YEARS;

/** Attachments of people of the comparison that can be followed for two years, by some key: how many there are, and how many succeed. */
function followedBy(lives: Lives, key: (attachment: number) => number): Map<number, { people: number; successes: number }> {
  const { attachments: { count, person, week }, person: { entry }, weeks } = lives.record;
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
  return Object.fromEntries([...followedBy(lives, (i) => paymentGroup[i])].map(([group, { people, successes }]) => [`payment-group:${PAYMENT_GROUPS[group - 1]}`, successes / people]));
}

/** Variance between the providers of an area beyond chance, mean over areas with two providers or more that have two people each. */
function betweenProviders(lives: Lives): Values {
  const { attachments: { person, provider }, person: { area } } = lives.record;
  const found = followedBy(lives, (i) => area[person[i]] * SLOTS + provider[i]);
  let sum = 0;
  let all = 0;
  AREAS.forEach((_, a) => {
    const own = [...found].filter(([key, { people }]) => Math.floor(key / SLOTS) === a && people > 1).sort(([x], [y]) => x - y).map(([, each]) => each);
    if (own.length < 2) return;
    const shares = own.map(({ people, successes }) => successes / people);
    const middle = shares.reduce((total, share) => total + share, 0) / own.length;
    const between = shares.reduce((total, share) => total + (share - middle) * (share - middle), 0) / (own.length - 1);
    const chance = own.reduce((total, { people }, k) => total + (shares[k] * (1 - shares[k])) / (people - 1), 0) / own.length;
    const weight = own.reduce((total, { people }) => total + people, 0);
    sum += weight * (between - chance);
    all += weight;
  });
  return overall(sum, all);
}

const shareOf = (label: string, where: string, among: (provider: RunRecord["providers"][number]) => boolean): Reckoned => ({
  label,
  definition: `Share of attachments made in the comparison that went ${where}`,
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
  "attached": {
    label: "Attached to a provider",
    definition: "Share of people of the comparison who were attached to a paid provider at least once in it",
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
    label: "Paid job outcome within two years",
    definition: `Share of attachments made at least ${TWO_YEARS} weeks before the end of the comparison with a paid job outcome within ${TWO_YEARS} weeks: cumulative weeks in work, 26 or the fewer that the payment group requires`,
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
    label: "Variance between providers",
    definition: `Variance, among providers of one area, of the share of their people with a paid job outcome within ${TWO_YEARS} weeks, less what chance alone makes of so few people: an unbiased estimate, which may come out below 0. Mean over areas, weighted by attachments`,
    unit: "index",
    better: "neither",
    of: betweenProviders,
  },
  "double-funding": {
    label: "Outcomes paid for twice",
    definition: "Share of paid job outcomes of attachments made in the comparison for which a service's own purse paid too",
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
    label: "Paid job outcomes",
    definition: "Paid job outcomes of attachments made in the comparison, a person of the comparison",
    unit: "count",
    better: "higher",
    of: (lives) => {
      const { count, person, paid } = lives.record.attachments;
      return mean(lives, lives.entered, (hits) => {
        for (let i = 0; i < count; i++) hits[person[i]] += paid[i];
      });
    },
  },
  "price": {
    label: "Price of a person",
    definition: "The most that one sustained outcome can earn a provider, mean over attachments made in the comparison",
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
    label: "Withheld from a price by the budget",
    definition: "The full price of a person less the price at which they were attached, mean over attachments made in the comparison",
    unit: "GBP",
    better: "lower",
    of: (lives) => {
      const { attachments: { count, person, price, terms }, terms: rows } = lives.record;
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
  "mutual-share": shareOf("Share of the mutual", "to the employee-owned mutual", ({ kind }) => kind === "mutual"),
  "third-sector-share": shareOf("Share of the third sector", "to third-sector specialists", ({ kind }) => kind === "third-sector"),
  "local-share": shareOf("Share of local bodies", "to bodies run by local authorities", ({ kind }) => kind === "local"),
  "entrant-share": shareOf("Share of entrants", "to providers that entered in it", ({ slot }) => slot >= FIRST_ENTRANT),
  "subcontracted-share": {
    label: "Passed on to specialists",
    definition: "Share of attachments made in the comparison of people whom a lead provider had passed on to a third-sector specialist",
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
  "concentration": {
    label: "Concentration of providers",
    definition: "Herfindahl-Hirschman index of attachments made in the comparison: the sum of squared provider shares, 1 for a monopoly",
    unit: "index",
    better: "neither",
    of: (lives) => {
      const counts = [...bySlot(lives).values()];
      const all = counts.reduce((sum, n) => sum + n, 0);
      return overall(counts.reduce((sum, n) => sum + n * n, 0), all * all);
    },
  },
  "peak-queue": {
    label: "Longest queue",
    definition: "Most people waiting for a provider's place at the end of any week, over all providers",
    unit: "count",
    better: "lower",
    of: ({ record: { market: { queue }, providers, weeks, weight }, entered }) => {
      let most = 0;
      for (let week = 0; week < weeks; week++) most = Math.max(most, providers.reduce((sum, _, row) => sum + queue[row * weeks + week], 0));
      return entered[0] === 0 ? {} : overall(most * weight);
    },
  },
} as const satisfies { [id: string]: Reckoned };
