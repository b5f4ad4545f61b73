import { CAUSE_IDS, type Record as RunRecord } from "../record.ts";
import type { Series } from "./measure.ts";
import { PAYMENTS, SUPPORT } from "./money.ts";

interface Reckoned extends Series {
  /** One value a week; nothing if the run has no such thing. */
  readonly of: (record: RunRecord) => number[] | undefined;
}

const weekly = ({ weeks }: RunRecord, value: (week: number) => number): number[] => Array.from({ length: weeks }, (_, week) => value(week));

const stock = (status: keyof RunRecord["stock"], label: string): Reckoned => ({
  label,
  definition: `Share ${label.toLowerCase()} at the end of the week, of everyone who has claimed by then and is still in the population`,
  unit: "share",
  of: (record) => {
    const { claiming, inWork, neither } = record.stock;
    return weekly(record, (week) => {
      const everyone = claiming[week] + inWork[week] + neither[week];
      return everyone === 0 ? 0 : record.stock[status][week] / everyone;
    });
  },
});

const flow = (kind: keyof RunRecord["flow"], label: string, definition: string): Reckoned => ({
  label,
  definition,
  unit: "people a week",
  of: (record) => weekly(record, (week) => record.flow[kind][week] * record.weight),
});

const spending = (label: string, definition: string, causes: readonly string[]): Reckoned => ({
  label,
  definition,
  unit: "GBP a week",
  of: (record) => {
    const rows = CAUSE_IDS.flatMap((cause, row) => (causes.includes(cause) ? [row * record.weeks] : []));
    return weekly(record, (week) => (rows.reduce((pence, row) => pence + record.ledger[row + week], 0) / 100) * record.weight);
  },
});

const KINDS = { private: "private providers", "third-sector": "third-sector providers", mutual: "the mutual", local: "local providers" } as const;

const market = (column: "caseload" | "queue", kind: string, label: string, what: string): Reckoned => ({
  label,
  definition: `${what} at the end of the week`,
  unit: "people",
  of: (record) => {
    const slots = record.providers.flatMap((provider, row) => (provider.kind === kind ? [row * record.weeks] : []));
    return slots.length === 0 ? undefined : weekly(record, (week) => slots.reduce((people, slot) => people + record.market[column][slot + week], 0) * record.weight);
  },
});

/** Mean of a provider's value, weighted by the people attached to it. */
const shadowPrice = (record: RunRecord): number[] | undefined =>
  record.providers.length === 0
    ? undefined
    : weekly(record, (week) => {
        let people = 0;
        let price = 0;
        for (let row = 0; row < record.providers.length; row++) {
          const at = row * record.weeks + week;
          people += record.market.caseload[at];
          price += record.market.caseload[at] * record.market.shadowPrice[at];
        }
        return people === 0 ? 0 : price / people;
      });

const tightness = (record: RunRecord): number[] | undefined => {
  const people = new Float64Array(record.tightness.length / record.weeks);
  for (let p = 0; p < record.people; p++) if (record.person.entry[p] >= 0) people[record.person.area[p]]++;
  const everyone = people.reduce((sum, n) => sum + n, 0);
  return everyone === 0 ? undefined : weekly(record, (week) => people.reduce((sum, n, area) => sum + n * record.tightness[area * record.weeks + week], 0) / everyone);
};

/** Every weekly series, with how it is reckoned from one run. Counts are of real people. */
export const reckonedSeries: { readonly [id: string]: Reckoned } = {
  "claiming": stock("claiming", "Claiming"),
  "in-work": stock("inWork", "In work"),
  "neither": stock("neither", "Neither in work nor claiming"),
  "job-entries": flow("jobEntries", "Job entries", "Jobs entered from a claim in the week"),
  "claims-begun": flow("claimsBegun", "Claims begun", "Claims begun in the week, first and repeated"),
  "claims-ended": flow("claimsEnded", "Claims ended", "Claims that ended in the week, for whatever reason"),
  "support-spending": spending("Spending on support", "Coaching, assessments, services and payments to providers in the week", SUPPORT),
  "provider-payments": spending("Payments to providers", "Everything that providers are paid in the week", PAYMENTS),
  "benefit-spending": spending("Spending on benefits", "Benefit paid in the week", ["benefit"]),
  ...Object.fromEntries(
    Object.entries(KINDS).flatMap(([kind, name]) => [
      [`caseload:${kind}`, market("caseload", kind, `Caseload of ${name}`, `People attached to ${name}`)],
      [`queue:${kind}`, market("queue", kind, `Queue for ${name}`, `People waiting for a place with ${name}`)],
    ]),
  ),
  "budget-price": { label: "Share of the price that the budget leaves", definition: "Share of its full price at which people are attached in the week, below 1 once a budget of the programme binds", unit: "share", of: (record) => [...record.budget.price] },
  "budget-places": { label: "Share of specialist places that the budget leaves", definition: "Share of specialist services' places that are filled in the week, below 1 once their budget binds", unit: "share", of: (record) => [...record.budget.places] },
  "providers": { label: "Providers in the market", definition: "Providers that take referrals somewhere", unit: "providers", of: (record) => weekly(record, (week) => record.providers.reduce((sum, _, row) => sum + record.market.open[row * record.weeks + week], 0)) },
  "shadow-price": { label: "Shadow price of an adviser hour", definition: "What one more adviser hour would be worth to providers beyond its cost, mean over attached people", unit: "GBP an hour", of: shadowPrice },
  "tightness": { label: "Chance of a job by area", definition: "Multiplier of job entry that areas apply, mean over the people of the comparison", unit: "ratio", of: tightness },
};
