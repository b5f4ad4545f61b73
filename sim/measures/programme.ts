import { TWO_YEARS } from "../core/calendar.ts";
import { betweenProviders, byPaymentGroup, bySlot, shareOf, spreadOfPractice, succeeds } from "./between-providers.ts";
import { sumByGroup } from "./groups.ts";
import { mean, overall, quotients, ratio, type Reckoned } from "./lives.ts";
import { FIRST_ENTRANT } from "../world/providers.ts";

const successes = ratio((lives, hits, base) => {
  const { count, person, week } = lives.record.attachments;
  const last = lives.record.weeks - TWO_YEARS;
  for (let i = 0; i < count; i++) {
    if (week[i] > last) continue;
    base[person[i]]++;
    if (succeeds(lives, i)) hits[person[i]]++;
  }
});

/** What paid providers do and achieve. */
export const programme = {
  attached: {
    unit: "share",
    better: "neither",
    of: mean("entered", ({ record: { attachments } }, hits) => {
      const { count, person } = attachments;
      for (let i = 0; i < count; i++) hits[person[i]] = 1;
    }),
  },
  "outcome-2y": {
    unit: "share",
    better: "higher",
    of: (lives) => ({ ...successes(lives), ...byPaymentGroup(lives) }),
  },
  "provider-variance": {
    unit: "index",
    better: "neither",
    of: betweenProviders,
  },
  "provider-practice": {
    unit: "index",
    better: "neither",
    of: spreadOfPractice,
  },
  "double-funding": {
    unit: "share",
    better: "lower",
    of: ratio(({ record: { attachments } }, hits, base) => {
      const { count, person, paid, claimed } = attachments;
      for (let i = 0; i < count; i++) {
        if (paid[i] === 0) continue;
        base[person[i]]++;
        hits[person[i]] += claimed[i];
      }
    }),
  },
  "programme-outcomes": {
    unit: "count",
    better: "higher",
    of: mean("entered", ({ record: { attachments } }, hits) => {
      const { count, person, paid } = attachments;
      for (let i = 0; i < count; i++) hits[person[i]] += paid[i];
    }),
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
    of: ratio(({ record: { attachments } }, hits, base) => {
      const { count, person, lead } = attachments;
      for (let i = 0; i < count; i++) {
        base[person[i]]++;
        if (lead[i] !== 0) hits[person[i]]++;
      }
    }),
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
      for (let week = 0; week < weeks; week++) {
        let people = 0;
        for (let row = 0; row < providers.length; row++) people += queue[row * weeks + week];
        most = Math.max(most, people);
      }
      return entered[0] === 0 ? {} : overall(most * weight);
    },
  },
} as const satisfies { [id: string]: Reckoned };
