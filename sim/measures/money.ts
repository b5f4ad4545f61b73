import { type Cause, CAUSE_IDS, CAUSES, type Record as RunRecord } from "../record.ts";
import { overall, type Reckoned } from "./lives.ts";

/** Payments to providers, which the price scale multiplies. */
export const PAYMENTS = ["attachment-fee", "job-outcome", "sustainment", "outcome-bonus", "entrant-sum"] as const satisfies readonly Cause[];

/** Spending inside each envelope: A is coaching, assessment, services and payments; B leaves services out. */
export const ENVELOPES = {
  A: ["coaching", "flexible-fund", "assessment", "repeat-assessment", "specialist-service", "key-worker", "service-outcome", ...PAYMENTS],
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
export const spent = (record: RunRecord, causes: readonly Cause[]): number => penceAWeek(record, causes).reduce((sum, pence) => sum + pence, 0) / 100;

const cost = (label: string, what: string, causes: readonly Cause[]): Reckoned => ({
  label,
  definition: `${what}, in pounds a person of the comparison over the whole of it, at the prices of the sources and not discounted`,
  unit: "GBP a person",
  better: "lower",
  of: ({ record, entered }) => overall(spent(record, causes), entered[0]),
});

/** What the public pays; providers pay for the services that they buy out of what they are paid, and employers for reading applications. */
export const PUBLIC = CAUSE_IDS.filter((cause) => CAUSES[cause].payer !== "providers" && CAUSES[cause].payer !== "employers");
export const SUPPORT = PUBLIC.filter((cause) => cause !== "benefit");

const CAUSE_LABELS = {
  "coaching": "Jobcentre coaching",
  "assessment": "Assessment at first contact",
  "repeat-assessment": "Repeated assessments by other bodies",
  "specialist-service": "Specialist services",
  "attachment-fee": "Attachment fees to providers",
  "job-outcome": "Job outcome payments to providers",
  "sustainment": "Sustainment payments to providers",
  "entrant-sum": "Sums to providers in their first year",
  "outcome-bonus": "Higher rates for outcomes beyond expectation",
  "working-capital": "Working capital for the mutual",
  "key-worker": "Key workers",
  "service-outcome": "Outcome payments to services from purses of their own",
  "bought-service": "Services that providers bought out of their payments",
  "flexible-fund": "Grants from the flexible fund",
  "screening": "Unsuitable applications, to employers",
  "one-off": "One-off costs of reform",
  "premises": "Premises beyond those of today, less what closing some saves",
} as const satisfies { [cause in Exclude<Cause, "benefit">]: string };

/** What it costs. */
export const money: { readonly [id: string]: Reckoned } = {
  "cost-total": cost("Total cost", "Benefit and support", PUBLIC),
  "cost-support": cost("Cost of support", "All support: coaching, assessments, services, payments to providers, what reforms cost once, and premises beyond those of today", SUPPORT),
  "cost-benefits": cost("Cost of benefits", "Benefit paid to people", ["benefit"]),
  "cost-envelope-a": cost("Spending inside envelope A", "Coaching, assessments, services and payments to providers", ENVELOPES.A),
  "cost-envelope-b": cost("Spending inside envelope B", "Coaching, assessment at first contact and payments to providers; services are left out", ENVELOPES.B),
  ...Object.fromEntries(Object.entries(CAUSE_LABELS).map(([cause, label]) => [`cost-${cause}`, cost(label, cause === "coaching" ? `${label}: coach hours, and what those in a coach's care cost beside them` : label, [cause as Cause])])),
  "payments-per-outcome": {
    label: "Paid for each job outcome",
    definition: "Fees, outcome and sustainment payments to providers in the comparison, for people attached before it too, divided by the paid job outcomes of attachments made in it",
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
