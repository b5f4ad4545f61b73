import { type Cause, CAUSE_IDS, CAUSES, type RunRecord } from "../record.ts";
import { overall, type Reckoned } from "./lives.ts";

/** Payments to providers, which the price scale multiplies. */
export const PAYMENTS = [
  "attachment-fee",
  "job-outcome",
  "sustainment",
  "outcome-bonus",
  "entrant-sum",
] as const satisfies readonly Cause[];

/** Spending inside each envelope: A is coaching, assessment, services and payments; B leaves services out. */
export const ENVELOPES = {
  A: [
    "coaching",
    "flexible-fund",
    "assessment",
    "repeat-assessment",
    "specialist-service",
    "key-worker",
    "service-outcome",
    "integrated-team",
    ...PAYMENTS,
  ],
  B: ["coaching", "flexible-fund", "assessment", ...PAYMENTS],
} as const satisfies { [name: string]: readonly Cause[] };

/** Pence spent on some causes each week, for the synthetic people. */
export function penceAWeek({ ledger, weeks }: RunRecord, causes: readonly Cause[]): Float64Array {
  const pence = new Float64Array(weeks);
  for (const cause of causes) {
    const row = CAUSE_IDS.indexOf(cause) * weeks;
    for (let week = 0; week < weeks; week++) pence[week] += ledger[row + week];
  }
  return pence;
}

/** Pounds spent on some causes over the whole comparison, for the synthetic people. */
export function spent(record: RunRecord, causes: readonly Cause[]): number {
  const pence = penceAWeek(record, causes);
  let sum = 0;
  for (let week = 0; week < pence.length; week++) sum += pence[week];
  return sum / 100;
}

const cost = (causes: readonly Cause[]): Reckoned => ({
  unit: "GBP a person",
  better: "lower",
  of: ({ record, entered }) => overall(spent(record, causes), entered[0]),
});

/**
 * What the public pays; providers pay for the services that they buy out of what they are paid, and employers for
 * reading applications.
 */
export const PUBLIC = CAUSE_IDS.filter(
  (cause) => CAUSES[cause].payer !== "providers" && CAUSES[cause].payer !== "employers",
);
export const SUPPORT = PUBLIC.filter((cause) => cause !== "benefit");

/** What it costs. */
export const money: { readonly [id: string]: Reckoned } = {
  "cost-total": cost(PUBLIC),
  "cost-support": cost(SUPPORT),
  "cost-benefits": cost(["benefit"]),
  "cost-envelope-a": cost(ENVELOPES.A),
  "cost-envelope-b": cost(ENVELOPES.B),
  ...Object.fromEntries(
    CAUSE_IDS.filter((cause) => cause !== "benefit").map((cause) => [`cost-${cause}`, cost([cause])]),
  ),
  "payments-per-outcome": {
    unit: "GBP",
    better: "lower",
    of: ({ record }) => {
      const { count, paid } = record.attachments;
      let outcomes = 0;
      for (let i = 0; i < count; i++) outcomes += paid[i];
      return overall(spent(record, PAYMENTS), outcomes);
    },
  },
};
